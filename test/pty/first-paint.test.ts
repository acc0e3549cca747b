import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {entryFile} from '../built/dist.ts';
import {type Options, start, type Terminal} from './terminal.ts';
import {keys} from './walk.ts';

let home: string;
beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'gomod-setup-home-'));
});
afterAll(async () => {
	await rm(home, {recursive: true});
});

const firstScreen = 'Where are your private modules kept?';
const takeOver = '\u001B[?2026h\r\u001B[2K\u001B[1A\u001B[2K\u001B[1A\u001B[2K';

async function withWizard(
	act: (terminal: Terminal) => Promise<void>,
	{env = {}, ...options}: Options = {},
	words: readonly string[] = [],
): Promise<void> {
	const terminal = await start([process.execPath, entryFile, ...words], {
		cwd: home,
		...options,
		env: {HOME: home, ...env},
	});
	try {
		await act(terminal);
	} finally {
		await terminal.close();
	}
}

async function leavesTheTerminalAsItWas(terminal: Terminal): Promise<void> {
	const {before, after} = await terminal.modes();
	expect(after).toBe(before);
	expect(terminal.cursorIsVisible()).toBe(true);
}

describe('the first paint', () => {
	it('is there before anything is loaded, and the first frame replaces it in one write', () =>
		withWizard(async terminal => {
			await terminal.until(firstScreen);
			const [paint = '', frame = ''] = terminal.raw().split(takeOver);
			expect(paint).toMatch(/^\u001B\[\?25l gomod-setup \S+\r+\n\r+\n Looking at this machine…$/);
			const [shown = ''] = frame.split('\u001B[?2026l');
			expect(shown).toContain('What you need   1 of 7');
			expect(titlesIn(terminal)).toBe(1);
		}));

	it.each([0, 40, 80, 150])(
		'drops Enter, and loses and shows no key typed %i ms after the start',
		milliseconds =>
			withWizard(async terminal => {
				await terminal.until('Looking at this machine');
				terminal.write('\r');
				await passed(milliseconds, terminal);
				terminal.write('j');
				await terminal.until(/❯ GitLab /);
				expect(titlesIn(terminal)).toBe(1);
				expect(terminal.screen()).toContain('What you need');
			}),
	);

	it.each([0, 40, 80, 150])('ends with 130 for Ctrl+C %i ms after the start', milliseconds =>
		withWizard(async terminal => {
			await terminal.until('gomod-setup');
			await passed(milliseconds, terminal);
			terminal.write(keys.interrupt);
			expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
			expect(titlesIn(terminal)).toBeLessThanOrEqual(1);
			await leavesTheTerminalAsItWas(terminal);
		}),
	);

	it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('ends with 130 for %s', signal =>
		withWizard(async terminal => {
			await terminal.until('gomod-setup');
			terminal.kill(signal);
			expect(await terminal.ended()).toMatchObject({code: 130});
			await leavesTheTerminalAsItWas(terminal);
		}),
	);

	it('is cut to a narrow window, and leaves a low one alone', async () => {
		await withWizard(
			async terminal => {
				await terminal.until('Looking at');
				expect(terminal.pieces()[0]?.text).toContain(' Looking at this\u001B'.slice(0, 16));
				terminal.write('q');
				await terminal.ended();
			},
			{columns: 20, rows: 10},
		);
		await withWizard(
			async terminal => {
				await terminal.until('too small');
				expect(terminal.raw()).not.toContain('Looking at');
				terminal.write('q');
				await terminal.ended();
			},
			{columns: 80, rows: 5},
		);
	});

	it('speaks the language of the flag', () =>
		withWizard(
			async terminal => {
				await terminal.until('正在检查这台电脑…');
			},
			{},
			['--lang', 'zh-CN'],
		));

	it('is taken back where the command line is wrong', () =>
		withWizard(
			async terminal => {
				expect(await terminal.ended()).toMatchObject({code: 2});
				expect(terminal.screen()).not.toContain('Looking');
				expect(terminal.screen()).toContain('--modul');
				await leavesTheTerminalAsItWas(terminal);
			},
			{},
			['--modul', 'github.com/acme/private'],
		));

	it.each([
		['--json', ['--json'], {}],
		['--dry-run', ['--dry-run'], {}],
		['--yes', ['--yes'], {}],
		['CI', [], {CI: 'true'}],
		['--version', ['--version'], {}],
		['doctor', ['doctor'], {}],
	])('does not come with %s', (_, words, env) =>
		withWizard(
			async terminal => {
				await terminal.ended();
				expect(terminal.raw()).not.toContain('Looking at this machine…');
			},
			{env},
			words,
		),
	);
});

/** How often the title stands on the screen and above it. */
function titlesIn(terminal: Terminal): number {
	return terminal.all().split(/^ gomod-setup \d/m).length - 1;
}

/** Real time is what this is about: whether a key comes before, while, or after Ink is loaded. */
function passed(sinceStart: number, terminal: Terminal): Promise<void> {
	const [first] = terminal.pieces();
	return new Promise(resolve => setTimeout(resolve, sinceStart - (first?.at ?? 0)));
}
