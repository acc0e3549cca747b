import {digestOf} from '../core/digest.ts';
import {addNetrcLogin, takeOutNetrcLogin} from '../core/edit/netrc.ts';
import {readNetrc} from '../core/read/netrc.ts';
import type {TakenBack} from '../core/taken-back.ts';
import {fileText} from '../core/text-bytes.ts';
import type {System} from '../system/system.ts';
import {makeDirectoriesFor} from './directories.ts';
import {isPlanned, leftBehind, readBytes, refusal} from './file-bytes.ts';
import {type ActionOf, failed, type Kind} from './kind.ts';
import {takeBackFile} from './take-back-file.ts';
import {givenToken, wrongToken} from './token.ts';

type Bytes = Uint8Array | undefined;
type NetrcLogin = ActionOf<'netrc-login'>;

/** A login at the top of a netrc file. Its text holds the token, so it is made here and shown to nobody. */
export const netrcLogin: Kind<'netrc-login'> = {
	touches: ({path}) => ({file: path}),

	/** Without the token only what we are known to have left counts as `after`, and Go has to read it so. */
	async look(system, action, context, left) {
		const now = await readBytes(system, action.path);
		if (now.kind === 'failed') return {neither: now};
		const isLeft =
			left?.digest !== undefined && now.bytes !== undefined && digestOf(now.bytes) === left.digest;
		if (isLeft) return isReadByGo(action, now.bytes) ? 'after' : {neither: failed('not-verified')};
		return isPlanned(action, now.bytes, context) ? 'before' : {neither: failed('changed-since')};
	},

	ready: wrongToken,

	async apply(system, action, context) {
		const given = await givenToken(action, context);
		if (given.kind === 'failed') return given;
		const now = await readBytes(system, action.path);
		if (now.kind === 'failed') return now;
		if (!isPlanned(action, now.bytes, context)) return failed('changed-since');
		const file = fileText(now.bytes);
		const text = addNetrcLogin(file.text, entryOf(action), given.token.reveal());
		const above = refusal(await makeDirectoriesFor(system, action.path));
		const written = above ?? refusal(await system.write(action.path, file.bytesOf(text), 0o600));
		return written ?? {kind: 'done', after: await leftBehind(system, action.path)};
	},

	/** What was written cannot be made again without the token; its line is known all the same. */
	takeBack(system, action, before, after) {
		return takeBackFile(system, before, after, {
			replay: async () => [],
			takeOut: was => takeOut(system, action, was),
		});
	},
};

function entryOf({host, user}: NetrcLogin): {host: string; login: string} {
	return {host, login: user};
}

function isReadByGo({host, user}: NetrcLogin, bytes: Bytes): boolean {
	const first = readNetrc(fileText(bytes).text).find(({machine}) => machine === host);
	return first?.login === user;
}

async function takeOut(system: System, action: NetrcLogin, was: Bytes): Promise<TakenBack> {
	const now = await readBytes(system, action.path);
	if (now.kind === 'failed') return {state: 'failed', said: now.said};
	const file = fileText(now.bytes);
	const rest = takeOutNetrcLogin(file.text, entryOf(action), fileText(was).text);
	if (rest === file.text) return {state: 'was-gone'};
	const written = refusal(await system.write(action.path, file.bytesOf(rest), 0o600));
	return written ? {state: 'failed', said: written.said} : {state: 'taken-out'};
}
