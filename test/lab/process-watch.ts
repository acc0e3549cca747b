import {fileURLToPath} from 'node:url';
import type {Namespace} from './namespace.ts';

/** A secret in the arguments or the environment of a process. */
export interface Sighting {
	readonly pid: number;
	/** Its name, at most 15 bytes. */
	readonly program: string;
	/** Names of the processes that led to it, the nearest first; none when it has ended by then. */
	readonly above: readonly string[];
	readonly where: 'cmdline' | 'environ';
	/** The name it was given. */
	readonly secret: string;
}

export interface ProcessWatch {
	/** Ends the watch; every sighting, and how often and at how many processes was looked. */
	end(): Promise<{sightings: readonly Sighting[]; rounds: number; processes: number}>;
}

const program = fileURLToPath(new URL('process-watch.mjs', import.meta.url));

/** Begins to look at every process of a lab, from a process of its own; resolves when the first round is near. */
export async function watchProcesses(
	namespace: Namespace,
	secrets: Readonly<Record<string, string>>,
): Promise<ProcessWatch> {
	// As root of the lab, who may read the environment of them all.
	const env = {PATH: '/usr/bin:/bin'};
	const watch = namespace.start({argv: [process.execPath, program], env, cwd: '/', root: true});
	watch.write(`${JSON.stringify(secrets)}\n`);
	await watch.until('watching\n');
	return {
		async end() {
			watch.end();
			const {stdout} = await watch.ended();
			const lines = stdout.split('\n').filter(line => line.startsWith('{'));
			const told = lines.map(line => JSON.parse(line) as Sighting & {rounds: number; processes: number});
			const {rounds = 0, processes = 0} = told.at(-1) ?? {};
			return {sightings: told.slice(0, -1), rounds, processes};
		},
	};
}
