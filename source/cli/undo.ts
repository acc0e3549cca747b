import {basename, dirname} from 'node:path';
import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {isStanding, type JournalledRun} from '../core/journal.ts';
import {readJournals} from '../engine/journal-file.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {sudoOf} from '../probes/home.ts';
import {unreadableText} from '../report/earlier-text.ts';
import {jsonText, undoJson} from '../report/json.ts';
import type {ReportContext} from '../report/report-context.ts';
import {openChanges, runsJson, undoListText} from '../report/undo-text.ts';
import {consentToUndo} from './consent-to-undo.ts';
import {forgetRuns} from './forget-runs.ts';
import type {InvocationOf} from './invocation.ts';
import {refuse} from './refuse.ts';
import {reportContext} from './reporting.ts';
import {takeBack} from './take-back.ts';
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
	if (invocation.list) {
		world.stdout(invocation.json ? jsonText(runsJson(runs)) : undoListText(runs, context));
		return exitCode.good;
	}
	if (directory === undefined) return nothingOpen(invocation, world, context, false);
	if (invocation.forget) return forgetRuns(invocation, world, directory);
	const run = runs.find(candidate =>
		invocation.run === undefined ? isOpen(candidate) : candidate.run === invocation.run,
	);
	if (run === undefined && invocation.run !== undefined) {
		const isThere = unreadable.some(({path}) => basename(dirname(path)) === invocation.run);
		return isThere ? exitCode.actionFailed : refuse(world, {kind: 'unknown-run', value: invocation.run});
	}
	if (run === undefined || !isOpen(run))
		return nothingOpen(invocation, world, context, unreadable.length > 0);
	return undoOne(invocation, world, directory, run, context);
}

async function undoOne(
	invocation: UndoInvocation,
	world: World,
	directory: string,
	run: JournalledRun,
	context: ReportContext,
): Promise<ExitCode> {
	const sudo = await sudoOf(world.system);
	if (sudo !== undefined) return refuse(world, {kind: 'sudo', ...sudo});
	switch (await consentToUndo(invocation, world, run, context)) {
		case 'agreed':
			return takeBack(invocation, world, directory, run, context);
		case 'declined':
			return exitCode.cancelled;
		case 'not-asked':
			return refuse(world, {kind: 'undo-not-approved', changes: openChanges(run).length});
	}
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
	return result !== 'undone' && steps.some(isStanding);
}
