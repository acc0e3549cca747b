import {run} from './child.ts';
import {clock} from './clock.ts';
import * as durable from './durable-file.ts';
import * as files from './files.ts';
import {account, end, look as lookAtProcess} from './process.ts';
import type {Environment, System} from './system.ts';
import {temporary} from './temporary.ts';

/**
 * The System of this machine. What connects or speaks HTTP is loaded when first used: reading a file must not pay for
 * node:tls.
 * @param env the environment the program was started with
 * @param inherited what stands for it in children, proxies and certificate stores: without the secrets that are in it
 */
export function realSystem(env: Environment = process.env, inherited: Environment = env): System {
	const {user, home} = account();
	return {
		platform: process.platform,
		architecture: process.arch,
		env,
		cwd: currentDirectory(env),
		homes: {passwd: home, env: (process.platform === 'win32' ? env.USERPROFILE : env.HOME) || undefined},
		user,
		pid: process.pid,
		now: () => new Date(),
		clock,
		run: command => run(command, inherited),
		read: files.read,
		look: files.look,
		list: files.list,
		writable: files.writable,
		freeSpace: files.freeSpace,
		write: durable.write,
		sweep: durable.sweep,
		append: durable.append,
		create: durable.create,
		makeDirectory: files.makeDirectory,
		setMode: files.setMode,
		rename: files.move,
		remove: files.remove,
		temporary: place => temporary(env, place),
		process: lookAtProcess,
		end,
		resolve: async (host, wait) => (await import('./network.ts')).resolve(host, wait, inherited),
		connect: async (endpoint, wait) => (await import('./network.ts')).connect(endpoint, wait, inherited),
		request: async (request, wait) => (await import('./http-request.ts')).request(request, wait, inherited),
		goesStraight: async url => (await import('./proxy.ts')).goesStraight(new URL(url), inherited),
		pause,
	};
}

/** The directory may have been removed under us; then the shell's name for it says where that was. */
function currentDirectory(env: Environment): string {
	try {
		return process.cwd();
	} catch {
		return env.PWD ?? '/';
	}
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	return new Promise(resolve => {
		if (signal?.aborted) return resolve();
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		signal?.addEventListener('abort', end, {once: true});
	});
}
