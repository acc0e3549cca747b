import {stateDirectory} from '../core/state-directory.ts';
import type {System} from '../system/system.ts';

/** The state directory of the one who started the program. */
export function ownStateDirectory({platform, env, homes}: System): string | undefined {
	return stateDirectory(platform, env, homes.env ?? homes.passwd);
}
