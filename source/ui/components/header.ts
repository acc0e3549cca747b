import type {View} from '../view.ts';
import type {TextRow} from './text-row.ts';

/** `gomod-setup 1.0.0  GitHub, acme                Findings   4 of 7`; a narrow window leaves out what it is about. */
export function header(view: View, title: string, step: number | undefined, about: string | undefined): TextRow {
	const name = `gomod-setup ${view.version}`;
	const place = [title, ...(step === undefined ? [] : [view.words.frame.step(step, 7)])].join('   ');
	const text = about === undefined || about === '' || view.narrow ? name : `${name}  ${about}`;
	return {cells: [{text, tone: 'strong'}], right: {text: place, stays: true}};
}
