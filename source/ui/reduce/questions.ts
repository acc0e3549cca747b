import {askedSettings} from '../../core/asked-settings.ts';
import {type Field, type FieldProblem, keyOfField} from '../field.ts';
import type {Key} from '../key.ts';
import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import type {WizardState} from '../state.ts';
import {editOf, editText} from '../text-edit.ts';
import {firstOpen, problemOf} from './fields.ts';
import {cancel} from './leave.ts';
import {goNeed, goQuestions, startLooking} from './look.ts';
import {goParts} from './parts.ts';
import {type Reduced, type ScreenReducer, same, stay} from './reduced.ts';

export const questions: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back,
	quit: cancel,
	interrupt: cancel,
	own,
};

function own(state: WizardState, command: Command, row: Row | undefined): Reduced {
	if (command === 'parts')
		return state.screen.kind === 'questions' ? goParts(state, state.screen) : same(state);
	return command === 'empty' && row?.kind === 'field' && row.field.choices.length === 0
		? same(withField(state, {...row.field, value: '', from: 'nothing', touched: true}))
		: same(state);
}

function chosen(state: WizardState, row: Row): Reduced {
	const {screen} = state;
	if (screen.kind !== 'questions') return same(state);
	if (screen.editing !== undefined) return accept(state);
	if (row.kind === 'start')
		return firstOpen(state.fields) === undefined ? startLooking(state) : showOpen(state);
	if (row.kind !== 'field') return same(state);
	const {field} = row;
	const key = keyOfField(field);
	const editing =
		field.choices.length > 0
			? {field: key, choice: Math.max(field.choices.indexOf(field.value), 0)}
			: {field: key, edit: editOf(field.value)};
	return stay(state, {...screen, editing});
}

/**
 * What is typed or pasted on a field that is not being answered, and is no key of the screen, begins its answer anew;
 * undefined: it is no such field.
 */
export function beginTyping(state: WizardState, row: Row | undefined, key: Key): Reduced | undefined {
	const {screen} = state;
	if (screen.kind !== 'questions' || screen.editing !== undefined || state.overlay !== undefined)
		return undefined;
	if (row?.kind !== 'field' || row.field.choices.length > 0) return undefined;
	const edit = key.name === 'text' || key.name === 'paste' ? editText(editOf(''), key) : undefined;
	if (edit === undefined || edit.text === '') return undefined;
	return stay(state, {...screen, editing: {field: keyOfField(row.field), edit}});
}

/** A question that is still open says why. */
function showOpen(state: WizardState): Reduced {
	const fields = state.fields.map(field => ({
		...field,
		problem: field.problem ?? problemOf(field.name, field.value),
	}));
	return goQuestions({...state, fields});
}

/** The answer that is being given: taken when it is one, else the field stays and says why. */
export function accept(state: WizardState): Reduced {
	const {screen} = state;
	if (screen.kind !== 'questions' || screen.editing === undefined) return same(state);
	const {editing} = screen;
	const field = state.fields.find(each => keyOfField(each) === editing.field);
	if (field === undefined) return stay(state, {...screen, editing: undefined});
	const value = 'edit' in editing ? editing.edit.text.trim() : (field.choices[editing.choice] ?? field.value);
	const problem = problemOf(field.name, value);
	if (problem !== undefined) return same(withField(state, {...field, problem}));
	const said: Field = {...field, value, from: 'typed', touched: true, problem: undefined};
	const answered = withField(state, value === field.value ? {...field, problem: undefined} : said);
	const next = firstOpen(answered.fields);
	const pointer = next === undefined ? 'start' : `field:${keyOfField(next)}`;
	return stay(answered, {...screen, editing: undefined, pointer});
}

/** Esc leaves the field unchanged first, then goes back. */
function back(state: WizardState): Reduced {
	const {screen} = state;
	if (screen.kind !== 'questions') return same(state);
	if (screen.editing === undefined) return goNeed(state);
	const {field: key} = screen.editing;
	const fields = state.fields.map(field =>
		keyOfField(field) === key ? {...field, problem: undefined} : field,
	);
	return stay({...state, fields}, {...screen, editing: undefined});
}

/** The answers cannot be made into targets: each question says why. */
export function refuse(state: WizardState, problems: readonly FieldProblem[]): Reduced {
	const fields = problems.reduce<readonly Field[]>((all, problem) => withProblem(all, problem), state.fields);
	return goQuestions({...state, fields});
}

function withProblem(fields: readonly Field[], problem: FieldProblem): readonly Field[] {
	const name = nameOf(problem);
	const [empty] = fields.filter(field => field.name === name && field.value === '');
	const [first] = fields.filter(field => field.name === name);
	const meant = empty ?? first ?? openField(name);
	const asked = fields.includes(meant) ? fields : [meant, ...fields];
	return asked.map(field => (field === meant ? {...field, problem} : field));
}

function openField(name: Field['name']): Field {
	return {
		name,
		host: undefined,
		value: '',
		from: 'nothing',
		choices: [],
		touched: false,
		problem: undefined,
	};
}

function nameOf(problem: FieldProblem): Field['name'] {
	if (problem.kind === 'bad-host') return 'host';
	if (!('flag' in problem)) return 'module';
	if (problem.flag === '--host') return 'host';
	if (problem.flag === '--protocol') return 'protocol';
	if (problem.flag !== '--set') return 'module';
	return askedSettings.find(name => name === problem.name) ?? 'owner';
}

function withField(state: WizardState, changed: Field): WizardState {
	const key = keyOfField(changed);
	return {...state, fields: state.fields.map(field => (keyOfField(field) === key ? changed : field))};
}
