import type {Survey} from '../core/facts/survey.ts';
import type {EarlyFacts} from '../engine/observe.ts';
import {listGitConfig, lookAtGitConfig} from '../probes/git-config.ts';
import {lookAtGoEnv} from '../probes/go-env.ts';
import {lookAround} from '../probes/survey.ts';
import type {System} from '../system/system.ts';

/** Milliseconds one probe may take, unless `--timeout` says otherwise. */
export const usualTimeout = 10_000;

/** Looks that know nothing of a recipe, on their way; none of them rejects but for a fault of this program. */
export interface Begun {
	readonly timeout: number;
	readonly early: EarlyFacts & Required<Pick<EarlyFacts, 'gitConfig' | 'goEnv'>>;
	readonly survey: Promise<Survey>;
}

/** Begins with what all else waits for: everything over SSH for git's settings, and the choice of a host for the project. */
export function beginLooking(system: System, timeoutSeconds: number | undefined): Begun {
	const timeout = (timeoutSeconds ?? usualTimeout / 1000) * 1000;
	const settingsHere = listGitConfig({system, timeout}, system.cwd);
	const gitConfig = lookAtGitConfig({system, timeout}, settingsHere);
	const survey = lookAround(system, {timeout}, settingsHere);
	const begun = {timeout, early: {gitConfig, goEnv: lookAtGoEnv({system, timeout})}, survey};
	// Whoever awaits them hears of a fault; a command line that is refused awaits none.
	for (const look of [gitConfig, begun.early.goEnv, survey]) look.catch(() => {});
	return begun;
}
