import {beforeEach, describe, expect, it, test} from 'vitest';
import type {InvocationOf} from '../../source/cli/invocation.ts';
import {undo} from '../../source/cli/undo.ts';
import type {World} from '../../source/cli/world.ts';
import type {Change} from '../../source/core/action.ts';
import {digestOf} from '../../source/core/digest.ts';
import {readRuns} from '../../source/engine/journal-file.ts';
import {lock} from '../../source/engine/lock.ts';
import {applyChanges} from '../engine/run.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {worldOn} from './world.ts';

const state = '/home/dev/.local/state/gomod-setup';
const config = '/home/dev/.ssh/config';
const mode = '/home/dev/.ssh/id_acme';
const changes: readonly Change[] = [
	{kind: 'set-mode', path: mode, from: 0o644, to: 0o600},
	{
		kind: 'edit-file',
		path: config,
		digest: digestOf(Buffer.from('Host other\n')),
		mode: 0o644,
		edit: {kind: 'ssh-config-block', host: 'github.com', set: [['Port', '443']]},
	},
];
const usual = {
	command: 'undo',
	json: false,
	language: undefined,
	colour: true,
	verbose: false,
	run: undefined,
	list: false,
	forget: false,
	yes: false,
} as const;

let system: FakeSystem;
let run: string;
beforeEach(async () => {
	system = new FakeSystem();
	system.files.file(config, 'Host other\n').file(mode, 'key', {mode: 0o644});
	const applied = await applyChanges({system, state}, changes);
	run = applied.run;
});

/** The command, and what it said. */
async function undone(
	different: Partial<InvocationOf<'undo'>>,
	typed?: string,
	world: Partial<World> = {},
): Promise<{code: number; stdout: string; stderr: string}> {
	const made = worldOn(system, world, typed);
	const code = await undo({...usual, ...different}, made);
	return {code, ...made.said};
}

const isStanding = () => system.files.text(config)?.includes('Port 443');

describe('what nobody agreed to', () => {
	const list = '2  Write the block of github.com';

	it('is listed and refused without a terminal', async () => {
		const {code, stdout, stderr} = await undone({});
		expect(code).toBe(2);
		expect(stdout).toMatch(/^Run of .*, github\.com: 2 changes, newest first\.\n\n2 {2}.*\n1 {2}.*\n$/);
		expect(stderr).toContain('2 changes would be taken back, and there is no terminal to ask.');
		expect(isStanding(), list).toBe(true);
	});

	it('is listed as left in JSON', async () => {
		const {code, stdout, stderr} = await undone({json: true}, 'yes');
		expect(code).toBe(2);
		expect(JSON.parse(stdout)).toMatchObject({
			schema: 1,
			run,
			undone: [
				{kind: 'edit-file', state: 'left'},
				{kind: 'set-mode', state: 'left'},
			],
		});
		expect(stderr).toContain('--yes');
		expect(isStanding()).toBe(true);
	});

	test.each([
		['no', 'no'],
		['half a yes', 'y'],
		['nothing', ' '],
		['the end of the input', ''],
	])('is cancelled by %s', async (_, typed) => {
		const {code, stdout, stderr} = await undone({}, typed);
		expect(code).toBe(130);
		expect(stdout).toMatch(/Take these 2 back\? yes\/no \n?Nothing was taken back\.\n$/);
		expect(stderr).toBe('');
		expect(isStanding()).toBe(true);
	});

	it('is taken back after a yes', async () => {
		const {code, stdout} = await undone({}, 'yes');
		expect(code).toBe(0);
		expect(stdout).toContain('Every file this run changed is as it was, byte for byte.\n');
		expect(isStanding()).toBe(false);
	});
});

describe('the last run', () => {
	const register: Change = {
		kind: 'register-key',
		key: '/home/dev/.ssh/id_acme',
		host: 'github.com',
		page: undefined,
		listPage: undefined,
		contact: undefined,
		refused: true,
		registrar: undefined,
	};

	it('is the last that changed something: a key that nobody registered is no change', async () => {
		await applyChanges({system, state}, [register]);
		const {code, stdout} = await undone({json: true, yes: true});
		expect([code, JSON.parse(stdout).run]).toEqual([0, run]);
		expect(isStanding()).toBe(false);
		expect((await undone({yes: true})).stdout).toBe('Nothing to take back.\n');
	});

	it('is one in which the key was registered', async () => {
		const registered = await applyChanges({system, state}, [register], {hold: async () => 'done'});
		const {code, stdout} = await undone({json: true, yes: true});
		expect([code, JSON.parse(stdout)]).toMatchObject([
			0,
			{run: registered.run, undone: [{kind: 'register-key', state: 'for-you'}]},
		]);
	});
});

describe('what is said of the files', () => {
	it('is not that they are as they were, where the person deleted one', async () => {
		await system.remove(config);
		const {code, stdout} = await undone({yes: true});
		expect(code).toBe(0);
		expect(stdout).toContain('not every file is as it was before the run.\n');
	});

	it('is not that they are as they were, where it was stopped half way', async () => {
		// The signal comes when the newest change has been taken back.
		let stop = () => {};
		const write = system.write;
		system.write = async (...given) => {
			stop();
			return write(...given);
		};
		const onSignal = (react: () => void) => {
			stop = react;
			return () => {};
		};
		const {code, stdout} = await undone({yes: true}, undefined, {onSignal});
		expect(code).toBe(130);
		expect(stdout).toContain('Stopped. What is left stands as it did');
		expect(stdout).not.toContain('byte for byte');
		const again = await undone({yes: true});
		expect([again.code, again.stdout.includes('byte for byte')]).toEqual([0, true]);
	});
});

describe('--forget', () => {
	it('is refused while another run is at work, which keeps all it has', async () => {
		await lock(system, state);
		const before = system.files.list(`${state}/runs/${run}`);
		const forgotten = await undone({forget: true});
		expect(forgotten).toMatchObject({code: 3, stdout: ''});
		expect(forgotten.stderr).toMatch(/^gomod-setup: another run is at work: process 4711, since 2030-01-02 /);
		expect(forgotten.stderr).toBe((await undone({yes: true})).stderr);
		expect(system.files.list(`${state}/runs/${run}`)).toEqual(before);
		expect(system.files.look(`${state}/lock`).kind).toBe('file');
	});

	it('says how many runs it forgot, and nothing stays', async () => {
		expect(await undone({forget: true, json: true})).toEqual({
			code: 0,
			stdout: '{\n  "schema": 1,\n  "forgotten": 1\n}\n',
			stderr: '',
		});
		expect(await readRuns(system, state)).toEqual([]);
		expect(system.files.look(state).kind).toBe('missing');
		expect((await undone({forget: true})).code).toBe(0);
	});

	it('says what the system says where something stays', async () => {
		system.files.readOnly('/home/dev');
		const {code, stderr} = await undone({forget: true});
		expect([code, stderr]).toEqual([
			3,
			'gomod-setup: ~/.local/state/gomod-setup cannot be removed (mounted read-only), at least not all of it.\n',
		]);
	});
});
