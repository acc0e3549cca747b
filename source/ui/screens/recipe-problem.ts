import type {ScreenWords} from '../../words/ui.ts';
import {problemRow} from '../components/field-row.ts';
import type {TextRow} from '../components/text-row.ts';
import type {RecipeProblem} from '../offer.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';

/** Why a recipe file cannot be used, below the row or field that named it. */
export function recipeProblemRows({recipeProblem}: WizardState, {words}: View): readonly TextRow[] {
	return recipeProblem === undefined
		? []
		: saidOf(recipeProblem, words).map(text => problemRow(capital(text), 0));
}

/** The same sentences follow the name of the program elsewhere. */
function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const mostFaults = 3;

function saidOf(problem: RecipeProblem, {wrongUse, ui}: ScreenWords): readonly string[] {
	switch (problem.kind) {
		case 'faults':
			return problem.faults
				.slice(0, mostFaults)
				.map(fault => wrongUse['recipe-file']({file: problem.place, fault}).says);
		case 'unreadable':
			return [wrongUse['recipe-unreadable']({file: problem.place, because: problem.because}).says];
		case 'too-large':
			return [ui.need.tooLarge(problem.place, problem.limit)];
		case 'unknown':
			return [
				wrongUse['unknown-recipe']({value: problem.id, known: problem.known, meant: problem.nearest}).says,
			];
		case 'redirected':
			return [wrongUse['recipe-redirected']({url: problem.url, to: problem.to}).says];
		case 'not-https':
			return [wrongUse['recipe-not-https']({url: problem.url}).says];
	}
}
