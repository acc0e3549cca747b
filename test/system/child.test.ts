import {execFileSync} from 'node:child_process';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {run} from '../../source/system/child.ts';
import {type Command, type Ended, Secret} from '../../source/system/system.ts';

const env = {PATH: process.env.PATH, LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8', KEPT: 'yes'};
const shell = (script: string, more: Partial<Command> = {}) =>
	run({program: 'sh', args: ['-c', script], timeout: 20_000, ...more}, env);
const output = (ended: Ended) => ('stdout' in ended ? ended.stdout.trim() : ended.kind);

/** Asks ps(1), not the code under test; one that ended and was not waited for by init yet (Z) does not live. */
function lives(pid: string): boolean {
	try {
		return !execFileSync('ps', ['-o', 'stat=', '-p', pid], {encoding: 'utf8'}).startsWith('Z');
	} catch {
		return false;
	}
}

const stray: string[] = [];
afterEach(() => {
	for (const pid of stray.splice(0)) if (lives(pid)) execFileSync('kill', ['-KILL', pid]);
});

describe('the deadline', () => {
	it.each([
		['holds the pipe', 'sleep 100 & echo $!; wait'],
		['ignores SIGTERM', 'trap "" TERM; sleep 100 & echo $!; wait'],
		['ignores SIGTERM and closed its pipes', '(trap "" TERM; exec sleep 100) >&- 2>&- & echo $!; wait'],
	])('ends a grandchild that %s', async (_, script) => {
		const ended = await shell(script, {timeout: 300});
		const pid = output(ended);
		stray.push(pid);
		expect(ended.kind).toBe('timed-out');
		expect(pid).toMatch(/^\d+$/);
		await vi.waitUntil(() => !lives(pid), {timeout: 5000});
	});

	it('does not wait for a pipe that another session holds', async () => {
		const ended = await shell('setsid sh -c "echo \\$\\$; exec sleep 100" & wait; sleep 100', {timeout: 300});
		stray.push(output(ended));
		expect(ended).toMatchObject({kind: 'timed-out'});
		expect('milliseconds' in ended && ended.milliseconds).toBeLessThan(5000);
	});
});

it('a program that ended is not waited for, nor what it left ended, when that holds the pipe', async () => {
	const ended = await shell('sleep 100 & echo $!; exit 7');
	stray.push(output(ended));
	expect(ended).toMatchObject({kind: 'exited', code: 7});
	expect(lives(output(ended))).toBe(true);
});

it('the signal ends a grandchild', async () => {
	const controller = new AbortController();
	const before = new Set(sleepers());
	const ended = shell('sleep 4711 & wait', {signal: controller.signal});
	await vi.waitUntil(() => sleepers().some(pid => !before.has(pid)), {timeout: 10_000});
	const started = sleepers().filter(pid => !before.has(pid));
	controller.abort();
	expect((await ended).kind).toBe('cancelled');
	await vi.waitUntil(() => !started.some(lives), {timeout: 5000});
});

function sleepers(): string[] {
	const text = execFileSync('ps', ['-eo', 'pid=,args='], {encoding: 'utf8'});
	return text.split('\n').flatMap(line => /^\s*(\d+) sleep 4711$/.exec(line)?.[1] ?? []);
}

describe.runIf(process.platform === 'linux')('the child', () => {
	it('leads a session of its own, so it has no controlling terminal', async () => {
		const [pid, group, session] = output(await shell('cut -d" " -f1,5,6 /proc/$$/stat')).split(' ');
		expect([group, session]).toEqual([pid, pid]);
	});

	it('gets a secret on its input and nowhere else', async () => {
		const script = 'cat; echo; tr "\\0" "\\n" </proc/$$/cmdline; tr "\\0" "\\n" </proc/$$/environ';
		const said = output(await shell(script, {input: new Secret('open sesame')}));
		expect(said.split('open sesame')).toHaveLength(2);
		expect(said).toMatch(/^open sesame\nsh\n/);
		expect(said).toContain('KEPT=yes');
	});
});

it.each([
	['by itself', {}, 'C//yes'],
	['when asked', {LC_ALL: 'C.UTF-8', LANGUAGE: 'fr'}, 'C.UTF-8/fr/yes'],
	['taken out', {LC_ALL: undefined, KEPT: undefined}, '//'],
])('the environment %s', async (_, changes, expected) => {
	const script = 'echo "$LC_ALL/$LANGUAGE/$KEPT"';
	expect(output(await shell(script, {env: changes}))).toBe(expected);
});

it.each([
	['an argument with a NUL', {args: ['a\0b']}, 'ERR_INVALID_ARG_VALUE'],
	['a directory', {program: '/'}, 'EACCES'],
	['too long arguments', {args: ['x'.repeat(3_000_000)]}, 'E2BIG'],
])('%s is not-found', async (_, more, because) => {
	expect(await run({program: 'true', args: [], timeout: 5000, ...more}, env)).toEqual({
		kind: 'not-found',
		because,
	});
});

it('takes its listeners away', async () => {
	const {signal} = new AbortController();
	const removed = vi.spyOn(signal, 'removeEventListener');
	const before = process.listenerCount('exit');
	await Promise.all([shell('exit 0', {signal}), shell('exit 0')]);
	expect(removed).toHaveBeenCalledOnce();
	expect(process.listenerCount('exit')).toBe(before);
});

describe('while this process is busy for long', () => {
	const busy = (milliseconds: number) => {
		const end = performance.now() + milliseconds;
		while (performance.now() < end);
	};

	it('what a program said is not lost', async () => {
		let isFirst = true;
		const saying = async (index: number) => {
			const ended = await shell(`sleep 0.0${index % 8}; echo hello`);
			if (isFirst) busy(700);
			isFirst = false;
			return output(ended);
		};
		const said = await Promise.all(Array.from({length: 48}, (_, index) => saying(index)));
		expect(new Set(said)).toEqual(new Set(['hello']));
	}, 60_000);

	it('one that ended in time is not late', async () => {
		const ended = run({program: 'sh', args: ['-c', 'echo hello'], timeout: 300}, {...process.env});
		busy(700);
		expect(await ended).toMatchObject({kind: 'exited', stdout: 'hello\n'});
	});
});
