import {isMissed, type Row} from '../bench/row.ts';
import {startLab} from '../lab/lab.ts';
import {hostileRows} from './measured.ts';

/** `npm run hostile [WORD…]`: all machines, or those whose names hold one of these words. Exits 1 when one is missed. */
const lab = await startLab();
try {
	for await (const row of hostileRows(lab, process.argv.slice(2))) {
		console.log(line(row));
		if (isMissed(row)) process.exitCode = 1;
	}
} finally {
	await lab.stop();
}

function line(row: Row): string {
	const {what, measured, target, unit, because} = row;
	return `${isMissed(row) ? 'MISS' : 'ok  '}  ${what.padEnd(72)} ${measured.toFixed(1).padStart(6)} ${unit.padEnd(2)} target ${target.toFixed(1)}   ${because}`;
}
