import type {Applied} from '../actions/kind.ts';
import type {Action} from '../core/action.ts';
import type {Facts} from '../core/facts.ts';
import {isWelcomed} from '../core/identity.ts';
import {probes} from '../probes/index.ts';
import {observe} from './observe.ts';
import type {Decider, Session} from './session.ts';

/** Seconds between two tries of the login: quick at first, then so that a host is not bothered. */
const eager = 3;
const patient = 30;
const patienceEnds = 120;

/**
 * Waits for what a person must do elsewhere: the login is tried until the host accepts the key, the person leaves it for
 * later, or the time is up. What is only told is not waited for.
 * @param register lets the host's own program register the key, where there is one
 */
export async function holdForLogin(
	session: Session,
	decider: Decider,
	action: Action,
	register: () => Promise<Applied>,
): Promise<'done' | 'for-you' | 'stop'> {
	if (action.kind !== 'register-key') return 'for-you';
	const began = session.system.now().getTime();
	let said = await lastAnswer(session);
	if (said === undefined) return 'done';
	if (action.registrar !== undefined) {
		const registered = await register();
		if (registered.kind === 'failed') said = registered.said;
	}
	for (let attempt = 1; ; attempt++) {
		const seconds = Math.round((session.system.now().getTime() - began) / 1000);
		session.emit({kind: 'waiting', action, attempt, seconds, said});
		if (attempt > 1 || action.registrar === undefined) {
			const answer = await decider.keepWaiting(action, seconds);
			if (answer !== 'again') return answer === 'stop' ? 'stop' : 'for-you';
			await session.system.pause((seconds < patienceEnds ? eager : patient) * 1000, session.stop);
		}
		if (session.stop.aborted) return 'stop';
		said = await lastAnswer(session);
		if (said === undefined) return 'done';
	}
}

/** What the host said to the last try; undefined when it welcomed us. */
async function lastAnswer({system, target, survey, timeout, stop}: Session): Promise<string | undefined> {
	const {facts} = await observe(
		probes,
		['login'],
		{system, target, survey, timeout, proof: false, signal: stop},
		() => {},
	);
	const login = facts.login as Facts['login'] | undefined;
	if (login === undefined || login.kind === 'unavailable') return '';
	return isWelcomed(login) ? undefined : (login.trace.said.at(-1) ?? '');
}
