import {readFile, rm, writeFile} from 'node:fs/promises';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {working} from './machine.ts';

/** A machine that lacks nothing but a key. */
export async function keyless(lab: Lab): Promise<void> {
	await working(lab);
	const path = `${lab.home}/.ssh/id_ed25519`;
	await Promise.all([rm(path), rm(`${path}.pub`), lab.removeKeys()]);
}

/** Makes a key below ~/.ssh with the real ssh-keygen, and registers it; returns its path. */
export async function makeKey(lab: Lab, name: string, ...args: readonly string[]): Promise<string> {
	const path = `${lab.home}/.ssh/${name}`;
	await ran(lab, ['ssh-keygen', '-q', '-N', '', '-f', path, ...args]);
	await lab.addKey(await readFile(`${path}.pub`, 'utf8'), 'alice');
	return path;
}

export function configure(lab: Lab, text: string): Promise<void> {
	return writeFile(`${lab.home}/.ssh/config`, text, {mode: 0o600});
}

/** Starts an agent behind a socket, with these keys and no others. */
export async function agentAt(lab: Lab, socket: string, ...add: readonly string[]): Promise<void> {
	await ran(lab, ['ssh-agent', '-P', '/*', '-a', socket]);
	if (add.length > 0) await ran(lab, ['ssh-add', ...add], {SSH_AUTH_SOCK: socket});
}

/** A program that has to end well. */
export async function ran(lab: Lab, argv: string[], env: Record<string, string> = {}): Promise<Ended> {
	const ended = await lab.exec(argv, {env});
	if (ended.code !== 0) throw new Error(`${argv.join(' ')}: ${ended.stderr}`);
	return ended;
}
