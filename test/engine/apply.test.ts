import {expect, it} from 'vitest';
import type {Change} from '../../source/core/action.ts';
import type {ActionFailure} from '../../source/core/action-failure.ts';
import {digestOf} from '../../source/core/digest.ts';
import {readRuns} from '../../source/engine/journal-file.ts';
import {Secret} from '../../source/system/system.ts';
import {filesIn, machine} from '../actions/machine.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {applyChanges, planned, stateOf, undoLast} from './run.ts';

const state = '/home/dev/.local/state/gomod-setup';
const mode = (name: string, to = 0o600): Change => ({
	kind: 'set-mode',
	path: `/home/dev/${name}`,
	from: 0o644,
	to,
});
const tell: Change = {
	kind: 'tell',
	finding: 'go.env-shadowed',
	commands: [],
	open: undefined,
	file: '/rc',
	line: 3,
};
const register: Change = {
	kind: 'register-key',
	refused: true,
	key: '/k',
	host: 'h',
	page: 'p',
	listPage: 'l',
	contact: undefined,
	registrar: {program: 'gh', args: ['add'], account: 'dev'},
};

function workstation(): FakeSystem {
	const system = new FakeSystem();
	for (const name of ['a', 'b', 'c']) system.files.file(`/home/dev/${name}`, name, {mode: 0o644});
	return system;
}

const statesOf = ({applied}: {applied: readonly {state: string}[]}) => applied.map(({state}) => state);
/** The disk is full whenever such an entry is to be written. */
function refuse(system: FakeSystem, entry: string): void {
	const {append} = system;
	system.append = async (path, text) =>
		text.includes(entry) ? {kind: 'failed', because: 'ENOSPC'} : append(path, text);
}

const journalOf = async (system: FakeSystem) => (await readRuns(system, state))[0];

it('makes the changes in order and says so', async () => {
	const system = workstation();
	const done = await applyChanges({system, state}, [mode('a'), mode('b'), tell], {recheck: async () => []});
	expect([done.result, ...statesOf(done)]).toEqual(['done', 'done', 'done', 'for-you']);
	const told = done.events.map(
		event => event.kind === 'action' && `${event.action.number}/${event.of} ${event.state}`,
	);
	expect(told).toEqual([
		'1/3 started',
		'1/3 checking',
		'1/3 done',
		'2/3 started',
		'2/3 checking',
		'2/3 done',
		'3/3 started',
		'3/3 for-you',
	]);
	expect((await journalOf(system))?.steps.map(({state, action}) => `${action.number} ${state}`)).toEqual([
		'1 done',
		'2 done',
	]);
});

it('a pipe in the place of a file stays, and the journal can be read', async () => {
	const system = workstation();
	const path = '/home/dev/known_hosts';
	system.files.pipe(path);
	const add = ['github.com ssh-ed25519 AAAA'];
	const edit = {kind: 'known-hosts', vouched: 'published', add, remove: []} as const;
	const digest = digestOf(new Uint8Array());
	const done = await applyChanges({system, state}, [
		mode('a'),
		{kind: 'edit-file', path, digest, mode: 0o600, edit},
	]);
	expect(statesOf(done)).toEqual(['done', 'failed']);
	expect(done.events).toContainEqual(expect.objectContaining({state: 'failed', said: 'EFTYPE'}));
	expect((await journalOf(system))?.steps.map(({state, action}) => `${action.number} ${state}`)).toEqual([
		'1 done',
		'2 failed',
	]);
	expect(await undoLast(system, state)).toMatchObject({result: 'undone'});
	expect(await system.look(path)).toMatchObject({kind: 'other'});
});

it('made twice, it says that it is so already and leaves nothing to take back', async () => {
	const system = workstation();
	await applyChanges({system, state}, [mode('a')]);
	const again = await applyChanges({system, state}, [mode('a')]);
	expect([again.result, ...statesOf(again)]).toEqual(['done', 'already']);
	expect((await journalOf(system))?.steps).toEqual([]);
});

it.each([
	['skip', 'failed', ['done', 'failed', 'done'], 'failed'],
	['stop', 'failed', ['done', 'failed', 'left'], 'failed'],
	['undo', 'undo', ['done', 'failed', 'left'], 'interrupted'],
] as const)('after a failure the person says %s', async (answer, result, states, journalled) => {
	const system = workstation();
	const failures: ActionFailure[] = [];
	const done = await applyChanges({system, state}, [mode('a'), mode('missing'), mode('c')], {
		onFailure: async (_action, failure) => {
			failures.push(failure);
			return answer;
		},
	});
	expect([done.result, ...statesOf(done)]).toEqual([result, ...states]);
	expect(failures).toEqual([{because: 'changed-since', said: 'ENOENT'}]);
	expect(done.applied[1]).toMatchObject({because: 'changed-since', said: 'ENOENT'});
	expect((await journalOf(system))?.result).toBe(journalled);
});

it('tried again, it succeeds once the cause is gone, and is taken back once', async () => {
	const system = workstation();
	let tries = 0;
	const done = await applyChanges({system, state}, [mode('later')], {
		onFailure: async () => {
			if (tries++ === 1) system.files.file('/home/dev/later', 'x', {mode: 0o644});
			return 'retry';
		},
	});
	expect([done.result, tries]).toEqual(['done', 2]);
	const undone = await undoLast(system, state);
	expect(undone.items.map(({state}) => state)).toEqual(['restored']);
	expect((await undoLast(system, state)).items).toEqual([]);
});

it('asked to stop, it finishes the change at work and leaves the rest', async () => {
	const system = workstation();
	const stop = new AbortController();
	const done = await applyChanges({system, state}, [mode('a'), mode('b')], {
		stop: stop.signal,
		emit: event => void (event.kind === 'action' && event.state === 'started' && stop.abort()),
	});
	expect([done.result, ...statesOf(done)]).toEqual(['stopped', 'done', 'left']);
});

it('cancelled, the program at work is ended and its change taken back', async () => {
	const one = machine();
	const file = one.put('.config/go/env', 'GOSUMDB=off\n');
	const cancel = new AbortController();
	const system = {
		...one.system,
		run: async (command: Parameters<typeof one.system.run>[0]) => {
			const ended = await one.system.run(command);
			if (command.program !== 'go' || cancel.signal.aborted) return ended;
			cancel.abort();
			return {kind: 'cancelled', milliseconds: 1} as const;
		},
	};
	const go: Change = {
		kind: 'go-env',
		adds: [],
		variable: 'GOPRIVATE',
		value: 'x.example',
		was: undefined,
		file,
	};
	const done = await applyChanges({system, state: stateOf(one)}, [go, {...go, variable: 'GONOPROXY'}], {
		cancel: cancel.signal,
	});
	expect([done.result, ...statesOf(done)]).toEqual(['stopped', 'failed', 'left']);
	expect(one.text('.config/go/env')).toBe('GOSUMDB=off\n');
	one.remove();
});

it.each([
	['done', ['done'], 'done', ['for-you']],
	['already', ['already'], 'done', []],
	['for-you', ['for-you'], 'done', []],
	['stop', ['for-you'], 'stopped', []],
] as const)('a person who registers a key: %s', async (came, states, result, undone) => {
	const system = workstation();
	const done = await applyChanges({system, state}, [register], {hold: async () => came});
	expect([done.result, statesOf(done)]).toEqual([result, states]);
	expect((await undoLast(system, state)).items.map(({state}) => state)).toEqual(undone);
});

it('a key that gh registered is told at undo also when the login did not come', async () => {
	const system = workstation().on('gh', ['add'], '');
	await applyChanges({system, state}, [register], {
		hold: async (_action, registerIt) => ((await registerIt()).kind === 'done' ? 'for-you' : 'stop'),
	});
	expect((await undoLast(system, state)).items).toMatchObject([{state: 'for-you', path: 'l'}]);
});

it('nothing is done that the journal could not announce', async () => {
	const system = workstation();
	refuse(system, '"intent"');
	const done = await applyChanges({system, state}, [mode('a')]);
	expect(done.applied[0]).toMatchObject({state: 'failed', because: 'journal', said: 'ENOSPC'});
	expect(await system.look('/home/dev/a')).toMatchObject({mode: 0o644});
});

it('what was done and could not be written down is taken back at once', async () => {
	const system = workstation();
	refuse(system, '"done"');
	const done = await applyChanges({system, state}, [mode('a')]);
	expect(done.applied[0]).toMatchObject({state: 'failed', because: 'journal'});
	expect(await system.look('/home/dev/a')).toMatchObject({mode: 0o644});
});

it('a passphrase is in no event and in no file of the state directory', async () => {
	const one = machine();
	const key: Change = {
		kind: 'make-key',
		path: one.path('.ssh/id'),
		keyType: 'ed25519',
		comment: 'c',
		secret: 'passphrase',
	};
	const {events, result} = await applyChanges({system: one.system, state: one.path('state')}, [key]);
	expect(result).toBe('done');
	const kept = JSON.stringify([events, filesIn(one.path('state'))]);
	expect(kept).toContain('make-key');
	expect(kept).not.toContain('correct horse');
	one.remove();
});

it('a new key without passphrase needs no agent, and another with one does', async () => {
	const one = machine();
	const at = (name: string) => one.path(`.ssh/${name}`);
	const make = (name: string): Change => ({
		kind: 'make-key',
		path: at(name),
		keyType: 'ed25519',
		comment: 'c',
		secret: 'passphrase',
	});
	const socket = at('agent');
	const add = (name: string): Change => ({
		kind: 'add-to-agent',
		key: at(name),
		socket,
		secret: 'passphrase',
		keychain: false,
	});
	const start: Change = {kind: 'start-agent', how: 'process', socket};
	const changes = [make('a'), make('b'), start, add('a'), add('b')];
	const actions = planned(changes).map(action => ({
		...action,
		part: action.kind === 'make-key' ? ('keys' as const) : ('agent' as const),
	}));
	const applied = (open: readonly string[]) =>
		applyChanges({system: one.system, state: stateOf(one)}, changes, {
			plan: {actions, uncured: []},
			secret: async (_, action) =>
				action.kind === 'make-key' && open.includes(action.path) ? 'none' : new Secret('correct horse'),
		});
	try {
		expect(statesOf(await applied([at('a')]))).toEqual(['done', 'done', 'done', 'left', 'done']);
		await undoLast(one.system, stateOf(one));
		expect(statesOf(await applied([at('a'), at('b')]))).toEqual(['done', 'done', 'left', 'left', 'left']);
	} finally {
		await undoLast(one.system, stateOf(one));
		one.remove();
	}
});
