import {posix} from 'node:path';

/** How a file sets variables. `environment` is KEY=VALUE a line: /etc/environment and systemd's environment.d. */
export type ShellDialect = 'sh' | 'fish' | 'environment';

export interface ShellFile {
	readonly path: string;
	readonly dialect: ShellDialect;
}

/** The files in which people set variables, for a person with this home; Windows keeps them elsewhere. */
export function shellFiles(platform: NodeJS.Platform, home: string): ShellFile[] {
	if (platform === 'win32') return [];
	const sh = [
		'.profile',
		'.bash_profile',
		'.bash_login',
		'.bashrc',
		'.bash_aliases',
		'.zshenv',
		'.zprofile',
		'.zshrc',
		'.zlogin',
	];
	return [
		...sh.map(name => ({path: posix.join(home, name), dialect: 'sh' as const})),
		{path: posix.join(home, '.config/fish/config.fish'), dialect: 'fish'},
		{path: posix.join(home, '.config/environment.d/go.conf'), dialect: 'environment'},
		{path: '/etc/environment', dialect: 'environment'},
		{path: '/etc/profile', dialect: 'sh'},
		{path: '/etc/profile.d/go.sh', dialect: 'sh'},
		{path: '/etc/bash.bashrc', dialect: 'sh'},
		{path: '/etc/zsh/zshenv', dialect: 'sh'},
	];
}

const longestLine = 4096;
const mostLines = 20_000;

/**
 * The lines that set a variable for the programs of a shell, with their text (which may hold a secret). An assignment in
 * front of a command (`GOPROXY=off go build`), a comment and an alias set nothing. Lines count from 1.
 */
export function assignmentsIn(
	text: string,
	name: string,
	dialect: ShellDialect,
): {line: number; text: string}[] {
	const sets = {sh: setsInSh, fish: setsInFish, environment: setsInEnvironment}[dialect];
	return text
		.split('\n', mostLines)
		.map((line, index) => ({line: index + 1, text: line.trim()}))
		.filter(line => line.text.length <= longestLine && line.text.includes(name) && sets(line.text, name));
}

function setsInSh(line: string, name: string): boolean {
	return commandsOf(line).some(words => {
		const assigns = (word: string): boolean => word.startsWith(`${name}=`) || word.startsWith(`${name}+=`);
		const rest = words.filter(word => !/^(then|do|else|if|\{|!)$/.test(word));
		const [first = ''] = rest;
		if (/^(export|readonly|declare|typeset|local)$/.test(first)) return rest.slice(1).some(assigns);
		return rest.every(word => /^[A-Za-z_]\w*\+?=/.test(word)) && rest.some(assigns);
	});
}

function setsInFish(line: string, name: string): boolean {
	return commandsOf(line).some(([command, ...words]) => {
		if (command === 'export') return words.some(word => word.startsWith(`${name}=`));
		if (command !== 'set') return false;
		const flags = words.filter(word => word.startsWith('-'));
		const asks = flags.some(flag => /^(-[a-zA-Z]*[eqnS]|--erase|--query|--names|--show)/.test(flag));
		return !asks && words.find(word => !word.startsWith('-')) === name;
	});
}

function setsInEnvironment(line: string, name: string): boolean {
	return new RegExp(`^(export\\s+)?${name}=`).test(line);
}

/** A line's commands as words, quotes left in; it ends at a comment. Enough of a shell's grammar to find assignments. */
function commandsOf(line: string): string[][] {
	const commands: string[][] = [[]];
	for (const [token] of line.matchAll(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s;&|"'\\])+|[;&|]+|["'\\]/g)) {
		if (token.startsWith('#')) break;
		if (/^[;&|]/.test(token)) commands.push([]);
		else commands.at(-1)?.push(token);
	}
	return commands;
}
