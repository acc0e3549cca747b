import {copyFile, mkdtemp} from 'node:fs/promises';
import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';

/** Where the program is started, and with what added to the environment. */
export interface Scene {
	readonly cwd: string;
	readonly env?: Record<string, string>;
}

/** `go mod download` of the project in a fresh login shell, into an empty module cache. */
export async function freshDownload(lab: Lab, {cwd, env = {}}: Scene): Promise<Ended> {
	const [cache, fresh] = await Promise.all([mkdtemp(`${lab.dir}/cache-`), mkdtemp(`${lab.dir}/fresh-`)]);
	// The download writes go.sum: not into the project, whose files are compared.
	await copyFile(join(cwd, 'go.mod'), join(fresh, 'go.mod'));
	const command = `PATH=${env.PATH ?? lab.go()}:$PATH; export PATH; go mod download`;
	return lab.exec(['bash', '-lc', command], {
		cwd: fresh,
		env: {...env, GOMODCACHE: cache, GOTOOLCHAIN: 'local'},
	});
}
