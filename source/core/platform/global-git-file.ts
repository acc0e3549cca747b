import {join} from 'node:path';

/**
 * The file that `git config --global` writes: GIT_CONFIG_GLOBAL; else ~/.gitconfig when it is there, else the one
 * below XDG_CONFIG_HOME when that is, else ~/.gitconfig (git-config(1), FILES). `home` is $HOME, as git reads it.
 */
export function globalGitFile(
	env: Readonly<Record<string, string | undefined>>,
	home: string,
	present: (path: string) => boolean,
): string {
	const named = env.GIT_CONFIG_GLOBAL;
	if (named) return named;
	const {usual, other} = globalGitFiles(env, home);
	return present(usual) || !present(other) ? usual : other;
}

/** The two files of which git takes one. */
export function globalGitFiles(
	env: Readonly<Record<string, string | undefined>>,
	home: string,
): {usual: string; other: string} {
	return {
		usual: join(home, '.gitconfig'),
		other: join(env.XDG_CONFIG_HOME || join(home, '.config'), 'git', 'config'),
	};
}
