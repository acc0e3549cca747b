import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Command, Secret} from '../../source/system/system.ts';
import type {Ending} from '../system/fake-answers.ts';
import type {World} from './system-contract.ts';

interface Case {
	script: string;
	more?: Partial<Command>;
	/** What a System that runs nothing is told of the script. */
	told: Ending;
	expected: object;
}

const cases: Record<string, Case> = {
	'exit code, stdout and stderr apart': {
		script: 'echo out; echo err >&2; exit 3',
		told: {code: 3, stdout: 'out\n', stderr: 'err\n'},
		expected: {kind: 'exited', code: 3, stdout: 'out\n', stderr: 'err\n'},
	},
	input: {script: 'cat', more: {input: 'said'}, told: 'said', expected: {kind: 'exited', stdout: 'said'}},
	'secret input': {
		script: 'cat',
		more: {input: new Secret('said')},
		told: 'said',
		expected: {kind: 'exited', stdout: 'said'},
	},
	'no input': {script: 'cat', told: '', expected: {kind: 'exited', code: 0, stdout: ''}},
	'input that nobody reads': {
		script: 'exit 4',
		more: {input: 'x'.repeat(1_000_000)},
		told: {code: 4},
		expected: {kind: 'exited', code: 4},
	},
	'a signal that is not ours': {
		script: 'echo last; kill -KILL $$',
		told: {kind: 'killed', signal: 'SIGKILL', stdout: 'last\n', stderr: ''},
		expected: {kind: 'killed', signal: 'SIGKILL', stdout: 'last\n'},
	},
	'a program that does not end': {
		script: 'echo early; sleep 100 & wait',
		more: {timeout: 300},
		told: {takes: 100_000, stdout: 'early\n'},
		expected: {kind: 'timed-out', stdout: 'early\n', stderr: ''},
	},
	'ten million bytes': {
		script: "head -c 10000000 /dev/zero | tr '\\0' x",
		more: {limit: 1000},
		told: 'x'.repeat(10_000_000),
		expected: {kind: 'exited', code: 0, stdout: 'x'.repeat(1000)},
	},
	'a limit within a character': {
		script: "printf '\\303\\244\\303\\244'",
		more: {limit: 3},
		told: 'ää',
		expected: {kind: 'exited', stdout: 'ä'},
	},
};

/** A directory of $PATH that may not be searched would make it EACCES. */
const missing = {program: 'no-such-program', args: [], timeout: 1000};

export function runContract(open: () => Promise<World>): void {
	describe('run', () => {
		let world: World;
		beforeEach(async () => {
			world = await open();
		});
		afterEach(() => world.close());

		const shell = (script: string, more: Partial<Command> = {}) =>
			world.system.run({program: 'sh', args: ['-c', script], timeout: 20_000, ...more});

		it.each(Object.entries(cases))('%s', async (_, {script, more, told, expected}) => {
			world.tell(script, told);
			expect(await shell(script, more)).toMatchObject(expected);
		});

		it('the clock tells how long a pause was', async () => {
			const before = world.system.clock();
			await world.system.pause(200);
			// Timers count whole milliseconds.
			expect(world.system.clock() - before).toBeGreaterThanOrEqual(199);
		});

		it('a program that is not there', async () => {
			world.tell('', {kind: 'not-found', because: 'ENOENT'});
			const ended = await world.system.run({...missing, env: {PATH: world.directory}});
			expect(ended).toEqual({kind: 'not-found', because: 'ENOENT'});
		});

		it('a signal aborted before: nothing is run', async () => {
			world.tell('exit 0', '');
			expect(await shell('exit 0', {signal: AbortSignal.abort()})).toEqual({
				kind: 'cancelled',
				milliseconds: 0,
			});
		});

		it('a signal aborted meanwhile', async () => {
			const started = join(world.directory, 'started');
			const script = `: > ${started}; sleep 100 & wait`;
			world.tell(script, async () => {
				await world.system.create(started, '', 0o600);
				return new Promise<never>(() => {});
			});
			const controller = new AbortController();
			const ended = shell(script, {signal: controller.signal});
			await vi.waitUntil(async () => (await world.system.look(started)).kind === 'file', {timeout: 10_000});
			controller.abort();
			expect((await ended).kind).toBe('cancelled');
		});
	});
}
