import type {Survey} from '../core/facts/survey.ts';
import type {FactName, Facts} from '../core/facts.ts';
import type {Part} from '../core/finding.ts';
import type {Target} from '../core/target.ts';
import type {Ended, System, Wait} from '../system/system.ts';

/** All that a look needs which is not about the target. */
export interface Wherever extends Wait {
	readonly system: System;
}

/** What every probe is handed: the world, what the run is about, and how long one look may take. */
export interface Looking extends Wherever {
	readonly target: Target;
	readonly survey: Survey;
	/** Whether the real download belongs to this look (setup, `--proof`). */
	readonly proof: boolean;
	/** What two probes would do alike is done once in a look; `key` tells what is alike. */
	once<Result>(key: string, make: () => Promise<Result>): Promise<Result>;
}

/** One look at the world. It sees and does not judge; what goes wrong is part of its fact. */
export interface Probe<Name extends FactName = FactName, Needs extends FactName = FactName> {
	readonly fact: Name;
	readonly part: Part;
	/** Facts that must be there first. */
	readonly needs: readonly Needs[];
	/** The fact where the target alone tells it: then nothing is waited for. */
	tells?(target: Target): Facts[Name] | undefined;
	look(looking: Looking, facts: Pick<Facts, Needs>): Promise<Facts[Name]>;
}

/** Declares a probe, so that its function sees exactly the facts it asked for. */
export function probe<Name extends FactName, const Needs extends FactName = never>(
	declared: Probe<Name, Needs>,
): Probe<Name, Needs> {
	return declared;
}

/** The output of a child that ended by itself, else undefined. */
export function exited(ended: Ended): Extract<Ended, {kind: 'exited'}> | undefined {
	return ended.kind === 'exited' ? ended : undefined;
}
