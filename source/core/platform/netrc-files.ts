import {posix, win32} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The netrc files that Go and git read; they differ where NETRC is set, and on Windows. */
export interface NetrcFiles {
	readonly go: string;
	readonly git: string;
}

/**
 * Go takes $NETRC, else `.netrc` of $HOME; on Windows `_netrc`, and from 1.24 on `.netrc` where there is no `_netrc`
 * (cmd/go, internal/auth/netrc.go). git does not know NETRC: its libcurl takes `.netrc`, on Windows `_netrc` where there
 * is no `.netrc` (lib/netrc.c). A name that both would take is chosen where neither file is there.
 * @param goVersion bare: `1.26.1`
 */
export function netrcFiles(
	platform: NodeJS.Platform,
	env: Environment,
	home: string,
	goVersion: string,
	isThere: (path: string) => boolean,
): NetrcFiles {
	const {join} = platform === 'win32' ? win32 : posix;
	const [dotted, legacy] = [join(home, '.netrc'), join(home, '_netrc')];
	if (platform !== 'win32') return {go: env.NETRC || dotted, git: dotted};
	const git = isThere(dotted) ? dotted : legacy;
	const go = isThere(legacy) || !isThere(dotted) || isBefore124(goVersion) ? legacy : dotted;
	return {go: env.NETRC || go, git};
}

/** An unknown version counts as a new one. */
function isBefore124(version: string): boolean {
	const [, minor] = /^1\.(\d+)/.exec(version) ?? [];
	return minor !== undefined && Number(minor) < 24;
}
