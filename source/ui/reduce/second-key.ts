import {secondAccountOf} from '../../core/second-account.ts';
import type {Target} from '../../core/target.ts';
import type {WizardState} from '../state.ts';
import {targetAt} from '../target-at.ts';
import {fieldsOf} from './fields.ts';
import {goQuestions, startLooking} from './look.ts';
import type {Reduced} from './reduced.ts';

/**
 * Another account answers: a key, a name for ssh and a rewrite of its own for this owner, beside what is there. Of several
 * hosts the run goes on with this one alone.
 * @param host where it answers
 */
export function secondKey(state: WizardState, host: string | undefined): Reduced {
	const target = targetAt(state, host);
	const second = target && secondAccountOf(target);
	if (target === undefined || second === undefined) return goQuestions(state);
	const alone = aboutOnly(state, target);
	// The key that was named, if one was, is the first account's.
	const {given} = alone;
	const set = {...given.set, alias: second.alias};
	const fields = alone.fields.map(field => {
		if (field.name === 'key') return {...field, value: '', from: 'usual', touched: false} as const;
		if (field.name !== 'owner') return field;
		return {...field, value: second.owner, from: 'typed', touched: true} as const;
	});
	return startLooking({...alone, given: {...given, key: undefined, set}, fields});
}

function aboutOnly(state: WizardState, {host}: Target): WizardState {
	const {choices, targets} = state;
	const mine = choices[targets.findIndex(target => target.host === host)];
	if (choices.length < 2 || mine === undefined) return state;
	return {...state, choices: [mine], fields: fieldsOf(state, [mine])};
}
