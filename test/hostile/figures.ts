import {isMissed, type Row} from '../bench/row.ts';
import {startLab} from '../lab/lab.ts';
import {hostileRows} from './measured.ts';

const lab = await startLab();
const rows = await hostileRows(lab).finally(lab.stop);
for (const row of rows) console.log(line(row));
process.exitCode = rows.some(isMissed) ? 1 : 0;

function line(row: Row): string {
	const {what, measured, target, unit, because} = row;
	return `${isMissed(row) ? 'MISS' : 'ok  '}  ${what.padEnd(72)} ${measured.toFixed(1).padStart(6)} ${unit.padEnd(2)} target ${target.toFixed(1)}   ${because}`;
}
