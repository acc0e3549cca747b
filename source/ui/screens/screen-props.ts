import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';

/** A screen is drawn from these two and nothing else. */
export interface ScreenProps {
	readonly state: WizardState;
	readonly view: View;
}
