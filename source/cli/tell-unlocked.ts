import {type ExitCode, exitCode} from '../core/exit-code.ts';
import type {Locked} from '../engine/lock.ts';
import {clean} from '../report/clean.ts';
import {localTime} from '../report/local-time.ts';
import type {World} from './world.ts';

/** Why nothing of what is kept can be changed now: who is at work and since when, or what the system says. */
export function tellUnlocked(
	{stderr, words, home}: World,
	directory: string,
	why: Exclude<Locked, {kind: 'locked'}>,
): ExitCode {
	const says =
		why.kind === 'held'
			? words.journal.locked(why.pid, localTime(why.since))
			: words.journal.notWritten(directory, why.because);
	stderr(`gomod-setup: ${clean(says, {home})}\n`);
	return exitCode.actionFailed;
}
