import type {Unanswered} from './answers.ts';
import type {Survey} from './facts/survey.ts';
import type {Recipe} from './recipe.ts';
import type {RecipeFileHost} from './recipe-file.ts';
import type {Settings} from './settings.ts';

/** How SSH is reached: what was answered, else the recipe file's, else what the project's own remotes show, else the recipe's. */
export interface Way {
	readonly sshHost: string;
	readonly port: number;
	/** undefined: everybody has a name of their own, and nobody said it. */
	readonly user: string | undefined;
}

/** @param given the answers, and the host they are about */
export function wayTo(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	survey: Survey,
	given: Settings & {readonly host: string},
): Way {
	const sshHost = given.sshHost ?? recipe.sshHost(given.host);
	const remotes = survey.remotes.filter(({host, url}) => host === sshHost && !/^https?:/i.test(url));
	const port = remotes.find(remote => remote.port !== undefined)?.port;
	const own = recipe.ssh.user === undefined ? remotes.find(({user}) => user !== undefined)?.user : undefined;
	return {
		sshHost,
		port: given.port ?? file?.port ?? port ?? recipe.ssh.port,
		user: given.user ?? recipe.ssh.user ?? own,
	};
}

/** A name that only the person knows. */
export function missingUser({user}: Way): readonly Unanswered[] {
	return user === undefined ? [{kind: 'missing-setting', flag: '--set', name: 'user'}] : [];
}
