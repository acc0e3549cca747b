import type {Action, TokenLogin} from '../core/action.ts';
import {isNetrcWord} from '../core/edit/netrc.ts';
import type {Secret, System} from '../system/system.ts';
import {type Applied, type Context, failed} from './kind.ts';
import {tryToken} from './try-token.ts';

export type GivenToken = {kind: 'given'; token: Secret} | Extract<Applied, {kind: 'failed'}>;

/** Asks for the token of an action and tries it once: what is wrong with it. */
export async function wrongToken(
	system: System,
	action: Action & TokenLogin,
	context: Context,
): Promise<Extract<Applied, {kind: 'failed'}> | undefined> {
	const given = await givenToken(action, context);
	return given.kind === 'failed' ? given : tryToken(system, action, given.token, context);
}

/** What no netrc file can hold is no token of any host. */
export async function givenToken(action: Action & TokenLogin, {secret}: Context): Promise<GivenToken> {
	const token = await secret('token', action);
	if (token === undefined || token === 'none') return failed('no-token');
	if (![token.reveal(), action.user, action.host].every(isNetrcWord)) return failed('token-unusable');
	return {kind: 'given', token};
}
