import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import type {Change} from '../../source/core/action.ts';
import {digestOf} from '../../source/core/digest.ts';
import {earlierRuns} from '../../source/engine/earlier-runs.ts';
import {openJournal, readRuns} from '../../source/engine/journal-file.ts';
import {closeRun} from '../../source/engine/recover.ts';
import {settleRun} from '../../source/engine/undo.ts';
import {filesIn, type Machine, machine} from '../actions/machine.ts';
import {Killed, killedAt} from './crash.ts';
import {applyChanges, stateOf, undoLast} from './run.ts';

const knownHosts = 'old.example ssh-rsa AAAAB3Nza\n';
const gitConfig = '[user]\n\tname = Dev ; me\n[url "git@github.com:"]\n\tinsteadOf = https://github.com\n';
const goEnv = '# mine\nGOSUMDB=off\nGOFLAGS=-mod=mod\n';
const digest = (text: string) => digestOf(Buffer.from(text));

function workstation(): Machine {
	const one = machine();
	one.put('.ssh/id_rsa', 'a key', 0o644);
	one.put('.ssh/known_hosts', knownHosts, 0o640);
	one.put('.gitconfig', gitConfig, 0o644);
	one.put('.config/go/env', goEnv, 0o644);
	return one;
}

/** One change of every kind that leaves no process behind; two of them to one file, and two that make their file. */
function changes({path}: Machine): Change[] {
	const known = (add: string, was: string): Change => ({
		kind: 'edit-file',
		path: path('.ssh/known_hosts'),
		digest: digest(was),
		mode: 0o600,
		edit: {kind: 'known-hosts', vouched: 'published', add: [add], remove: []},
	});
	return [
		{kind: 'make-directory', path: path('a/b'), mode: 0o700},
		{kind: 'set-mode', path: path('.ssh/id_rsa'), from: 0o644, to: 0o600},
		known('github.com ssh-rsa AAAAB3Nza1', knownHosts),
		known('[ssh.github.com]:443 ssh-rsa AAAAB3Nza1', knownHosts),
		{
			kind: 'edit-file',
			path: path('new/place/config'),
			digest: undefined,
			mode: 0o600,
			edit: {kind: 'ssh-config-block', host: 'github.com', set: [['Port', '443']]},
		},
		{
			kind: 'go-env',
			adds: [],
			variable: 'GOPRIVATE',
			value: 'github.com/acme',
			was: undefined,
			file: path('.config/go/env'),
		},
		{
			kind: 'git-setting',
			host: 'github.com',
			name: 'authorities',
			value: '/etc/acme/ca.pem',
			was: [],
			file: path('.gitconfig'),
		},
		{
			kind: 'git-rewrite',
			base: 'ssh://git@github.com/acme/',
			prefix: 'https://github.com/acme/',
			replaces: [{base: 'git@github.com:', prefix: 'https://github.com'}],
			file: path('.gitconfig'),
		},
	];
}

/** How many changes of the world an undisturbed run makes. */
async function length(): Promise<number> {
	const one = workstation();
	const counted = killedAt(one.system, Number.POSITIVE_INFINITY, 'before');
	const {result} = await applyChanges({system: counted.system, state: stateOf(one)}, changes(one));
	expect(result).toBe('done');
	one.remove();
	return counted.changes();
}

async function killedRun(
	one: Machine,
	n: number,
	when: 'before' | 'after',
	wanted = changes(one),
): Promise<void> {
	const {system} = killedAt(one.system, n, when);
	await expect(applyChanges({system, state: stateOf(one)}, wanted)).rejects.toThrow(Killed);
}

it.each(['before', 'after'] as const)(
	'killed %s any of its changes, a run is taken back to the byte',
	async when => {
		const all = await length();
		expect(all).toBeGreaterThanOrEqual(40);
		for (let n = 0; n < all; n++) {
			const one = workstation();
			const files = filesIn(one.home);
			await killedRun(one, n, when);
			const {result, asItWas, items} = await undoLast(one.system, stateOf(one));
			expect({n, files: filesIn(one.home), result, asItWas}).toEqual({
				n,
				files,
				result: 'undone',
				asItWas: true,
			});
			expect(items.filter(({state}) => state !== 'restored')).toEqual([]);
			expect((await undoLast(one.system, stateOf(one))).items).toEqual([]);
			one.remove();
		}
	},
	240_000,
);

it('killed while it takes back, a run is taken back by the next undo', async () => {
	for (let n = 0; n < 24; n++) {
		const one = workstation();
		const files = filesIn(one.home);
		await applyChanges({system: one.system, state: stateOf(one)}, changes(one));
		await undoLast(killedAt(one.system, n, n % 2 ? 'before' : 'after').system, stateOf(one)).catch(() => {});
		await undoLast(one.system, stateOf(one));
		expect({n, files: filesIn(one.home)}).toEqual({n, files});
		one.remove();
	}
}, 120_000);

it('the change at which a run was killed is settled; those before it stay and can be taken back later', async () => {
	const one = workstation();
	const files = filesIn(one.home);
	const all = await length();
	await killedRun(one, all - 3, 'after');
	const run = (await earlierRuns(one.system, stateOf(one))).interrupted;
	expect(run?.result).toBe('interrupted');
	const journal = openJournal(one.system, stateOf(one), run?.run ?? '');
	const items = await settleRun({system: one.system, journal, timeout: 20_000, emit: () => {}});
	expect(items.map(({action, state}) => [action.kind, state])).toEqual([['git-rewrite', 'restored']]);
	expect(one.text('.gitconfig')).toBe(
		`${gitConfig}[http "https://github.com/"]\n\tsslCAInfo = /etc/acme/ca.pem\n`,
	);
	expect(one.text('.config/go/env')).toContain('GOPRIVATE=github.com/acme');
	if (run) await closeRun(one.system, stateOf(one), run);
	expect((await earlierRuns(one.system, stateOf(one))).interrupted).toBeUndefined();
	await undoLast(one.system, stateOf(one));
	expect(filesIn(one.home)).toEqual(files);
	one.remove();
});

it('a torn last line of the journal is left out, and what is written after it is read', async () => {
	const one = workstation();
	const files = filesIn(one.home);
	await killedRun(one, 30, 'after');
	const [run] = await readRuns(one.system, stateOf(one));
	const path = `${stateOf(one)}/runs/${run?.run}/journal.jsonl`;
	const text = readFileSync(path, 'utf8').trimEnd();
	writeFileSync(path, text.slice(0, -5));
	expect((await undoLast(one.system, stateOf(one))).result).toBe('undone');
	expect(filesIn(one.home)).toEqual(files);
	expect((await readRuns(one.system, stateOf(one)))[0]?.result).toBe('undone');
	one.remove();
});

it.each(['before', 'after'] as const)(
	'killed %s any change around keys and agents, none of ours is left',
	async when => {
		for (let n = 0; ; n++) {
			const one = machine();
			const wanted: Change[] = [
				{kind: 'make-key', path: one.path('.ssh/id'), keyType: 'ed25519', comment: 'c', secret: undefined},
				{kind: 'start-agent', how: 'process', socket: one.path('.ssh/agent')},
				{
					kind: 'add-to-agent',
					key: one.path('.ssh/id'),
					socket: one.path('.ssh/agent'),
					secret: undefined,
					keychain: false,
				},
			];
			const ended = await applyChanges(
				{system: killedAt(one.system, n, when).system, state: stateOf(one)},
				wanted,
			).catch(error => error);
			const {items} = await undoLast(one.system, stateOf(one));
			const left = readdirSync(one.home).includes('.ssh') ? readdirSync(one.path('.ssh')) : [];
			expect({n, left: left.filter(name => !name.includes('.undone-'))}).toEqual({n, left: []});
			expect(items.filter(({state}) => state === 'failed')).toEqual([]);
			expect(processes()).not.toContain(one.home);
			one.remove();
			if (!(ended instanceof Killed)) break;
		}
	},
	120_000,
);

function processes(): string {
	return execFileSync('ps', ['-A', '-o', 'args=']).toString();
}
