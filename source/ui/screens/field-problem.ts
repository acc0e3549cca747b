import type {ScreenWords} from '../../words/ui.ts';
import type {FieldProblem} from '../field.ts';

/** Why an answer cannot be taken, in one sentence. */
export function fieldProblem(problem: FieldProblem, {ui}: ScreenWords): string {
	const {problems} = ui.questions;
	switch (problem.kind) {
		case 'empty':
		case 'missing':
		case 'missing-setting':
			return problems.needed;
		case 'other-host':
			return problems.otherHost(problem.value, problem.host);
		case 'which-host':
		case 'too-many-hosts':
			return problems.oneHost;
		case 'not-offered':
			return problems.notOffered(problem.host);
		case 'unknown-answer':
			return problems.unknown(problem.name);
		case 'bad-answer':
			return problem.because === 'form' ? problems.form : problems.withdrawn;
		case 'bad-host':
			return problems.host(problem.because);
		case 'bad-module':
			return problems.module(problem.because);
	}
}
