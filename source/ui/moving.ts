import type {ScreenKind} from './screen.ts';
import type {WizardState} from './state.ts';

const moving: readonly ScreenKind[] = [
	'examining',
	'apply',
	'register',
	'stop',
	'stopping',
	'undoing',
	'proof',
];

/** Milliseconds between two steps of what moves. */
export const step = 125;

/** Whether seconds are counted on the screen, or something else changes by the passing of time alone. */
export function isMoving({screen, rechecking}: WizardState): boolean {
	return moving.includes(screen.kind) || rechecking.length > 0;
}
