import {leftBehind} from '../actions/file-bytes.ts';
import {kindOf} from '../actions/index.ts';
import type {Context} from '../actions/kind.ts';
import type {JournalledRun} from '../core/journal.ts';
import type {System} from '../system/system.ts';
import type {EngineEvent, Undone, UndoneItem} from './events.ts';
import type {Journal} from './journal-file.ts';

export interface Undoing {
	readonly system: System;
	/** Of the run that is taken back. */
	readonly journal: Journal;
	/** For each program that is run, in milliseconds. */
	readonly timeout: number;
	readonly emit: (event: EngineEvent) => void;
	/** Ends it after the change at work; what is left can be taken back later. */
	readonly stop?: AbortSignal;
}

type Step = JournalledRun['steps'][number];

/**
 * Takes a run back, the newest change first. Each is looked at: the journal says what was meant, the machine says what
 * is. One that cannot be taken back does not hold up the others, and is tried again the next time.
 */
export async function undoRun(undoing: Undoing): Promise<Undone> {
	const {system, journal, stop} = undoing;
	const run = await journal.read();
	if (run === undefined) return {items: [], asItWas: false, result: 'failed'};
	const items = await takeBackAll(undoing, await stepsToTakeBack(undoing, run));
	const result = items.some(({state}) => state === 'failed')
		? 'failed'
		: stop?.aborted
			? 'stopped'
			: 'undone';
	if (run.result !== 'undone') await journal.append({entry: 'end', at: system.now().toISOString(), result});
	return {items, asItWas: await isAsItWas(system, run), result};
}

/** Takes back only what a killed run had announced and not finished; its finished changes stay. */
export async function settleRun(undoing: Undoing): Promise<readonly UndoneItem[]> {
	const run = await undoing.journal.read();
	const steps = run === undefined ? [] : await stepsToTakeBack(undoing, run);
	return takeBackAll(
		undoing,
		steps.filter(({state}) => state === 'intended'),
	);
}

/** Changes that were made, and announced ones that may have been; newest first. */
async function stepsToTakeBack({system, timeout}: Undoing, run: JournalledRun): Promise<Step[]> {
	const steps: Step[] = [];
	for (const step of run.result === 'undone' ? [] : run.steps.toReversed()) {
		const made =
			step.state === 'done' || (step.state === 'intended' && (await mayBeMade(system, step, timeout)));
		if (made) steps.push(step);
	}
	return steps;
}

/**
 * A torn file may look as before to the program that reads it, directories may be made already, and a login that replaces
 * another looks like that one: those are always tried.
 */
async function mayBeMade(system: System, {action, before}: Step, timeout: number): Promise<boolean> {
	if (before.file !== undefined || before.made !== undefined || action.kind === 'store-login') return true;
	return (await kindOf(action).look(system, action, contextOf(timeout))) !== 'before';
}

/** Nobody is asked for a secret here, and no plan has to fit any more. */
function contextOf(timeout: number): Context {
	return {timeout, secret: async () => undefined, leftDigests: new Map()};
}

async function takeBackAll(undoing: Undoing, steps: readonly Step[]): Promise<UndoneItem[]> {
	const items: UndoneItem[] = [];
	for (const step of steps) {
		if (undoing.stop?.aborted) break;
		const item = await takeBack(undoing, step);
		if (step.state === 'intended' && item.state === 'was-gone') continue;
		items.push(item);
		undoing.emit({kind: 'undone', item});
	}
	return items;
}

async function takeBack(
	{system, journal, timeout}: Undoing,
	{action, before, after}: Step,
): Promise<UndoneItem> {
	const taken = await kindOf(action).takeBack(system, action, before, after, contextOf(timeout));
	const path = taken.path === undefined ? {} : {path: taken.path};
	await journal.append({entry: 'undone', number: action.number, state: taken.state, ...path});
	return {action, ...taken};
}

/** The first look at each file is the one that counts. */
async function isAsItWas(system: System, {steps}: JournalledRun): Promise<boolean> {
	const first = new Map(
		steps
			.flatMap(({state, before: {file}}) => (file && state !== 'failed' ? [[file.path, file] as const] : []))
			.toReversed(),
	);
	const same = await Promise.all(
		[...first.values()].map(async file => {
			const now = await leftBehind(system, file.path);
			return 'missing' in file
				? now.mode === undefined
				: now.digest === file.digest && now.mode === file.mode;
		}),
	);
	return !same.includes(false);
}
