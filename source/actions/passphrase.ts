import type {Action} from '../core/action.ts';
import {Secret} from '../system/system.ts';
import {type Applied, type Context, failed} from './kind.ts';

/** The shortest that ssh-keygen's own prompt takes for a new key. */
const shortest = 5;

/** The passphrase to use; undefined: the key has none. */
export type Given =
	| {readonly kind: 'given'; readonly passphrase: Secret | undefined}
	| Extract<Applied, {kind: 'failed'}>;

/** The passphrase that a new key gets; a person may choose to have none. */
export async function passphraseForNew(
	action: Action & {secret: 'passphrase' | undefined},
	{secret}: Context,
): Promise<Given> {
	const answer = action.secret === undefined ? 'none' : await secret(action.secret, action);
	if (answer === 'none') return {kind: 'given', passphrase: undefined};
	if (answer === undefined) return failed('no-passphrase');
	if ([...answer.reveal()].length < shortest) return failed('passphrase-too-short');
	return usable(answer);
}

/** The passphrase that opens a key that is there. */
export async function passphraseForExisting(
	action: Action & {secret: 'passphrase' | undefined},
	{secret}: Context,
): Promise<Given> {
	if (action.secret === undefined) return {kind: 'given', passphrase: undefined};
	const answer = await secret(action.secret, action);
	return answer === undefined || answer === 'none' ? failed('no-passphrase') : usable(answer);
}

/** What a prompt takes: the passphrase and a line end, as often as it asks. */
export function lines(passphrase: Secret, times: number): Secret {
	return new Secret(`${passphrase.reveal()}\n`.repeat(times));
}

function usable(passphrase: Secret): Given {
	return /[\n\r\0]/.test(passphrase.reveal()) ? failed('passphrase-unusable') : {kind: 'given', passphrase};
}
