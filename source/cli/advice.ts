import type {Target} from '../core/target.ts';
import {adviceOf} from '../report/advice.ts';
import {clean} from '../report/clean.ts';
import type {World} from './world.ts';

/** What the organisation itself says to whoever it does not work for; beside the result. */
export function sayAdvice(world: World, targets: readonly Target[]): void {
	for (const line of adviceOf(targets)) world.stderr(`${clean(line, world)}\n`);
}
