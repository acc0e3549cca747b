import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import type {TextRow} from './text-row.ts';

const steps = 7;

/** `gomod-setup 1.0.0  GitHub, acme                Findings   4 of 7`; a narrow window leaves out what the run is about. */
export function header(state: WizardState, view: View, title: string, step: number | undefined): TextRow {
	const name = `gomod-setup ${view.version}`;
	const about = view.narrow ? '' : aboutOf(state);
	const place = step === undefined ? title : `${title}   ${view.words.frame.step(step, steps)}`;
	return {
		cells: [{text: about === '' ? name : `${name}  ${about}`, tone: 'strong'}],
		right: {text: place, stays: true},
	};
}

/** The host and whose modules: `GitHub, acme`. */
function aboutOf({target, choice, screen}: WizardState): string {
	if (screen.kind === 'need' || screen.kind === 'resume') return '';
	return target === undefined ? (choice?.title ?? '') : [target.title, ...target.owners].join(', ');
}
