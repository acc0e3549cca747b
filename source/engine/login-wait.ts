import type {Applied} from '../actions/kind.ts';
import type {Action} from '../core/action.ts';
import {isWelcomed} from '../core/identity.ts';
import {probes} from '../probes/index.ts';
import {observe} from './observe.ts';
import type {Decider, Session} from './session.ts';

/**
 * Waits for what a person must do elsewhere: the login is tried until the host accepts the key, or the person leaves it
 * for later. What is only told is not waited for.
 * @param register lets the host's own program register the key, where there is one
 */
export async function holdForLogin(
	session: Session,
	decider: Decider,
	action: Action,
	register: () => Promise<Applied>,
): Promise<'done' | 'already' | 'for-you' | 'stop'> {
	if (action.kind !== 'register-key') return 'for-you';
	const began = session.system.now().getTime();
	let refusal: string | undefined;
	for (let attempt = 1; ; attempt++) {
		const tried = await tryLogin(session);
		if (tried === 'welcomed') return attempt === 1 ? 'already' : 'done';
		if (session.stop.aborted) return 'stop';
		const seconds = Math.round((session.system.now().getTime() - began) / 1000);
		const said = refusal ?? tried.said;
		session.emit({kind: 'waiting', action, attempt, seconds, said});
		const answer = await decider.keepWaiting({action, attempt, seconds, said});
		if (answer === 'stop' || session.stop.aborted) return 'stop';
		if (answer === 'later') return 'for-you';
		const registered = answer === 'register' ? await register() : undefined;
		refusal = registered?.kind === 'failed' ? registered.said : undefined;
	}
}

/** What the host said to one more try, when it does not welcome us. */
async function tryLogin(session: Session): Promise<'welcomed' | {said: string | undefined}> {
	const {system, target, survey, timeout, stop: signal} = session;
	const looking = {system, target, survey, timeout, proof: false, signal};
	const {facts} = await observe(probes, ['login'], looking, () => {});
	const {login} = facts;
	if (login === undefined || login.kind === 'unavailable') return {said: undefined};
	return isWelcomed(login) ? 'welcomed' : {said: login.trace.said.at(-1)};
}
