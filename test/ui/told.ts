import type {Happening} from '../../source/ui/events.ts';
import type {Key, NamedKey} from '../../source/ui/key.ts';
import type {Row} from '../../source/ui/row.ts';
import {pointedRow} from '../../source/ui/rows.ts';
import type {Screen, ScreenKind} from '../../source/ui/screen.ts';
import type {WizardState} from '../../source/ui/state.ts';
import type {Wish} from '../../source/ui/wishes.ts';
import {wizard} from '../../source/ui/wizard.ts';

/** A wizard with its clock, and all it wished for. */
export interface Told {
	readonly state: WizardState;
	readonly wishes: readonly Wish[];
}

/** Lets things happen one after the other, half a second apart: nobody is deaf. A string is a key. */
export function tell({state, wishes}: Told, ...happenings: readonly (Happening | string)[]): Told {
	return tellWithin(500, {state, wishes}, ...happenings);
}

/** The same, so many milliseconds apart. */
export function tellWithin(
	milliseconds: number,
	told: Told,
	...happenings: readonly (Happening | string)[]
): Told {
	return happenings.reduce<Told>((so, happening) => {
		const event = typeof happening === 'string' ? ({kind: 'key', key: keyOf(happening)} as const) : happening;
		const {state, wishes} = wizard(so.state, {...event, at: so.state.now + milliseconds});
		return {state, wishes: [...so.wishes, ...wishes]};
	}, told);
}

const named: readonly string[] = [
	'up',
	'down',
	'left',
	'right',
	'enter',
	'escape',
	'space',
	'tab',
	'page-up',
	'page-down',
	'home',
	'end',
	'backspace',
	'delete',
	'ctrl-c',
	'ctrl-u',
] satisfies readonly NamedKey[];

export const allKeys = [...named, ...'aAcdfjknopqrswx?0137'];

export function keyOf(name: string): Key {
	return named.includes(name) ? {name: name as NamedKey} : {name: 'text', text: name};
}

/** Wishes since another moment. */
export function since(before: Told, after: Told): readonly Wish[] {
	return after.wishes.slice(before.wishes.length);
}

export function screenOf<Kind extends Screen['kind']>(
	{state}: Told,
	kind: Kind,
): Extract<Screen, {kind: Kind}> {
	if (state.screen.kind !== kind) throw new Error(`${state.screen.kind} instead of ${kind}`);
	return state.screen as Extract<Screen, {kind: Kind}>;
}

export function kind({state}: Told): ScreenKind {
	return state.screen.kind;
}

/** The exit code it ended with. */
export function code(told: Told): number {
	return screenOf(told, 'ended').code;
}

/** Kinds of the wishes since another moment. */
export function wished(before: Told, after: Told): readonly Wish['kind'][] {
	return since(before, after).map(wish => wish.kind);
}

/** Kinds of what stands in the scrollback. */
export function printed({state}: Told): readonly string[] {
	return state.scrollback.map(item => item.kind);
}

/** Kind of the row the pointer is on. */
export function here({state}: Told): Row['kind'] | undefined {
	return pointedRow(state)?.kind;
}
