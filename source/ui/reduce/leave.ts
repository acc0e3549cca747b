import {type ExitCode, exitCode} from '../../core/exit-code.ts';
import {isAsked, obstacles} from '../../core/verdict.ts';
import {problemsOf, stoppedLook} from '../rows/findings.ts';
import {madeCount} from '../rows/work.ts';
import type {ScrollItem} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import type {Wish} from '../wishes.ts';
import {printProof} from './proof-rows.ts';
import {print, type Reduced} from './reduced.ts';

/** The one way out: what is said last, and the code. Wishes in front of the end tell the engine to stop. */
export function leave(state: WizardState, code: ExitCode, ...before: readonly Wish[]): Reduced {
	return end(print(printProof(state), ...lastWords(state, code)), code, ...before);
}

/** Ends without a further word. */
export function end(state: WizardState, code: ExitCode, ...before: readonly Wish[]): Reduced {
	return {
		state: {...state, screen: {kind: 'ended', code, since: state.now}, overlay: undefined},
		wishes: [...before, {kind: 'end', code}],
	};
}

export function cancel(state: WizardState): Reduced {
	return leave(state, exitCode.cancelled);
}

/** As the verdicts stand; what was not looked at to the end is not proven either. */
export function verdictOf(state: WizardState): ExitCode {
	const failing = obstacles(state.findings, state.parts).length > 0;
	return failing || stoppedLook(state) !== undefined ? exitCode.problemRemains : exitCode.good;
}

function lastWords(state: WizardState, code: ExitCode): readonly ScrollItem[] {
	const count = madeCount(state);
	if (count > 0) return [{kind: 'changes-kept', count}];
	const all = problemsOf(state.findings);
	const findings = all.filter(finding => isAsked(finding, state.parts));
	const alone = all.filter(finding => !findings.includes(finding));
	const warnings = findings.filter(({level}) => level === 'warn').length;
	const works = code === exitCode.good && state.findings.length > 0;
	return [
		...(findings.length > 0 ? [{kind: 'problems', findings} as const] : []),
		...(alone.length > 0 ? [{kind: 'left-alone', findings: alone} as const] : []),
		...(works ? [{kind: 'works', warnings} as const] : []),
		...(state.screen.kind === 'boot' ? [] : [{kind: 'nothing-changed'} as const]),
	];
}
