import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {medianRatio, milliseconds, type Row, type Times} from './row.ts';

const measure = fileURLToPath(new URL('measure.mjs', import.meta.url));

/** --version and --help against a node that does nothing. */
export function startup(entryFile: string): Row[] {
	const node = process.execPath;
	const commands = {
		bare: {argv: [node, '-e', '0']},
		'--version': {argv: [node, entryFile, '--version']},
		'--help': {argv: [node, entryFile, '--help']},
	};
	const answer = execFileSync(node, [measure, JSON.stringify({rounds: 25, commands})], {encoding: 'utf8'});
	const {bare = [], ...times} = JSON.parse(answer) as Times;
	return Object.entries(times).map(([what, own]) => ({
		what,
		measured: medianRatio(own, bare),
		target: 1.15,
		unit: 'x node -e 0',
		because: `${milliseconds(own)} against ${milliseconds(bare)}`,
	}));
}
