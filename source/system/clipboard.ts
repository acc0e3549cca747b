import {spawn} from 'node:child_process';
import type {Environment} from './system.ts';

/** Milliseconds after which a program that does not end is taken for broken. */
const patience = 3000;

/**
 * Puts text into the clipboard of the desktop this program runs on; returns the program that took it, undefined where none
 * does. Such programs stay behind to hand the text out, with our output still open, so only their first process is waited
 * for and none is ended.
 */
export async function copyToClipboard(
	text: string,
	platform: NodeJS.Platform,
	env: Environment,
): Promise<string | undefined> {
	for (const [program = '', ...args] of clipboards(platform, env)) {
		if (await hand(text, program, args)) return program;
	}
	return undefined;
}

function clipboards(platform: NodeJS.Platform, env: Environment): readonly string[][] {
	if (platform === 'darwin') return [['pbcopy']];
	if (platform === 'win32') return [['clip.exe']];
	return [
		...(env.WAYLAND_DISPLAY ? [['wl-copy']] : []),
		...(env.DISPLAY
			? [
					['xclip', '-selection', 'clipboard'],
					['xsel', '--clipboard', '--input'],
				]
			: []),
		...(env.WSL_DISTRO_NAME ? [['clip.exe']] : []),
	];
}

function hand(text: string, program: string, args: readonly string[]): Promise<boolean> {
	return new Promise(resolve => {
		const child = spawn(program, args, {stdio: ['pipe', 'ignore', 'ignore'], detached: true});
		const late = setTimeout(() => resolve(false), patience);
		const done = (taken: boolean) => {
			clearTimeout(late);
			resolve(taken);
		};
		child.on('error', () => done(false));
		child.on('exit', code => done(code === 0));
		child.stdin.on('error', () => {}); // it ended without reading
		child.stdin.end(text);
		child.unref();
	});
}
