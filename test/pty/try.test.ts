import {it} from 'vitest';
import {startLab} from '../lab/lab.ts';
import {bare, shop} from '../stories/machine.ts';
import {startIn} from './terminal.ts';
it('try', async () => {
	const lab = await startLab();
	await bare(lab); const cwd = await shop(lab);
	const t = await startIn(lab, [process.execPath, '/work/main/dist/gomod-setup.cjs', '--recipe', lab.recipeFile], {cwd});
	const show = (n: string) => console.log(`#### ${n}\n${t.screen().split('\n').map(l => `|${l}`).join('\n')}`);
	try {
		for (const [wait, key] of [['Findings', '\r'], ['Review', ''], ['Apply', '\r'], ['Once more', 'correct\r'], ['Once more   \(empty', 'correct\r'],['try', '']] as const) {
			await t.until(new RegExp(wait), 15000); show(wait); t.write(key); await new Promise(r => setTimeout(r, 500)); show('after '+wait);
		}
	} catch (e) { console.log(e); }
	t.write('\u0003'); await new Promise(r => setTimeout(r, 300)); t.write('\u0003');
	console.log(await t.ended(10000).catch(e=>e)); show('end'); console.log(t.scrollback()); console.log(await t.modes().then(m => m.before === m.after).catch(e=>e), t.cursorIsVisible());
	await t.close(); await lab.stop();
}, 90000);
