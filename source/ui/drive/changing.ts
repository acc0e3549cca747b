import type {Action, Plan} from '../../core/action.ts';
import type {Finding} from '../../core/finding.ts';
import {readPublicKey} from '../../core/read/public-key.ts';
import {type Agreed, carryOut} from '../../engine/carry-out.ts';
import type {EngineEvent} from '../../engine/events.ts';
import type {Decider, Session, SetUp} from '../../engine/session.ts';
import type {AsItIs} from '../../engine/try-action.ts';
import {diffOf} from '../../report/diff.ts';
import type {Happening} from '../events.ts';
import type {Outside, Passphrase} from '../outside.ts';

type Answer<Name extends keyof Decider> = Awaited<ReturnType<Decider[Name]>>;

/** Makes the changes that were agreed to. What the engine asks is told; the answers come through here. */
export interface Changing {
	/** @param isOutdated a file was changed since the plan was made: nothing is begun then. Asked while no other run is at work. */
	apply(
		plan: Plan,
		findings: readonly Finding[],
		again: string,
		isOutdated: () => Promise<boolean>,
	): Promise<void>;
	answerFailure(answer: Answer<'onFailure'>): void;
	keepWaiting(answer: Answer<'keepWaiting'>): void;
	giveSecret(answer: Answer<'secret'>): void;
	/** Finish the change at work, then stop. */
	stop(): void;
	/** End the change at work and take it back. */
	cancel(): void;
}

export function createChanging(
	outside: Outside,
	sessionFor: (stop: AbortSignal, emit: (event: EngineEvent) => void) => Session,
	tell: (happening: Happening) => void,
): Changing {
	const failure = question<Answer<'onFailure'>>();
	const waiting = question<Answer<'keepWaiting'>>();
	const secret = question<Answer<'secret'>>();
	/** Who gave a new key its passphrase is not asked for it again when the key is added to the agent. */
	const ofNewKey = new Map<string, Passphrase>();
	/** By host: a token is never sent to another than the one it is for. */
	const tokens = new Map<string, Passphrase>();
	let given = outside.given.token;
	let [stop, cancel] = [new AbortController(), new AbortController()];
	const tokenFor = (action: Action): Passphrase | undefined => {
		if (!('host' in action)) return undefined;
		if (given !== undefined) tokens.set(action.host, given);
		given = undefined;
		return tokens.get(action.host);
	};
	const decider: Decider = {
		approve: async plan => plan,
		onFailure: async (action, because, now) => {
			if (because.because.startsWith('token-') && 'host' in action) tokens.delete(action.host);
			if (stop.signal.aborted) return 'stop';
			const diff = diffOfFile(now, outside.program.home);
			return failure.asked(() => tell({kind: 'failure-asked', action, failure: because, diff}));
		},
		keepWaiting: async asked => {
			const key = await publicKeyOf(outside, asked.action.key);
			if (stop.signal.aborted) return 'stop';
			return waiting.asked(() => tell({kind: 'waiting', waiting: asked, key, trouble: asked.trouble}));
		},
		secret: async (name, action) => {
			const known =
				name === 'token' ? tokenFor(action) : (outside.given.passphrase ?? takeBack(ofNewKey, keyIn(action)));
			if (known !== undefined) return known;
			if (stop.signal.aborted) return undefined;
			const ofKey = action.kind === 'make-key' ? 'new' : 'unlock';
			const purpose = name === 'token' ? 'token' : ofKey;
			const answer = await secret.asked(() => tell({kind: 'passphrase-asked', action, purpose}));
			// One token does for all that is set up with it; a wrong one is asked for again.
			if (name === 'token' && answer !== undefined && answer !== 'none' && 'host' in action)
				tokens.set(action.host, answer);
			// ssh-add asks nothing of a key that has none.
			const kept = answer === 'none' ? outside.newSecret('') : answer;
			if (action.kind === 'make-key' && kept !== undefined) ofNewKey.set(action.path, kept);
			return answer;
		},
	};
	return {
		apply: async (plan, findings, again, isOutdated) => {
			[stop, cancel] = [new AbortController(), new AbortController()];
			const still = async (agreed: Agreed): Promise<Agreed | SetUp> => {
				const notBegun = {run: undefined, ...agreed, applied: [], proof: []};
				if (await isOutdated()) return {...notBegun, result: 'declined'};
				return stop.signal.aborted ? {...notBegun, result: 'stopped'} : agreed;
			};
			const session = sessionFor(stop.signal, event => tell({kind: 'engine', event}));
			// It may be for any of several hosts.
			if (session.targets.length > 1) given = undefined;
			const {directory, program} = outside;
			const result =
				directory === undefined
					? ({run: undefined, applied: [], result: {kind: 'no-journal', because: 'ENOENT'}} as const)
					: await carryOut(
							{...session, cancel: cancel.signal},
							decider,
							{directory, version: program.version, command: again},
							{plan, findings},
							still,
						);
			if (result.result === 'nothing') throw new Error('carrying out a plan ended with nothing');
			const came = result.result === 'declined' ? 'outdated' : result.result;
			tell({kind: 'carried-out', run: result.run, applied: result.applied, result: came});
		},
		answerFailure: failure.answer,
		keepWaiting: waiting.answer,
		giveSecret: secret.answer,
		stop: () => {
			stop.abort();
			failure.answer('stop');
			waiting.answer('stop');
			secret.answer(undefined);
		},
		cancel: () => cancel.abort(),
	};
}

/** What another try would change. */
function diffOfFile(now: AsItIs | undefined, home: string | undefined): readonly string[] {
	return now?.text === undefined ? [] : diffOf(now.path, now.text.before, now.text.after, home);
}

function keyIn(action: Action): string | undefined {
	return 'key' in action ? action.key : undefined;
}

/** Only once: where it is wrong after all, the person has to be asked. */
function takeBack(ofNewKey: Map<string, Passphrase>, key: string | undefined): Passphrase | undefined {
	if (key === undefined) return undefined;
	const known = ofNewKey.get(key);
	ofNewKey.delete(key);
	return known;
}

/** One question at a time; an answer that nobody asked for is dropped. It may come while the question is being told. */
function question<Answered>(): {asked(ask: () => void): Promise<Answered>; answer(answer: Answered): void} {
	let settle: ((answer: Answered) => void) | undefined;
	return {
		asked: ask =>
			new Promise(resolve => {
				settle = resolve;
				ask();
			}),
		answer: answer => {
			settle?.(answer);
			settle = undefined;
		},
	};
}

/** The line to paste, without what no key has, and the fingerprint that the host's page will show. */
async function publicKeyOf(
	{system}: Outside,
	key: Extract<Action, {kind: 'register-key'}>['key'],
): Promise<{line: string; fingerprint: string} | undefined> {
	const read = await system.read(`${key}.pub`);
	if (read.kind !== 'file') return undefined;
	const text = Buffer.from(read.bytes).toString('utf8').trim();
	const fingerprint = readPublicKey(text)?.fingerprint;
	return fingerprint === undefined ? undefined : {line: text.replace(/[^\x20-\x7e]/g, ''), fingerprint};
}
