import {execFileSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {account, end, look} from '../../source/system/process.ts';

it('processes that live are told apart by their start', async () => {
	const [own, parent] = await Promise.all([look(process.pid), look(process.ppid)]);
	expect([own.alive, parent.alive]).toEqual([true, true]);
	if (process.platform === 'linux') expect(own.started).not.toBe(parent.started);
	expect(await look(process.pid)).toEqual(own);
});

it.each([0, -1, 1.5, Number.NaN, 2 ** 40])('%d is no process', async pid => {
	expect(await look(pid)).toEqual({alive: false});
	expect(await end(pid)).not.toEqual({kind: 'done'});
});

it('a process that ended is not alive', async () => {
	const pid = Number(execFileSync('sh', ['-c', 'echo $$'], {encoding: 'utf8'}));
	expect(await look(pid)).toEqual({alive: false});
	expect(await end(pid)).toEqual({kind: 'missing'});
});

it('the account is what id(1) says', () => {
	const uid = Number(execFileSync('id', ['-u'], {encoding: 'utf8'}));
	expect(account().user.uid).toBe(uid);
});
