import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pack} from '../built/built.ts';
import type {Row} from './row.ts';

/** What npx has to fetch of the program built in `folder`. */
export function packageSize(folder: string): Row[] {
	const {size, files} = pack(folder, '--dry-run');
	const {dependencies = {}} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		dependencies?: object;
	};
	return [
		{
			what: 'packed',
			measured: size / 1000,
			target: 450,
			unit: 'kB',
			because: `${files.length} files`,
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
