import type {AccessFact, SshCommand} from '../core/facts/git.ts';
import type {Facts} from '../core/facts.ts';
import {rewrite} from '../core/git/instead-of.ts';
import {quiet, sshCommandOfGo, sshCommandOfUser} from '../core/git/ssh-command.ts';
import {repositoryUrl} from '../core/go/repository-url.ts';
import type {LoginRules} from '../core/login-rules.ts';
import {readHostFailure} from '../core/read/git-failure.ts';
import {plain, redact} from '../core/redact.ts';
import type {Ended} from '../system/system.ts';
import {goVersionOf} from './go-version.ts';
import {netrcLogin} from './login-store.ts';
import {type Looking, probe} from './probe.ts';

/** `git ls-remote` of the module to prove, as the person's git does it in the directory the program was started in. */
export const accessAsUserProbe = probe({
	fact: 'accessAsUser',
	part: 'access',
	needs: ['gitConfig', 'goGet'],
	look: (looking, {gitConfig, goGet}) => {
		const ssh = sshCommandOfUser(looking.system.env, gitConfig);
		const rewrites = gitConfig.kind === 'read' ? [...gitConfig.rewrites, ...gitConfig.rewritesOnlyHere] : [];
		return lsRemote(looking, {ssh, rewrites, cwd: looking.system.cwd, alike: isAlike(gitConfig), goGet});
	},
});

/** The same under the environment that Go gives git: outside any repository, with Go's own ssh command up to 1.24. */
export const accessAsGoProbe = probe({
	fact: 'accessAsGo',
	part: 'access',
	needs: ['gitConfig', 'goEnv', 'goGet'],
	look: (looking, {gitConfig, goEnv, goGet}) => {
		const {system, survey} = looking;
		const ssh = sshCommandOfGo(system.env, gitConfig, goVersionOf(goEnv, survey.project));
		const rewrites = gitConfig.kind === 'read' ? gitConfig.rewrites : [];
		return lsRemote(looking, {ssh, rewrites, cwd: '/', alike: isAlike(gitConfig), goGet});
	},
});

interface Asking {
	readonly ssh: SshCommand;
	readonly rewrites: Parameters<typeof rewrite>[1];
	readonly cwd: string;
	readonly alike: boolean;
	readonly goGet: Facts['goGet'];
}

function isAlike(gitConfig: Facts['gitConfig']): boolean {
	return gitConfig.kind === 'read' && gitConfig.alike;
}

async function lsRemote(looking: Looking, {ssh, rewrites, cwd, alike, goGet}: Asking): Promise<AccessFact> {
	const {target} = looking;
	const named = goGet.kind === 'answered' ? goGet.import?.repository : undefined;
	const url = named ?? (target.proof === undefined ? undefined : repositoryUrl(target.proof.path));
	const seen = {
		module: target.proof?.path ?? '',
		url: url ?? '',
		rewritten: url === undefined ? '' : redact(rewrite(url, rewrites).url),
		ssh,
		ran: `git ls-remote ${url ?? ''}`,
	};
	if (url === undefined) return {...seen, netrcLogin: false, answer: {kind: 'unavailable'}};
	// What Go sets by itself (no prompt, no new master) is among our own options: the same question is asked once.
	const command = ssh.from === 'go' ? 'ssh' : ssh.value;
	const place = alike ? 'anywhere' : cwd;
	const [ended, login] = await Promise.all([
		looking.once(`ls-remote ${place} ${command} ${url}`, () => ask(looking, url, ssh, cwd)),
		looking.once('netrc of git', () => netrcLogin(looking.system, 'git', target.host, '')),
	]);
	return {...seen, netrcLogin: login !== undefined, answer: answerOf(ended, target.loginRules)};
}

/** The connection's own deadline ends first, so that git can still say what ssh said. */
function ask({system, timeout, signal}: Looking, url: string, ssh: SshCommand, cwd: string): Promise<Ended> {
	return system.run({
		program: 'git',
		args: ['ls-remote', '-q', '--', url],
		cwd,
		env: gitEnvironment(quiet(ssh, Math.ceil(timeout / 1000)), system.env),
		timeout: timeout + 1000,
		signal,
	});
}

/** Nothing may ask: no terminal prompt, no askpass window, no credential manager's dialog. Stored logins are only read. */
export function gitEnvironment(
	sshCommand: string,
	env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
	return {
		...onlyReadingLogins(env),
		GIT_TERMINAL_PROMPT: '0',
		GCM_INTERACTIVE: 'never',
		SSH_ASKPASS_REQUIRE: 'never',
		SSH_ASKPASS: undefined,
		GIT_ASKPASS: undefined,
		GIT_SSH_COMMAND: sshCommand,
	};
}

/**
 * git has a helper store a login that worked, and erase one that was refused. In place of the helpers that are
 * configured there is one that asks them, and does not pass on what they should store or erase (gitcredentials(7): an
 * empty value empties the list).
 */
function onlyReadingLogins(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const count = Number(env.GIT_CONFIG_COUNT) || 0;
	const helper = `!f() { test "$1" = get && GIT_CONFIG_COUNT=${count} git credential fill 2>/dev/null; }; f`;
	return {
		GIT_CONFIG_COUNT: String(count + 2),
		[`GIT_CONFIG_KEY_${count}`]: 'credential.helper',
		[`GIT_CONFIG_VALUE_${count}`]: '',
		[`GIT_CONFIG_KEY_${count + 1}`]: 'credential.helper',
		[`GIT_CONFIG_VALUE_${count + 1}`]: helper,
	};
}

function answerOf(ended: Ended, rules: LoginRules): AccessFact['answer'] {
	if (ended.kind === 'not-found') return {kind: 'unavailable'};
	if (ended.kind !== 'exited') return {kind: 'timed-out', after: ended.milliseconds};
	if (ended.code === 0)
		return {
			kind: 'read',
			refs: ended.stdout.split('\n').filter(line => line !== '').length,
			milliseconds: ended.milliseconds,
		};
	const said = ended.stderr
		.split('\n')
		.map(line => redact(plain(line)))
		.filter(line => line !== '');
	return {kind: 'failed', failure: readHostFailure(said, rules), said};
}
