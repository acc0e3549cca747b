import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {expect, it} from 'vitest';
import {type Lab, startLab} from './lab.ts';
import {describeLab} from './requirements.ts';
import {download, giveKey, goMod, greeting, ssh} from './working-machine.ts';

describeLab('the lab: itself', () => {
	it('runs beside others, each with ports, keys and faults of its own, and leaves nothing behind', async () => {
		const labs = await Promise.all([startLab(), startLab(), startLab()]);
		const [first, second] = labs as [Lab, Lab, Lab];
		await Promise.all(labs.map(lab => giveKey(lab, lab === first ? 'alice' : 'bob')));
		await second.fault('22-reset');
		expect(await first.exec([...ssh, '-T', 'git@github.com'])).toMatchObject({stderr: greeting('alice')});
		await download(first, goMod.private, {GOPROXY: 'https://goproxy.acme.example', GOSUMDB: 'off'});
		await Promise.all(labs.map(lab => lab.stop()));
		const processes = execFileSync('ps', ['-eo', 'args'], {encoding: 'utf8'});
		for (const {dir} of labs) {
			expect(processes).not.toContain(dir);
			expect(existsSync(dir)).toBe(false);
		}
	});

	it('runs a program in a session of its own, and bounds it with all its children', async () => {
		const lab = await startLab();
		try {
			const terminal = await lab.exec(['sh', '-c', 'exec 3<>/dev/tty']);
			expect(terminal.stderr).toContain('/dev/tty');
			const late = await lab.exec(['sh', '-c', 'sleep 4321 & echo begun; wait'], {timeoutMs: 200});
			expect(late).toMatchObject({timedOut: true, stdout: 'begun\n', signal: 'SIGKILL'});
			expect((await lab.exec(['ps', '-eo', 'args'])).stdout).not.toContain('4321');
		} finally {
			await lab.stop();
		}
	});

	it('lets a test talk to a program that waits', async () => {
		const lab = await startLab();
		try {
			const program = lab.spawn(['sh', '-c', 'echo ready; read line; echo "got $line" >&2; exec sleep 4321']);
			await program.until('ready');
			program.write('word\n');
			expect(await program.until(/got \w+/)).toBe('ready\ngot word\n');
			await expect(program.until('more', 50)).rejects.toThrow('has not said more');
			program.kill('SIGTERM');
			expect(await program.ended()).toMatchObject({signal: 'SIGTERM', stderr: 'got word\n'});
			await expect(program.until('more')).rejects.toThrow('ended without more');
		} finally {
			await lab.stop();
		}
	});
});
