import {existsSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import type {Lab} from './lab.ts';

const names = ['git', 'ssh', 'ssh-add', 'ssh-agent', 'ssh-keygen', 'ssh-keyscan', 'getent', 'gh', 'ps'];

export interface Started {
	readonly program: string;
	/** Names of the processes that led to it, the nearest first. */
	readonly above: readonly string[];
	/** Its arguments, then its environment. */
	readonly given: string;
}

/**
 * Puts, in front of the real programs, ones that write down their arguments and environment and then become the real
 * ones. The watch may miss who lives for a moment; this does not, also where git or go start another program.
 */
export async function recordPrograms(lab: Lab): Promise<{
	/** For the front of PATH. */
	path: string;
	started(): Promise<readonly Started[]>;
}> {
	const path = await mkdtemp(`${lab.dir}/recorded-`);
	const records = `${path}/records`;
	await mkdir(records);
	const real = [...names.map(name => [name, `/usr/bin/${name}`] as const), ['go', `${lab.go()}/go`] as const];
	for (const [name, file] of real.filter(([, file]) => existsSync(file))) {
		await writeFile(`${path}/${name}`, recorder(`${records}/${name}.$$`, file));
		await chmod(`${path}/${name}`, 0o755);
	}
	return {
		path,
		started: async () =>
			Promise.all(
				(await readdir(records)).map(async name => {
					const [above = '', ...given] = (await readFile(`${records}/${name}`, 'utf8')).split('\n');
					return {program: name.split('.')[0] ?? '', above: above.split(' '), given: given.join('\n')};
				}),
			),
	};
}

/** A script: the names of the processes above it, its arguments and its environment are written to a file. */
function recorder(record: string, file: string): string {
	return `#!/bin/sh
{
	above=$PPID
	while [ "$above" -gt 1 ]; do
		while read -r key value; do
			case $key in
			Name:) printf '%s ' "$value" ;;
			PPid:) next=$value ;;
			esac
		done </proc/$above/status
		above=$next
	done
	printf '\\n%s' "$@"
	cat /proc/$$/environ
} >${record}
exec ${file} "$@"
`;
}
