import type {Target} from '../core/target.ts';

/** What the organisations themselves say to whoever it does not work for, each sentence once. */
export function adviceOf(targets: readonly Target[]): readonly string[] {
	const said = targets.flatMap(({title, organisation: {advice}, pages: {help}}) =>
		advice === undefined ? [] : [`${title}: ${advice}${help === undefined ? '' : ` ${help}`}`],
	);
	return [...new Set(said)];
}
