import type {GitConfigFact} from '../core/facts/git.ts';
import {globalGitFile, globalGitFiles} from '../core/platform/global-git-file.ts';
import {type GitConfigEntry, lastValue, readGitConfig, rewritesIn} from '../core/read/git-config.ts';
import {readGitFailure} from '../core/read/git-failure.ts';
import type {Ended, System} from '../system/system.ts';
import {probe, type Wherever} from './probe.ts';

/**
 * git's configuration twice: as Go's git sees it (from a directory that is no repository: Go runs git in its cache, so
 * repository settings and includeIf never apply) and as the person's git sees it here.
 */
export const gitConfigProbe = probe({
	fact: 'gitConfig',
	part: 'git',
	needs: [],
	look: looking => lookAtGitConfig(looking),
});

/**
 * It needs no target, and everything that goes over SSH waits for it.
 * @param settingsHere git's settings of this directory, where they are asked already
 */
export async function lookAtGitConfig(
	looking: Wherever,
	settingsHere: Promise<Ended> = listGitConfig(looking, looking.system.cwd),
): Promise<GitConfigFact> {
	const [here, globalFile] = await Promise.all([settingsHere, lookAtGlobalFile(looking.system)]);
	if (isCut(here)) return {kind: 'too-large', limit};
	const listedHere = entriesOf(here);
	const elsewhere = listedHere && outsideRepositories(listedHere, looking.system.env);
	const forGo = elsewhere ?? (await listForGo(looking));
	if ('kind' in forGo) return forGo;
	return factOf(forGo, listedHere ?? forGo, globalFile);
}

/**
 * The settings that hold in every directory, where those of one tell them: they are all but the repository's own, unless
 * a file is included for some directories only, or the environment names a repository.
 */
function outsideRepositories(
	here: readonly GitConfigEntry[],
	env: System['env'],
): readonly GitConfigEntry[] | undefined {
	if (here.some(({key}) => key.startsWith('includeif.'))) return undefined;
	if (env.GIT_DIR || env.GIT_COMMON_DIR || env.GIT_WORK_TREE) return undefined;
	return here.filter(({scope}) => scope !== 'local' && scope !== 'worktree');
}

async function listForGo(looking: Wherever): Promise<readonly GitConfigEntry[] | GitConfigFact> {
	const listed = await listGitConfig(looking, '/');
	if (listed.kind !== 'exited') return {kind: 'unavailable'};
	if (isCut(listed)) return {kind: 'too-large', limit};
	return entriesOf(listed) ?? broken(listed.stderr);
}

function factOf(
	entries: readonly GitConfigEntry[],
	entriesHere: readonly GitConfigEntry[],
	globalFile: Extract<GitConfigFact, {kind: 'read'}>['globalFile'],
): GitConfigFact {
	return {
		kind: 'read',
		rewrites: rewritesIn(entries),
		sshCommand: lastEntry(entries, 'core.sshcommand'),
		forUrls: entries.filter(({key}) =>
			/^http\.(?:.*\.)?(?:proxy|sslverify|sslcainfo)$|^credential\.(?:.*\.)?(?:helper|usehttppath)$/.test(
				key,
			),
		),
		...settingsHere(entries, entriesHere),
		globalFile,
	};
}

/** Bytes of settings; 20,000 rewrites have 3 MB. */
const limit = 4 * 1024 * 1024;

/** What decides how a repository is reached, and the remotes: a configuration may hold far more. */
const wanted =
	'^((url|credential|http|ssh|protocol|remote|includeif)\\..*|core\\.(sshcommand|askpass|gitproxy))$';

/** git's settings in a directory, with where each one comes from. */
export function listGitConfig({system, timeout, signal}: Wherever, cwd: string): Promise<Ended> {
	return system.run({
		program: 'git',
		args: ['config', '-z', '--show-origin', '--show-scope', '--get-regexp', wanted],
		cwd,
		limit,
		timeout,
		signal,
	});
}

/** What was listed; undefined where git refused. That no setting fits it says with a 1 (git-config(1)). */
export function entriesOf(listed: Ended): readonly GitConfigEntry[] | undefined {
	if (listed.kind !== 'exited') return undefined;
	const isListed = listed.code === 0 || (listed.code === 1 && listed.stderr === '');
	return isListed ? readGitConfig(listed.stdout) : undefined;
}

/** Of what was cut, up to three bytes of a last character are missing. */
function isCut(ended: Ended): boolean {
	return ended.kind === 'exited' && Buffer.byteLength(ended.stdout) > limit - 4;
}

function broken(stderr: string): GitConfigFact {
	const failure = readGitFailure(stderr.split('\n'));
	const place = failure.kind === 'config-broken' ? failure : {file: undefined, line: undefined};
	return {kind: 'broken', file: place.file, line: place.line, said: stderr.trim()};
}

function settingsHere(
	forGo: readonly GitConfigEntry[],
	here: readonly GitConfigEntry[],
): Pick<Extract<GitConfigFact, {kind: 'read'}>, 'sshCommandHere' | 'rewritesOnlyHere' | 'alike'> {
	const ruleOf = ({base, prefix}: {base: string; prefix: string}): string => `${base}\n${prefix}`;
	const known = new Set(rewritesIn(forGo).map(ruleOf));
	return {
		sshCommandHere: lastEntry(here, 'core.sshcommand'),
		rewritesOnlyHere: rewritesIn(here).filter(rule => !known.has(ruleOf(rule))),
		alike: decisive(forGo) === decisive(here),
	};
}

/** The settings that decide how a repository is reached, as one text to compare. */
function decisive(entries: readonly GitConfigEntry[]): string {
	const sections = /^(?:url|credential|http|ssh|protocol|core\.(?:sshcommand|askpass|gitproxy))\b/;
	return JSON.stringify(entries.filter(({key}) => sections.test(key)).map(({key, value}) => [key, value]));
}

function lastEntry(
	entries: readonly GitConfigEntry[],
	key: string,
): {value: string; file: string} | undefined {
	const value = lastValue(entries, key);
	const file = entries.findLast(entry => entry.key === key)?.file ?? '';
	return value === undefined ? undefined : {value, file};
}

async function lookAtGlobalFile(
	system: System,
): Promise<Extract<GitConfigFact, {kind: 'read'}>['globalFile']> {
	const home = system.homes.env ?? '/';
	const {usual, other} = globalGitFiles(system.env, home);
	const [usualLook, otherLook] = await Promise.all([system.look(usual), system.look(other)]);
	const isFile = (path: string) => (path === usual ? usualLook : otherLook).kind === 'file';
	return {path: globalGitFile(system.env, home, isFile)};
}
