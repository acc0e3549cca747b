import {availableParallelism} from 'node:os';
import {build} from '../../build/build.mjs';
import {startLab} from '../lab/lab.ts';
import {type Kind, kinds, type Share, type Tried} from './kinds.ts';
import {tryProperties} from './properties.ts';
import {heading, isBroken, type Row, rowLine, rowOf} from './row.ts';

/**
 * `npm run faults [WORD…]`: every fault there is (or those of the kinds whose names hold one of these words), and a
 * table of how the built program stood them; a row is printed when its kind is through. Exits 1 when one did not hold.
 */
const words = process.argv.slice(2);
const isWanted = (name: string) => words.length === 0 || words.some(word => name.includes(word));

await build();
console.log(heading);
const rows: Row[] = [];
const wanted = kinds.filter(({name}) => isWanted(name));
// A lab mostly waits: one more than there are processors.
const labs = await Promise.all(Array.from({length: wanted.length && availableParallelism() + 1}, startLab));
try {
	for (const kind of wanted) print(rowOf(kind.name, await tryKind(kind)));
} finally {
	await Promise.all(labs.map(lab => lab.stop()));
}
if (isWanted('properties')) print(await tryProperties());
process.exitCode = rows.some(isBroken) ? 1 : 0;

/** Each lab tries its share of the faults. */
async function tryKind(kind: Kind): Promise<Tried[]> {
	const of = labs.length;
	const shares = await Promise.all(labs.map((lab, turn) => tryShare(kind, lab, {turn, of})));
	return shares.flat();
}

async function tryShare(
	{name, tryAll}: Kind,
	lab: Awaited<ReturnType<typeof startLab>>,
	share: Share,
): Promise<Tried[]> {
	const tried: Tried[] = [];
	for await (const one of tryAll(lab, share)) {
		tried.push(one);
		const {complaints, lostBytes} = one.verdict;
		if (complaints.length > 0 || lostBytes > 0)
			console.error(`${name}, ${one.name} (${lostBytes} bytes lost):\n${complaints.join('\n')}\n`);
	}
	return tried;
}

function print(row: Row): void {
	rows.push(row);
	console.log(rowLine(row));
}
