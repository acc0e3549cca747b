import type {Remote} from '../core/facts/remote.ts';
import type {Survey} from '../core/facts/survey.ts';
import {readRemotes} from '../core/read/remotes.ts';
import type {System, Wait} from '../system/system.ts';
import {readProject} from './survey-project.ts';

/** What can be seen before anybody said which host it is about; nothing is asked of the network. */
export async function lookAround(system: System, wait: Wait): Promise<Survey> {
	const [project, remotes] = await Promise.all([readProject(system, wait), lookAtRemotes(system, wait)]);
	return {project, remotes};
}

/** The remotes as they are configured, before any rewrite; none where git or a repository is missing. */
async function lookAtRemotes(system: System, wait: Wait): Promise<readonly Remote[]> {
	const args = ['config', '-z', '--get-regexp', String.raw`^remote\..*\.url$`];
	const ended = await system.run({
		program: 'git',
		args,
		cwd: system.cwd,
		env: {GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0'},
		...wait,
	});
	return ended.kind === 'exited' && ended.code === 0 ? readRemotes(ended.stdout) : [];
}
