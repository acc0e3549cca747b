import type {Action} from '../core/action.ts';
import {readPublicKey} from '../core/read/public-key.ts';
import {clean} from '../report/clean.ts';
import type {World} from './world.ts';

/** What a person has to do to register a key: the page, the line to paste (whole, on a line of its own), the fingerprint. */
export async function registerText(
	{key, page, contact, host}: Extract<Action, {kind: 'register-key'}>,
	{system, words, home}: World,
	wait: number,
): Promise<string> {
	const read = await system.read(`${key}.pub`);
	const line = read.kind === 'file' ? Buffer.from(read.bytes).toString('utf8').trim() : '';
	const fingerprint = readPublicKey(line)?.fingerprint ?? '';
	return `${words.register({host, page, contact, key: clean(`${key}.pub`, {home}), line: line.replace(/[^\x20-\x7e]/g, ''), fingerprint, wait}).join('\n')}\n`;
}
