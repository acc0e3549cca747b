import {isAbsolute, join, resolve} from 'node:path';
import {secondAccountOf} from './second-account.ts';
import type {Target} from './target.ts';

interface Places {
	/** The home that ssh takes. */
	readonly home: string | undefined;
	/** Where the program was started. */
	readonly cwd: string;
}

/**
 * The target with the path of its key as it is on the disk: `~` is the home that ssh takes, any other path begins where
 * the program was started, as a shell would have it. A second account has a key of its own also where none is named.
 */
export function withKeyPath(target: Target, {home, cwd}: Places): Target {
	const key = target.key ?? keyOfAlias(target);
	if (key === undefined || isAbsolute(key)) return {...target, key};
	if (!key.startsWith('~/')) return {...target, key: resolve(cwd, key)};
	return home === undefined ? {...target, key} : {...target, key: join(home, key.slice(2))};
}

function keyOfAlias(target: Target): string | undefined {
	const {alias} = target.ssh;
	if (alias === undefined) return undefined;
	return `~/.ssh/${secondAccountOf(target)?.key ?? `id_${target.keyType}_${alias}`}`;
}
