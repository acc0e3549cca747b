import type {ActionFailure} from '../core/action-failure.ts';
import {asTyped, type CommandLine} from '../core/change-command.ts';
import {plain, redact} from '../core/redact.ts';
import type {Command, Ended, System} from '../system/system.ts';
import {type Context, failed} from './kind.ts';

export type Ran =
	| {readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string}
	| ({readonly kind: 'failed'} & ActionFailure);

/** Runs a program to its end; that it ended by itself is all that is judged here. */
export async function runProgram(
	system: System,
	line: CommandLine,
	{timeout, signal}: Pick<Context, 'timeout' | 'signal'>,
	more: Pick<Command, 'env' | 'cwd' | 'input'> = {},
): Promise<Ran> {
	const ended = await system.run({...line, timeout, signal, ...more});
	return ended.kind === 'exited' ? ended : notEnded(ended, asTyped(line));
}

/** The same, where any exit code but 0 is a failure in the program's own words. */
export async function runOrFail(...[system, line, ...rest]: Parameters<typeof runProgram>): Promise<Ran> {
	const ran = await runProgram(system, line, ...rest);
	return ran.kind === 'exited' && ran.code !== 0 ? saidNo(line, ran) : ran;
}

/** A failure in the program's own words. */
export function saidNo(
	line: CommandLine,
	{stdout, stderr, code}: Extract<Ran, {kind: 'exited'}>,
): Extract<Ran, {kind: 'failed'}> {
	return failed(
		'program-failed',
		cleaned(stderr) || cleaned(stdout) || `exit ${code}`,
		redact(asTyped(line)),
	);
}

function notEnded(ended: Exclude<Ended, {kind: 'exited'}>, ran: string): Extract<Ran, {kind: 'failed'}> {
	switch (ended.kind) {
		case 'not-found':
			return failed('program-missing', ended.because, redact(ran));
		case 'timed-out':
			return failed('timed-out', cleaned(ended.stderr), redact(ran));
		case 'cancelled':
			return failed('cancelled', '', redact(ran));
		case 'killed':
			return failed('program-failed', cleaned(ended.stderr) || ended.signal, redact(ran));
	}
}

const longestAnswer = 4000;

function cleaned(text: string): string {
	return redact(text.slice(0, longestAnswer).split('\n').map(plain).join('\n').trim());
}
