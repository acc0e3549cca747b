import type {WizardState} from '../state.ts';
import {answersOf} from './fields.ts';
import {goQuestions, startLooking} from './look.ts';
import type {Reduced} from './reduced.ts';

/** Another account answers: a key of its own for this owner, beside the one that is there. */
export function secondKey(state: WizardState): Reduced {
	const {target, fields} = state;
	const owner = target?.owners[0];
	const folder = /^.*[/\\]/.exec(keyPath(state) ?? '')?.[0];
	if (target === undefined || owner === undefined || folder === undefined) return goQuestions(state);
	const value = `${folder}id_${target.keyType}_${owner.replace(/[^\w.-]/g, '_')}`;
	const answered = fields.map(field =>
		field.name === 'key' ? ({...field, value, from: 'typed', touched: true} as const) : field,
	);
	return startLooking({...state, fields: answered});
}

/** Where the key of this run is: as it was answered, or as the plan's own changes say. */
function keyPath(state: WizardState): string | undefined {
	const planned = state.plan?.actions.find(action => action.kind === 'register-key');
	if (planned?.kind === 'register-key') return planned.key;
	const found = state.findings.find(({id}) => id === 'ssh.key-missing');
	const seen = found?.id === 'ssh.key-missing' && found.level !== 'skip' ? found.fields.key : undefined;
	return answersOf(state).key ?? seen;
}
