import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {forget} from '../engine/forget.ts';
import {clean} from '../report/clean.ts';
import {jsonText} from '../report/json.ts';
import type {InvocationOf} from './invocation.ts';
import {tellUnlocked} from './tell-unlocked.ts';
import type {World} from './world.ts';

/** `gomod-setup undo --forget`: removes all that is kept of all runs, unless one is at work. */
export async function forgetRuns(
	{json}: InvocationOf<'undo'>,
	world: World,
	directory: string,
): Promise<ExitCode> {
	const {stdout, stderr, words} = world;
	const forgotten = await forget(world.system, directory);
	switch (forgotten.kind) {
		case 'held':
			return tellUnlocked(world, directory, forgotten);
		case 'failed':
			stderr(`gomod-setup: ${clean(words.journal.notForgotten(directory, forgotten.because), world)}\n`);
			return exitCode.actionFailed;
		case 'forgotten': {
			const {runs} = forgotten;
			stdout(json ? jsonText({schema: 1, forgotten: runs}) : `${words.journal.forgotten(runs)}\n`);
			return exitCode.good;
		}
	}
}
