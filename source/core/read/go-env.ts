import {posix, win32} from 'node:path';

/**
 * Values of `go env NAME…`, which prints one a line in the order of the names. Nothing is trimmed but the newline: a
 * carriage return at a value's end is part of it for Go too. Empty when the lines do not fit the names.
 */
export function readGoEnv<Name extends string>(
	names: readonly Name[],
	stdout: string,
): Partial<Record<Name, string>> {
	const lines = stdout.split('\n');
	if (lines.length !== names.length + 1 || lines.at(-1) !== '') return {};
	const values: Partial<Record<Name, string>> = {};
	for (const [index, name] of names.entries()) values[name] = lines[index] ?? '';
	return values;
}

/** The file that `go env -w` writes, as Go reads it. */
export interface GoEnvFileText {
	/** In the file's order; of several with one name the last counts. Lines count from 1. */
	readonly entries: readonly {readonly name: string; readonly value: string; readonly line: number}[];
	/** Lines that look like settings or junk and that Go skips; blank lines and comments are left out. */
	readonly ignored: readonly number[];
	/** Windows line ends: the carriage return is part of every value. */
	readonly crlf: boolean;
	/** Names that are set more than once. */
	readonly duplicates: readonly string[];
}

/** cmd/go/internal/cfg readEnvFile: KEY=VALUE where the line begins with a capital; no quotes, no trimming, no comments behind values. */
export function readGoEnvFile(text: string): GoEnvFileText {
	const entries: {name: string; value: string; line: number}[] = [];
	const ignored: number[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const equals = line.indexOf('=');
		if (equals >= 0 && /^[A-Z]/.test(line))
			entries.push({name: line.slice(0, equals), value: line.slice(equals + 1), line: index + 1});
		else if (!/^\s*(?:#|$)/.test(line)) ignored.push(index + 1);
	}
	const names = entries.map(({name}) => name);
	const duplicates = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
	return {entries, ignored, crlf: entries.some(({value}) => value.endsWith('\r')), duplicates};
}

/**
 * Where Go reads that file (cfg.go EnvFile, os.UserConfigDir). undefined when there is none: GOENV=off, no home, or a
 * relative XDG_CONFIG_HOME.
 */
export function goEnvFilePath(
	platform: NodeJS.Platform,
	home: string | undefined,
	env: Readonly<Record<string, string | undefined>>,
): string | undefined {
	const named = env.GOENV;
	if (named) return named === 'off' ? undefined : named;
	if (platform === 'win32') {
		const folder = Object.entries(env).find(([name]) => name.toLowerCase() === 'appdata')?.[1];
		return folder ? win32.join(folder, 'go', 'env') : undefined;
	}
	const folder = platform === 'darwin' ? undefined : env.XDG_CONFIG_HOME;
	if (folder) return posix.isAbsolute(folder) ? posix.join(folder, 'go', 'env') : undefined;
	if (!home) return undefined;
	return posix.join(home, platform === 'darwin' ? 'Library/Application Support' : '.config', 'go', 'env');
}
