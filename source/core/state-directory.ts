import {posix, win32} from 'node:path';

/**
 * Where journals, copies and the lock are kept: $XDG_STATE_HOME (XDG Base Directory Specification; a relative one does
 * not count) or ~/.local/state on Linux, ~/Library/Application Support on macOS, %LOCALAPPDATA% on Windows. `home` is
 * $HOME; undefined when there is nowhere to keep anything.
 */
export function stateDirectory(
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string | undefined>>,
	home: string | undefined,
): string | undefined {
	if (platform === 'win32') {
		const folder = env.LOCALAPPDATA || (home && win32.join(home, 'AppData', 'Local'));
		return folder && win32.join(folder, name);
	}
	if (platform === 'darwin') return home && posix.join(home, 'Library', 'Application Support', name);
	const named = env.XDG_STATE_HOME;
	if (named && posix.isAbsolute(named)) return posix.join(named, name);
	return home && posix.join(home, '.local', 'state', name);
}

const name = 'gomod-setup';
