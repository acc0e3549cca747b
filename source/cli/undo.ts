import {basename, dirname} from 'node:path';
import {type ExitCode, exitCode} from '../core/exit-code.ts';
import type {JournalledRun} from '../core/journal.ts';
import {forget} from '../engine/forget.ts';
import {openJournal, readJournals} from '../engine/journal-file.ts';
import {lock} from '../engine/lock.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {undoRun} from '../engine/undo.ts';
import {sudoOf} from '../probes/home.ts';
import {unreadableText} from '../report/earlier-text.ts';
import {jsonText, undoJson} from '../report/json.ts';
import {localTime} from '../report/local-time.ts';
import type {ReportContext} from '../report/report-context.ts';
import {runsJson, undoListText, undoQuestionText, undoText} from '../report/undo-text.ts';
import {usualTimeout} from './begun.ts';
import {interruptible} from './interruptible.ts';
import type {InvocationOf} from './invocation.ts';
import {refuse} from './refuse.ts';
import {reportContext} from './reporting.ts';
import type {World} from './world.ts';

type UndoInvocation = InvocationOf<'undo'>;

/** `gomod-setup undo [RUN]`: takes a run back, the last one that changed something if none is named. */
export async function undo(invocation: UndoInvocation, world: World): Promise<ExitCode> {
	const {system} = world;
	const directory = ownStateDirectory(system);
	const {runs, unreadable} =
		directory === undefined ? {runs: [], unreadable: []} : await readJournals(system, directory);
	const context = reportContext(world, invocation, undefined, '');
	world.stderr(unreadableText(unreadable, context));
	if (invocation.list)
		return print(world, invocation.json ? jsonText(runsJson(runs)) : undoListText(runs, context));
	if (directory === undefined) return nothingOpen(invocation, world, context, false);
	if (invocation.forget) return forgetAll(invocation, world, directory, runs.length);
	const run = runs.find(candidate =>
		invocation.run === undefined ? isOpen(candidate) : candidate.run === invocation.run,
	);
	if (run === undefined && invocation.run !== undefined) {
		const isThere = unreadable.some(({path}) => basename(dirname(path)) === invocation.run);
		return isThere ? exitCode.actionFailed : refuse(world, {kind: 'unknown-run', value: invocation.run});
	}
	if (run === undefined || !isOpen(run))
		return nothingOpen(invocation, world, context, unreadable.length > 0);
	const sudo = await sudoOf(system);
	if (sudo !== undefined) return refuse(world, {kind: 'sudo', ...sudo});
	if (!(await agreed(invocation, world, run)))
		return refuse(world, {kind: 'undo-not-approved', changes: run.steps.length});
	return takeBack(invocation, world, directory, run);
}

/** That there is nothing to take back is not said where a journal could not be read. */
function nothingOpen(
	{json}: UndoInvocation,
	{stdout, words}: World,
	context: ReportContext,
	isUnread: boolean,
): ExitCode {
	if (json) stdout(jsonText(undoJson(undefined, [], context)));
	if (isUnread) return exitCode.actionFailed;
	if (!json) stdout(`${words.undo.nothing}\n`);
	return exitCode.good;
}

/** A run that still stands, at least in part. */
function isOpen({steps, result}: JournalledRun): boolean {
	return result !== 'undone' && steps.some(({state}) => state === 'done' || state === 'intended');
}

/** A terminal asks, and only a whole `yes` agrees; without one `--yes` does. */
async function agreed({yes, json}: UndoInvocation, world: World, run: JournalledRun): Promise<boolean> {
	if (yes) return true;
	if (json || !world.isTTY.stdin || !world.isTTY.stdout) return false;
	world.stdout(
		undoQuestionText(
			run,
			reportContext(world, {json, language: undefined, colour: world.colour, verbose: false}, undefined, ''),
		),
	);
	const answer = await world.readLine();
	return ['yes', 'ja', '是'].includes(answer?.trim().toLowerCase() ?? '');
}

async function takeBack(
	invocation: UndoInvocation,
	world: World,
	directory: string,
	run: JournalledRun,
): Promise<ExitCode> {
	const {system, words} = world;
	const locked = await lock(system, directory);
	if (locked.kind !== 'locked') {
		world.stderr(
			`gomod-setup: ${locked.kind === 'held' ? words.journal.locked(locked.pid, localTime(locked.since)) : words.journal.notWritten(directory, locked.because)}\n`,
		);
		return exitCode.actionFailed;
	}
	const stop = interruptible(world);
	const journal = openJournal(system, directory, run.run);
	const {items, result} = await undoRun({
		system,
		journal,
		timeout: usualTimeout,
		emit: () => {},
		stop: stop.signal,
	});
	await locked.release();
	stop.end();
	const context = reportContext(world, invocation, undefined, '');
	world.stdout(invocation.json ? jsonText(undoJson(run.run, items, context)) : undoText(run, items, context));
	if (result === 'stopped') return exitCode.cancelled;
	return result === 'failed' ? exitCode.actionFailed : exitCode.good;
}

async function forgetAll(
	{json}: UndoInvocation,
	world: World,
	directory: string,
	runs: number,
): Promise<ExitCode> {
	const gone = await forget(world.system, directory);
	if (gone)
		return print(
			world,
			json ? jsonText({schema: 1, forgotten: runs}) : `${world.words.journal.forgotten(runs)}\n`,
		);
	world.stderr(`gomod-setup: ${world.words.journal.notWritten(directory, 'EACCES')}\n`);
	return exitCode.actionFailed;
}

function print({stdout}: World, text: string): ExitCode {
	stdout(text);
	return exitCode.good;
}
