import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';

const folder = (lab: Lab) => join(lab.home, '.local/state/gomod-setup');

/** Names of the runs whose journals are kept. */
export async function runs(lab: Lab): Promise<readonly string[]> {
	return readdir(join(folder(lab), 'runs')).catch(() => []);
}

/** All that the program keeps about its runs, as one text. */
export function keptText(lab: Lab): Promise<string> {
	return texts(lab, () => true);
}

/** The journals alone: the copies beside them hold what the person's own files held. */
export function journals(lab: Lab): Promise<string> {
	return texts(lab, name => name === 'journal.jsonl');
}

async function texts(lab: Lab, wanted: (name: string) => boolean): Promise<string> {
	const entries = await readdir(folder(lab), {recursive: true, withFileTypes: true});
	const files = entries.filter(entry => entry.isFile() && wanted(entry.name));
	const read = await Promise.all(files.map(file => readFile(join(file.parentPath, file.name), 'latin1')));
	return read.join('\n');
}
