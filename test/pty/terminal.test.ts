import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {start, startIn} from './terminal.ts';

describe('a terminal', () => {
	it('shows what a program writes and gives it keys and a size', async () => {
		const terminal = await start(
			['sh', '-c', 'printf "\\033[?25l"; stty size; read line; stty size; echo "got $line"; exit 7'],
			{
				columns: 60,
				rows: 16,
			},
		);
		await terminal.until('16 60');
		terminal.resize(90, 30);
		terminal.write('word\n');
		expect(await terminal.until('got')).toBe('16 60\nword\n30 90\ngot word');
		expect(await terminal.ended()).toEqual({code: 7, signal: undefined});
		const {before, after} = await terminal.modes();
		expect(before).toContain('rows 16');
		expect(after).toContain('rows 30');
		expect(terminal.cursorIsVisible()).toBe(false);
		await terminal.close();
	});

	it('keeps what left the window, and says when what is waited for does not come', async () => {
		const terminal = await start(['seq', '40'], {rows: 10});
		await terminal.ended();
		expect(terminal.scrollback().split('\n').slice(0, 3)).toEqual(['1', '2', '3']);
		expect(terminal.screen().split('\n').at(-1)).toBe('40');
		await expect(terminal.until('41')).rejects.toThrow('ended with 0 without 41');
		await terminal.close();
	});
});

describeLab('a terminal inside the lab', () => {
	let lab: Lab;
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());

	it('belongs to its user, in its home and network', async () => {
		const terminal = await startIn(lab, ['sh', '-c', 'tty; pwd; id -u; ssh -T git@github.com']);
		expect(await terminal.until('fingerprint')).toMatch(/\/dev\/pts\/\d+\n.*\/home\n1000\n/);
		terminal.write('\u0003');
		await terminal.ended();
		await terminal.close();
	});
});
