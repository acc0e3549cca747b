import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import type {Terminal} from './terminal.ts';

export const keys = {
	enter: '\r',
	escape: '\u001B',
	up: '\u001B[A',
	down: '\u001B[B',
	interrupt: '\u0003',
} as const;

/** From the first screen to the list of problems; every answer is found in the project. */
export async function toFindings(terminal: Terminal): Promise<void> {
	await terminal.until(/Findings +4 of 7[\s\S]*(Show|Done|show how)/);
}

export async function toReview(terminal: Terminal): Promise<void> {
	await toFindings(terminal);
	terminal.write(keys.enter);
	await terminal.until(/Apply these|Apply this/);
}

/** Agrees to all that is planned. */
export async function agree(terminal: Terminal): Promise<void> {
	await toReview(terminal);
	await terminal.insist(keys.enter, /6 of 7|Applying/);
}

/** Answers both fields of a new passphrase. */
export async function givePassphrase(terminal: Terminal, passphrase: string): Promise<void> {
	await terminal.until(/❯ Passphrase +\(empty\)/);
	terminal.write(`${passphrase}${keys.enter}`);
	await terminal.until(/❯ Once more +\(empty\)/);
	terminal.write(`${passphrase}${keys.enter}`);
}

/** Registers the key on the host, as a person would on its page. */
export async function register(terminal: Terminal, lab: Lab, account = 'alice'): Promise<void> {
	await terminal.until('does not accept this key yet');
	await lab.addKey(await readFile(join(lab.home, '.ssh/id_ed25519.pub'), 'utf8'), account);
}
