import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';

const cache = process.env.GOMOD_LAB_CACHE ?? join(homedir(), '.cache/gomod-setup-lab');

/** A binary that install-nodes.sh put there; undefined when it did not. */
export function nodeBinary(version: string): string | undefined {
	const file = join(cache, 'node', version, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
	return existsSync(file) ? file : undefined;
}

/** Whether a version can be tested here; says so loudly when not, and fails with LAB_REQUIRED=1. */
export function isHere(version: string): boolean {
	if (nodeBinary(version) !== undefined) return true;
	const missing = `node ${version} is not in the laboratory's cache (npm run lab:install): the built program is not tested on it`;
	if (process.env.LAB_REQUIRED === '1') throw new Error(missing);
	console.warn(`\n${'='.repeat(78)}\n${missing}\n${'='.repeat(78)}`);
	return false;
}
