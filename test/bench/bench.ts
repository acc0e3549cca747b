import {buildProgram} from '../built/built.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {doctor} from './doctor.ts';
import {firstFrame} from './first-frame.ts';
import {packageSize} from './package.ts';
import {isMissed, type Row} from './row.ts';
import {startup} from './startup.ts';
import {wizardMemory} from './wizard-memory.ts';

const program = await buildProgram();
const rows = [
	...startup(program.entryFile),
	...packageSize(program.folder),
	...(await firstFrame(program.entryFile)),
];
await program.remove();
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
