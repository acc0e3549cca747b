import type {Applied} from '../actions/kind.ts';
import type {Action} from '../core/action.ts';
import type {Finding} from '../core/finding.ts';
import {isWelcomed} from '../core/identity.ts';
import {loginTrouble} from '../core/login-trouble.ts';
import type {Target} from '../core/target.ts';
import {probes} from '../probes/index.ts';
import {observe} from './observe.ts';
import type {Decider, Session} from './session.ts';

/**
 * Waits for what a person must do elsewhere: the login is tried until the host accepts the key for the repository that is
 * wanted, or the person leaves it for later. What is only told is not waited for.
 * @param register lets the host's own program register the key, where there is one
 */
export async function holdForLogin(
	session: Session,
	decider: Decider,
	action: Action,
	register: () => Promise<Applied>,
): Promise<'done' | 'already' | 'for-you' | 'stop'> {
	const target = session.targets.find(({host}) => action.kind === 'register-key' && host === action.host);
	if (action.kind !== 'register-key' || target === undefined) return 'for-you';
	const began = session.system.clock();
	let refusal: string | undefined;
	for (let attempt = 1; ; attempt++) {
		const tried = await tryLogin(session, target);
		if (tried.kind === 'welcomed') return attempt === 1 ? 'already' : 'done';
		if (session.stop.aborted) return 'stop';
		const seconds = Math.round((session.system.clock() - began) / 1000);
		const said = refusal ?? tried.said;
		session.emit({kind: 'waiting', action, attempt, seconds, said});
		const answer = await decider.keepWaiting({action, attempt, seconds, said, trouble: tried.trouble});
		if (answer === 'stop' || session.stop.aborted) return 'stop';
		if (answer === 'later') return 'for-you';
		if (answer === 'take-it') return attempt === 1 ? 'already' : 'done';
		const registered = answer === 'register' ? await register() : undefined;
		refusal = registered?.kind === 'failed' ? registered.said : undefined;
	}
}

type Tried = {kind: 'welcomed'} | {kind: 'refused'; said: string | undefined; trouble: Finding | undefined};

async function tryLogin(session: Session, target: Target): Promise<Tried> {
	const {system, survey, timeout, stop: signal} = session;
	const looking = {system, target, survey, timeout, proof: false, signal};
	const first = await observe(probes, ['login'], looking, () => {});
	const {login} = first.facts;
	if (login === undefined || !('trace' in login))
		return {kind: 'refused', said: undefined, trouble: undefined};
	const said = login.trace.said.at(-1);
	if (!isWelcomed(login)) return {kind: 'refused', said, trouble: undefined};
	const wanted = ['keys', 'agent', 'accessAsGo', 'accessAsUser', 'goproxy'] as const;
	const {facts} = await observe(probes, wanted, looking, () => {}, first.facts);
	const trouble = loginTrouble(facts, target);
	return trouble === undefined ? {kind: 'welcomed'} : {kind: 'refused', said, trouble};
}
