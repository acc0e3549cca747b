import {isAbsolute, resolve} from 'node:path';
import type {Target} from './target.ts';

/**
 * The target with the path of its key as it is on the disk: `~` is the home that ssh takes, any other path begins where
 * the program was started, as a shell would have it.
 */
export function withKeyPath(target: Target, {home, cwd}: {home: string | undefined; cwd: string}): Target {
	const {key} = target;
	if (key === undefined || isAbsolute(key)) return target;
	if (key.startsWith('~/'))
		return home === undefined ? target : {...target, key: resolve(home, key.slice(2))};
	return {...target, key: resolve(cwd, key)};
}
