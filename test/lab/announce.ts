import {readdirSync, readFileSync} from 'node:fs';
import {missingComponents, missingText} from './requirements.ts';

/** A global set-up of vitest: says once a run, and before it, what is missing for the lab and which files skip tests for it. */
export default function announce(): void {
	const missing = missingComponents();
	if (missing.length === 0) return;
	const text = missingText(missing, filesThatNeedTheLab());
	if (process.env.LAB_REQUIRED === '1') throw new Error(text);
	console.warn(text);
	process.env.LAB_ANNOUNCED = '1';
}

function filesThatNeedTheLab(): string[] {
	const root = new URL('../', import.meta.url);
	return readdirSync(root, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.test.ts'))
		.filter(name => readFileSync(new URL(name, root), 'utf8').includes('describeLab('))
		.map(name => `test/${name}`);
}
