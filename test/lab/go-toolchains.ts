import {existsSync, readdirSync} from 'node:fs';
import {homedir} from 'node:os';

/** Where `npm run lab:install` puts what is not a package. */
export const labCache = process.env.GOMOD_LAB_CACHE || `${homedir()}/.cache/gomod-setup-lab`;

export const checksumDatabaseProgram = `${labCache}/sumdb`;

/** A security key that OpenSSH's own tests use: it signs without a device. */
export const securityKey = `${labCache}/sk-dummy.so`;

/** The Go versions at hand ("1.24"), oldest first, with the folder of their `go`. */
export function goToolchains(): Map<string, string> {
	const found = new Map<string, string>();
	for (const folder of ['/usr/lib', `${labCache}/usr/lib`]) {
		if (!existsSync(folder)) continue;
		for (const name of readdirSync(folder)) {
			const version = /^go-(1\.\d+)$/.exec(name)?.[1];
			if (version && existsSync(`${folder}/${name}/bin/go`)) found.set(version, `${folder}/${name}/bin`);
		}
	}
	return new Map([...found].sort(([a], [b]) => Number(a.slice(2)) - Number(b.slice(2))));
}
