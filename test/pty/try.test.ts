import {it} from 'vitest';
import {start} from '/work/main/test/pty/terminal.ts';

it.each([0, 10, 20, 40, 60, 80, 100, 150])('keys at %s', async wait => {
	const t = await start([process.execPath, '/work/main/dist/gomod-setup.cjs']);
	await t.until('Looking').catch(e => console.log(e.message));
	await new Promise(r => setTimeout(r, wait));
	t.write('\rj');
	await t.until('Ink').catch(e => console.log(e.message));
	await t.until('"j"').catch(e => console.log(e.message));
	console.log(wait, t.all(), t.cursorIsVisible());
	if (wait === 0)
		console.log(
			t
				.pieces()
				.map(p => `${p.at.toFixed(1)} ${JSON.stringify(p.text)}`)
				.join('\n'),
		);
	t.kill('SIGTERM');
	await t.ended();
	await t.close();
});
