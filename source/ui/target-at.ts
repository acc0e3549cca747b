import type {Target} from '../core/target.ts';
import type {WizardState} from './state.ts';

/** The host of the run that something is about; without a host, or for another one, the first. */
export function targetAt({targets}: WizardState, host: string | undefined): Target | undefined {
	return targets.find(target => target.host === host) ?? targets[0];
}
