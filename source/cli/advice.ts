import type {Target} from '../core/target.ts';
import {clean} from '../report/clean.ts';
import type {World} from './world.ts';

/** What the organisation itself says to whoever it does not work for, each sentence once; beside the result. */
export function sayAdvice(world: World, targets: readonly Target[]): void {
	const said = targets.flatMap(({title, organisation: {advice}, pages: {help}}) =>
		advice === undefined ? [] : [`${title}: ${advice}${help === undefined ? '' : ` ${help}`}`],
	);
	for (const line of new Set(said)) world.stderr(`${clean(line, world)}\n`);
}
