import type {Environment} from './system.ts';

/** Opens a page in the person's browser; false where there is no desktop, or nothing that could open it. */
export async function openPage(url: string, platform: NodeJS.Platform, env: Environment): Promise<boolean> {
	if (!hasDesktop(platform, env) || !/^https?:\/\//.test(url)) return false;
	const {default: open} = await import('open');
	const child = await open(url).catch(() => undefined);
	if (child === undefined) return false;
	return new Promise(resolve => {
		child.on('error', () => resolve(false));
		child.on('spawn', () => resolve(true));
	});
}

/** In a session over SSH a browser would open where nobody sits. */
function hasDesktop(platform: NodeJS.Platform, env: Environment): boolean {
	if (env.SSH_CONNECTION || env.SSH_TTY) return false;
	return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
