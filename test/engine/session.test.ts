import {describe, expect, it} from 'vitest';
import type {Plan} from '../../source/core/action.ts';
import {type Decider, setUp} from '../../source/engine/session.ts';
import type {FakeSystem} from '../system/fake-system.ts';
import {denied, githubMachine, isLogin, sessionOn} from './github-machine.ts';

const recording = {directory: '/home/dev/kept-state', version: '1.0.0', command: 'gomod-setup'};
const nothingPrivate = {GOPRIVATE: ''};
const saved = '/home/dev/.config/go/env';

/** A person who agrees to everything, but for what is given. */
function person(different: Partial<Decider> = {}): Decider {
	return {
		approve: async plan => plan,
		onFailure: async () => 'stop',
		keepWaiting: async () => 'later',
		secret: async () => 'none',
		...different,
	};
}

async function run(system: FakeSystem, decider: Partial<Decider> = {}, different = {}) {
	const {session, events, stop} = sessionOn(system, different);
	const done = await setUp(session, person(decider), recording);
	return {...done, events, stop, kinds: [...new Set(events.map(({kind}) => kind))]};
}

const downloads = (system: FakeSystem) =>
	system.commands.filter(({program, args}) => program === 'go' && args[0] === 'mod');
const logins = (system: FakeSystem) =>
	system.commands.filter(({program, args}) => program === 'ssh' && isLogin(args));

describe('a run', () => {
	it('nothing to change: it is proven, and nothing is written', async () => {
		const system = githubMachine();
		const before = system.files.paths();
		const {result, plan, proof, run: name, kinds} = await run(system);
		expect({result, actions: plan?.actions, name}).toEqual({result: 'nothing', actions: [], name: undefined});
		expect(proof).toMatchObject([
			{step: 'login', ok: true, account: 'user-acme', port: 22},
			{step: 'as-user', ok: true, refs: 1},
			{step: 'as-go', ok: true},
			{step: 'download', ok: true, version: 'v1.1.0'},
		]);
		expect(kinds).toEqual(['probe', 'judged', 'planned', 'proof']);
		expect(system.files.paths()).toEqual(before);
	});

	it('what was seen for the plan is not looked at again for the proof', async () => {
		const system = githubMachine();
		await run(system);
		expect(logins(system)).toHaveLength(1);
		expect(downloads(system)).toHaveLength(1);
	});

	it('something to change: shown, changed, looked at again, proven', async () => {
		const system = githubMachine(nothingPrivate);
		const {result, applied, proof, findings, kinds, run: name} = await run(system);
		expect({result, name}).toEqual({result: 'done', name: expect.stringMatching(/^20300102-/)});
		expect(applied.map(({action, state}) => `${action.kind} ${state}`)).toEqual(['go-env done']);
		expect(system.files.text(saved)).toBe('GOPRIVATE=github.com/acme\n');
		expect(findings.find(({id}) => id === 'go.private-missing')).toMatchObject({level: 'ok'});
		expect(proof.every(({ok}) => ok)).toBe(true);
		expect(kinds).toEqual(['probe', 'judged', 'planned', 'began', 'action', 'proof']);
		expect(logins(system)).toHaveLength(2);
	});

	it('run again it changes nothing', async () => {
		const system = githubMachine(nothingPrivate);
		await run(system);
		expect((await run(system)).result).toBe('nothing');
	});

	it('what is shown is the plan that was told, with the findings', async () => {
		const system = githubMachine(nothingPrivate);
		let shown: Plan | undefined;
		const {events, result} = await run(system, {
			approve: async (plan, findings) => {
				shown = plan;
				expect(findings.find(({id}) => id === 'go.private-missing')).toMatchObject({level: 'fail'});
				return undefined;
			},
		});
		expect(events.find(({kind}) => kind === 'planned')).toEqual({kind: 'planned', plan: shown});
		expect(result).toBe('declined');
		expect(system.files.text(saved)).toBeUndefined();
		expect(downloads(system)).toEqual([]);
	});

	it('what the person left out is not done', async () => {
		const system = githubMachine(nothingPrivate);
		const {applied} = await run(system, {approve: async plan => ({...plan, actions: []})});
		expect(applied).toEqual([]);
		expect(system.files.text(saved)).toBeUndefined();
	});

	it('only the wanted parts', async () => {
		const {plan, result} = await run(githubMachine(nothingPrivate), {}, {only: ['keys']});
		expect(plan?.actions).toEqual([]);
		expect(result).toBe('nothing');
	});

	it('a key that is not accepted is left for later: the rest is done, and what is missing is said', async () => {
		const system = githubMachine()
			.on('ssh', isLogin, denied)
			.on('git', args => args[0] === 'ls-remote', {
				code: 128,
				stderr:
					'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.\n',
			});
		const {result, applied, findings} = await run(system);
		expect(result).toBe('done');
		expect(applied).toMatchObject([{action: {kind: 'register-key'}, state: 'for-you'}]);
		expect(findings.find(({id}) => id === 'ssh.login-refused')).toMatchObject({level: 'fail'});
	});

	it('stopped while looking: nothing is planned, nothing is done', async () => {
		const system = githubMachine(nothingPrivate);
		const {session, stop} = sessionOn(system);
		system.on('ssh', isLogin, () => {
			stop.abort();
			return {kind: 'cancelled'};
		});
		const {result, plan, applied} = await setUp(session, person(), recording);
		expect({result, actions: plan?.actions ?? [], applied}).toEqual({
			result: 'stopped',
			actions: [],
			applied: [],
		});
	});

	it('a probe that breaks: the run ends with what was seen, and no change', async () => {
		const system = githubMachine(nothingPrivate).on('ssh', isLogin, () => {
			throw new Error('a fault of ours');
		});
		const {result, plan, findings} = await run(system);
		expect({result, actions: plan?.actions ?? []}).toEqual({result: 'nothing', actions: []});
		expect(findings.find(({id}) => id === 'ssh.login-refused')).toMatchObject({skipped: {because: 'fault'}});
	});

	it('another run is at work', async () => {
		const system = githubMachine(nothingPrivate);
		system.processes.set(99, 'start of 99');
		const holder = {pid: 99, started: 'start of 99', since: '2030-01-02T03:00:00Z'};
		system.files.file(`${recording.directory}/lock`, JSON.stringify(holder), {mode: 0o600});
		const {result} = await run(system);
		expect(result).toEqual({kind: 'held', pid: 99, since: holder.since});
		expect(system.files.text(saved)).toBeUndefined();
	});

	// biome-ignore format: a table is read by its lines.
	it.each<[string, left: string, Partial<Decider>, result: string, saved: string]>([
		['has done part of it', 'GOPRIVATE=x.example\n', {}, 'done', 'GOPRIVATE=x.example,github.com/acme\n'],
		['has done all of it', 'GOPRIVATE=github.com/acme,x.example\n', {}, 'nothing', 'GOPRIVATE=github.com/acme,x.example\n'],
		['has done the very same', 'GOPRIVATE=github.com/acme\n', {}, 'done', 'GOPRIVATE=github.com/acme\n'],
		['has made a plan that nobody agrees to', 'GOPRIVATE=x.example\n', {approve: async plan => plan.actions.some(action => 'was' in action && action.was) ? undefined : plan}, 'declined', 'GOPRIVATE=x.example\n'],
	])('another run, which is waited for, %s', async (_, left, decider, result, text) => {
		const system = githubMachine(nothingPrivate);
		system.processes.set(99, 'start of 99');
		const lock = `${recording.directory}/lock`;
		system.files.file(lock, JSON.stringify({pid: 99, started: 'start of 99', since: ''}), {mode: 0o600});
		system.pause = async () => {
			system.files.file(saved, left);
			await system.remove(lock);
		};
		const done = await run(system, decider);
		expect([done.result, system.files.text(saved)]).toEqual([result, text]);
		expect(done.applied.filter(({state}) => state === 'failed')).toEqual([]);
		expect(done.proof.length > 0 && done.proof.every(({ok}) => ok)).toBe(result !== 'declined');
		expect(system.files.look(lock).kind).toBe('missing');
	});

	it('the journal cannot be written: nothing is changed', async () => {
		const system = githubMachine(nothingPrivate);
		system.files.directory(recording.directory).readOnly(recording.directory);
		const {result} = await run(system);
		expect(result).toMatchObject({kind: 'no-journal'});
		expect(system.files.text(saved)).toBeUndefined();
	});
});
