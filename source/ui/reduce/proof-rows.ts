import type {WizardState} from '../state.ts';
import {print} from './reduced.ts';

/** The rows of a proof are final when its screen is left: until then they stand there, and not in the scrollback as well. */
export function printProof(state: WizardState): WizardState {
	if (state.provingSince === undefined) return state;
	const rows = state.proof.map(row => ({kind: 'proof', row}) as const);
	return print({...state, provingSince: undefined}, ...rows);
}
