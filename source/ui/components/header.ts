import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import type {TextRow} from './text-row.ts';

const steps = 7;

/** `gomod-setup 1.0.0  GitHub, acme                Findings   4 of 7`; a narrow window leaves out what the run is about. */
export function header(state: WizardState, view: View, title: string, step: number | undefined): TextRow {
	const name = `gomod-setup ${view.version}`;
	const about = view.narrow ? '' : aboutOf(state, view);
	const place = step === undefined ? title : `${title}   ${view.words.frame.step(step, steps)}`;
	return {
		cells: [{text: about === '' ? name : `${name}  ${about}`, tone: 'strong'}],
		right: {text: place, stays: true},
	};
}

/** The hosts and whose modules, and the parts where only some may be changed: `GitHub, acme (keys, login)`. */
function aboutOf({targets, choices, parts, screen}: WizardState, {words}: View): string {
	if (screen.kind === 'need' || screen.kind === 'resume' || screen.kind === 'parts') return '';
	const titles = (targets.length === 0 ? choices : targets).map(({title}) => title);
	const about = [...new Set([...titles, ...targets.flatMap(({owners}) => owners)])].join(', ');
	const only = parts.map(part => words.parts.name[part]).join(', ');
	return only === '' ? about : `${about} (${only})`;
}
