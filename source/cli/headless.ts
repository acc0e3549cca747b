import type {Action, Plan} from '../core/action.ts';
import type {Decider, Session} from '../engine/session.ts';
import type {Secret} from '../system/system.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import type {Wishes} from './invocation.ts';
import {registerText} from './register-text.ts';
import type {World} from './world.ts';

/** Seconds to wait for a person, where nobody says: none in a pipeline. */
const usualWait = 120;

/** The flags in a person's place. A failure stops the run; what was done stays in the journal. */
export function headlessDecider(
	wishes: Wishes,
	world: World,
	session: Session,
	passphrase: Secret | undefined,
): Decider {
	const wait = wishes.waitSeconds ?? (world.system.env['CI'] ? 0 : usualWait);
	let asked: Action | undefined;
	return {
		approve: plan => Promise.resolve(wishes.yes && unanswered(plan, wishes) === undefined ? plan : undefined),
		onFailure: () => Promise.resolve('stop'),
		secret: () => Promise.resolve(wishes.answers.set['passphrase'] === 'none' ? 'none' : passphrase),
		keepWaiting: async (action, seconds) => {
			if (asked !== action && action.kind === 'register-key')
				world.stderr(await registerText(action, session, world, wait));
			asked = action;
			return seconds < wait ? 'again' : 'later';
		},
	};
}

/** The answer that a plan needs and no flag gives. */
export function unanswered({actions}: Plan, {answers, secrets}: Wishes): WrongUse | undefined {
	const asking = actions.find(action => 'secret' in action && action.secret !== undefined);
	const given = answers.set['passphrase'] === 'none' || secrets.some(({name}) => name === 'passphrase');
	if (asking === undefined || given) return undefined;
	const name = asking.kind === 'make-key' ? asking.path : 'key' in asking ? asking.key : '';
	return {kind: 'missing-answer', what: 'passphrase', name, flag: '--secret passphrase=env:VAR'};
}
