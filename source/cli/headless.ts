import type {Action, Plan} from '../core/action.ts';
import type {Part} from '../core/finding.ts';
import type {Decider, Session, Waiting} from '../engine/session.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import type {SecretName, Wishes} from './invocation.ts';
import {registerText} from './register-text.ts';
import type {ReadSecrets} from './secrets.ts';
import type {World} from './world.ts';

/** Seconds to wait for a person, where nobody says; in a pipeline there is nobody to wait for. */
const usualWait = 120;

/** Milliseconds between two tries of the login: often enough not to keep a person waiting. */
const between = 3000;

/** The flags in a person's place. A failure stops the run; what was done stays in the journal. */
export function headlessDecider(
	wishes: Wishes,
	world: World,
	session: Session,
	{secrets, tokens}: Pick<Extract<ReadSecrets, {kind: 'secrets'}>, 'secrets' | 'tokens'>,
): Decider {
	const wait = wishes.waitSeconds ?? (world.system.env.CI ? 0 : usualWait);
	return {
		approve: async plan => (wishes.yes && unanswered(plan, wishes) === undefined ? plan : undefined),
		onFailure: async () => 'stop',
		secret: async (name, action) => {
			if (name === 'passphrase' && wishes.answers.set.passphrase === 'none') return 'none';
			// A token is for one host: it is never sent to another.
			const own = name === 'token' && 'host' in action ? tokens.get(action.host) : undefined;
			const isForAll = name === 'passphrase' || session.targets.length === 1;
			return own ?? (isForAll ? secrets[name] : undefined);
		},
		keepWaiting: waiting => keepWaiting(waiting, world, session, wait),
	};
}

/** Lets the host's own program do it, else tells the person what to do, and tries again until the time is up. */
async function keepWaiting(
	{action, attempt, seconds, trouble}: Waiting,
	world: World,
	{stop, targets}: Session,
	wait: number,
): ReturnType<Decider['keepWaiting']> {
	// Nobody said whose key it should be, and nobody is here to be asked: the proof says that the repository is not seen.
	const wanted = targets.find(({host}) => host === action.host)?.account;
	if (trouble?.id === 'ssh.wrong-account' && wanted === undefined) return 'take-it';
	if (attempt === 1 && action.registrar !== undefined) return 'register';
	if (attempt === 1 || (attempt === 2 && action.registrar !== undefined)) {
		world.stderr(await registerText(action, world, wait));
	}
	if (seconds >= wait) return 'later';
	await world.system.pause(between, stop);
	return stop.aborted ? 'stop' : 'again';
}

/** The answer that a plan needs and no flag gives, and the part of the plan that needs it. */
export function unanswered(
	{actions}: Plan,
	{answers, secrets}: Wishes,
): {use: WrongUse; part: Part} | undefined {
	const logins = new Set(actions.flatMap(action => (hasToken(action) ? [action.host] : [])));
	const isGiven = (name: SecretName, host?: string) =>
		secrets.some(secret => secret.name === name && (secret.host ?? host) === host && isClear(secret)) ||
		(name === 'passphrase' && answers.set.passphrase === 'none');
	const isClear = ({name, host}: {name: SecretName; host?: string}) =>
		name !== 'token' || host !== undefined || logins.size === 1;
	const asking = actions.find(action =>
		hasToken(action)
			? !isGiven('token', action.host)
			: 'secret' in action && action.secret !== undefined && !isGiven(action.secret),
	);
	const use = asking && missingFor(asking, logins.size);
	return use && {use, part: asking.part};
}

/** @param logins for how many hosts the plan stores a login */
function missingFor(asking: Action, logins: number): WrongUse | undefined {
	switch (asking.kind) {
		case 'make-key':
			return {
				kind: 'missing-answer',
				what: 'passphrase',
				name: asking.path,
				flag: '--set passphrase=none, --secret passphrase=env:VAR, or --key FILE for a key that exists',
			};
		case 'netrc-login':
		case 'store-login':
			return {
				kind: 'missing-answer',
				what: 'token',
				name: asking.host,
				flag: `--secret token${logins > 1 ? `@${asking.host}` : ''}=env:VAR`,
			};
		case 'derive-public-key':
		case 'add-to-agent':
			return {kind: 'missing-answer', what: 'key', name: asking.key, flag: '--secret passphrase=env:VAR'};
		default:
			return undefined;
	}
}

function hasToken(action: Action): action is Extract<Action, {kind: 'netrc-login' | 'store-login'}> {
	return action.kind === 'netrc-login' || action.kind === 'store-login';
}
