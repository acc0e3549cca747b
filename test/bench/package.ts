import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Row} from './row.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What npx has to fetch. */
export function packageSize(): Row[] {
	const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
		cwd: root,
		encoding: 'utf8',
	});
	const [pack] = JSON.parse(answer.slice(answer.indexOf('['))) as {size: number; entryCount: number}[];
	const {dependencies = {}} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
		dependencies?: object;
	};
	return [
		{
			what: 'packed',
			measured: (pack?.size ?? Number.NaN) / 1000,
			target: 450,
			unit: 'kB',
			because: `${pack?.entryCount} files`,
		},
		{
			what: 'dependencies',
			measured: Object.keys(dependencies).length,
			target: 0,
			unit: '',
			because: 'package.json',
		},
	];
}
