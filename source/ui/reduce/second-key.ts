import {keyOf} from '../../core/finding-key.ts';
import type {Target} from '../../core/target.ts';
import type {WizardState} from '../state.ts';
import {targetAt} from '../target-at.ts';
import {answersOf, fieldsOf} from './fields.ts';
import {goQuestions, startLooking} from './look.ts';
import type {Reduced} from './reduced.ts';

/**
 * Another account answers: a key of its own for this owner, beside the one that is there. Of several hosts the run goes on
 * with this one alone, as the key is for it alone.
 * @param host where it answers
 */
export function secondKey(state: WizardState, host: string | undefined): Reduced {
	const target = targetAt(state, host);
	const owner = target?.owners[0];
	const folder = /^.*[/\\]/.exec(keyPath(state, target) ?? '')?.[0];
	if (target === undefined || owner === undefined || folder === undefined) return goQuestions(state);
	const value = `${folder}id_${target.keyType}_${owner.replace(/[^\w.-]/g, '_')}`;
	const alone = aboutOnly(state, target);
	const answered = alone.fields.map(field =>
		field.name === 'key' ? ({...field, value, from: 'typed', touched: true} as const) : field,
	);
	return startLooking({...alone, fields: answered});
}

function aboutOnly(state: WizardState, {host}: Target): WizardState {
	const {choices, targets} = state;
	const mine = choices[targets.findIndex(target => target.host === host)];
	if (choices.length < 2 || mine === undefined) return state;
	return {...state, choices: [mine], fields: fieldsOf(state, [mine])};
}

/** Where the key of this run is: as it was answered, or as the plan's own changes say. */
function keyPath(state: WizardState, target: Target | undefined): string | undefined {
	const planned = state.plan?.actions.find(
		action => action.kind === 'register-key' && action.host === target?.host,
	);
	if (planned?.kind === 'register-key') return planned.key;
	const wanted = keyOf({
		id: 'ssh.key-missing',
		...(state.targets.length < 2 ? {} : {host: target?.host ?? ''}),
	});
	const found = state.findings.find(
		finding => keyOf(finding) === wanted || keyOf(finding) === 'ssh.key-missing',
	);
	const seen = found?.id === 'ssh.key-missing' && found.level !== 'skip' ? found.fields.key : undefined;
	return answersOf(state).key ?? seen;
}
