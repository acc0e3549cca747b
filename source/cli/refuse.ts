import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {complaintText} from '../report/complaint-text.ts';
import {complain, type WrongUse} from '../words/wrong-use.ts';
import {startedAs} from './started-as.ts';
import type {World} from './world.ts';

/** Says what was wrong with how the program was called, and what to give instead. */
export function refuse(
	{words, stderr, system, home}: Pick<World, 'words' | 'stderr' | 'system' | 'home'>,
	use: WrongUse,
): ExitCode {
	stderr(complaintText(complain(words.wrongUse, use), {home, invocation: startedAs(system.env)}));
	return exitCode.wrongUse;
}
