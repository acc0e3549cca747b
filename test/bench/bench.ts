import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from '../../build/build.mjs';
import {type Lab, startLab} from '../lab/lab.ts';
import {doctor} from './doctor.ts';
import {firstFrame} from './first-frame.ts';
import {packageSize} from './package.ts';
import {isMissed, type Row} from './row.ts';
import {startup} from './startup.ts';
import {wizardMemory} from './wizard-memory.ts';

const folder = await mkdtemp(join(tmpdir(), 'gomod-setup-bench-'));
await writeFile(join(folder, 'package.json'), '{"type": "module"}');
await build(join(folder, 'dist'));

const entryFile = join(folder, 'dist/gomod-setup.cjs');
const rows = [...startup(entryFile), ...packageSize(), ...(await firstFrame(entryFile))];
await rm(folder, {recursive: true});
const lab = await startLab().catch(withoutLab);
if (lab !== undefined) rows.push(...(await inLab(lab).finally(lab.stop)));

for (const row of rows) console.log(line(row));
process.exitCode = rows.some(isMissed) ? 1 : 0;

async function inLab(lab: Lab): Promise<Row[]> {
	return [...(await doctor(lab)), await wizardMemory(lab)];
}

/** Says loudly that the laboratory does not start here; with LAB_REQUIRED=1 that is a failure. */
function withoutLab(error: Error): undefined {
	if (process.env.LAB_REQUIRED === '1') throw error;
	const line = '='.repeat(78);
	console.error(`${line}\ndoctor is not measured here (npm run lab:install): ${error.message}\n${line}`);
}

function line(row: Row): string {
	const {what, measured, target, unit, because} = row;
	const figure = (value: number) => (unit === '' ? String(value) : value.toFixed(2));
	return `${isMissed(row) ? 'MISS' : 'ok  '}  ${what.padEnd(16)} ${figure(measured).padStart(8)} ${unit.padEnd(20)} target ${figure(target).padStart(6)}   ${because}`;
}
