import type {Remote} from '../core/facts/remote.ts';
import type {Survey} from '../core/facts/survey.ts';
import {remotesIn} from '../core/read/remotes.ts';
import type {Ended, System, Wait} from '../system/system.ts';
import {entriesOf, listGitConfig} from './git-config.ts';
import {lookAtFile} from './go-env.ts';
import {readProject} from './survey-project.ts';

/**
 * What can be seen before anybody said which host it is about; nothing is asked of the network.
 * @param settingsHere git's settings of this directory, where they are asked already
 */
export async function lookAround(
	system: System,
	wait: Wait,
	settingsHere: Promise<Ended> = listGitConfig({system, ...wait}, system.cwd),
): Promise<Survey> {
	const [project, listed, goPrivate] = await Promise.all([
		readProject(system, wait),
		settingsHere,
		goPrivateOf(system),
	]);
	return {project, remotes: remotesOf(listed), goPrivate};
}

/** By our own reader alone, as go.mod is: the shell's value wins over the saved one. */
async function goPrivateOf(system: System): Promise<string> {
	const {entries} = await lookAtFile(system);
	return system.env.GOPRIVATE || entries.findLast(({name}) => name === 'GOPRIVATE')?.value || '';
}

/** The remotes as they are configured, before any rewrite; none where git or a repository is missing. */
function remotesOf(listed: Ended): readonly Remote[] {
	return remotesIn(entriesOf(listed) ?? []);
}
