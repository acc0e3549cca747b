import type {Change} from './action.ts';
import {hostSetting} from './git/host-setting.ts';

/** A program and its arguments, as they are run and, through `asTyped`, as a person would type them. */
export interface CommandLine {
	readonly program: string;
	readonly args: readonly string[];
}

/**
 * The commands that make a change; a person who typed them would get the same. Empty for an edit, which is shown as a
 * diff, and for what only a person can do. An ed25519 key has one size; RSA gets 4096 bits.
 */
export function commandsOf(change: Change, platform: NodeJS.Platform): readonly CommandLine[] {
	switch (change.kind) {
		case 'make-directory':
			return [{program: 'mkdir', args: ['-m', octal(change.mode), change.path]}];
		case 'make-key':
			return [{program: 'ssh-keygen', args: keygenArguments(change)}];
		case 'derive-public-key':
			return [{program: 'ssh-keygen', args: ['-y', '-f', change.key]}];
		case 'set-mode':
			return [{program: 'chmod', args: [octal(change.to), change.path]}];
		case 'go-env':
			return [goEnvCommand(change.variable, change.value)];
		case 'git-rewrite':
			return [addSetting(rewriteSetting(change)), ...change.replaces.map(rewriteSetting).map(removeSetting)];
		case 'git-credentials':
			return credentialSettings(change).map(addSetting);
		case 'git-setting':
			return [setSetting(hostSetting(change), change.was)];
		case 'store-login':
			return [{program: 'git', args: ['credential', 'approve']}];
		case 'start-agent':
			return startAgentCommands(change);
		case 'add-to-agent':
			return [{program: 'ssh-add', args: [...keychainArguments(change.keychain, platform), change.key]}];
		case 'register-key':
			return change.registrar ? [{program: change.registrar.program, args: change.registrar.args}] : [];
		case 'edit-file':
		case 'netrc-login':
		case 'tell':
			return [];
	}
}

function octal(mode: number): string {
	return mode.toString(8);
}

function keygenArguments({keyType, comment, path}: Extract<Change, {kind: 'make-key'}>): readonly string[] {
	return ['-t', keyType, ...(keyType === 'rsa' ? ['-b', '4096'] : []), '-C', comment, '-f', path];
}

/** `go env -w`; `-u` where there is to be no value: an empty one would shadow Go's default. */
export function goEnvCommand(variable: string, value: string | undefined): CommandLine {
	return {
		program: 'go',
		args: value === undefined ? ['env', '-u', variable] : ['env', '-w', `${variable}=${value}`],
	};
}

/** One value of one setting in git's global configuration. */
export interface GitSetting {
	readonly key: string;
	readonly value: string;
}

/** A rewrite as the setting that it is. */
export function rewriteSetting({base, prefix}: {readonly base: string; readonly prefix: string}): GitSetting {
	return {key: `url.${base}.insteadOf`, value: prefix};
}

/** The helpers of one host, as `gh auth setup-git` sets them; an empty one empties the list (gitcredentials(7)). */
export function credentialSettings({
	host,
	helpers,
}: {
	readonly host: string;
	readonly helpers: readonly string[];
}): readonly GitSetting[] {
	return helpers.map(value => ({key: `credential.https://${host}.helper`, value}));
}

export function addSetting({key, value}: GitSetting): CommandLine {
	return {program: 'git', args: ['config', '--global', '--add', key, value]};
}

/** The only value; git asks for `--replace-all` where it would replace several. */
export function setSetting({key, value}: GitSetting, was: readonly string[]): CommandLine {
	const replacing = was.length > 1 ? ['--replace-all'] : [];
	return {program: 'git', args: ['config', '--global', ...replacing, key, value]};
}

/** Needs git 2.30; `--unset-all`, because the same value may stand there twice. */
export function removeSetting({key, value}: GitSetting): CommandLine {
	return {program: 'git', args: ['config', '--global', '--unset-all', '--fixed-value', key, value]};
}

/** The same for an older git, which takes a POSIX extended regular expression. */
export function removeSettingByPattern({key, value}: GitSetting): CommandLine {
	const pattern = `^${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
	return {program: 'git', args: ['config', '--global', '--unset-all', key, pattern]};
}

function startAgentCommands({
	how,
	socket,
	unit,
}: Extract<Change, {kind: 'start-agent'}>): readonly CommandLine[] {
	if (how === 'process') return [{program: 'ssh-agent', args: ['-s', '-a', socket]}];
	if (how === 'systemd-user')
		return [{program: 'systemctl', args: ['--user', 'enable', '--now', unit ?? '']}];
	return [powershell('Set-Service ssh-agent -StartupType Automatic; Start-Service ssh-agent')];
}

export function powershell(script: string): CommandLine {
	return {program: 'powershell', args: ['-NoProfile', '-NonInteractive', '-Command', script]};
}

/** Only Apple's own ssh-add knows the keychain; with `-d` it takes the passphrase out again. */
export function keychainArguments(keychain: boolean, platform: NodeJS.Platform): readonly string[] {
	return keychain && platform === 'darwin' ? ['--apple-use-keychain'] : [];
}

/** A command as it would be typed into a POSIX shell. */
export function asTyped({program, args}: CommandLine): string {
	return [program, ...args].map(quoted).join(' ');
}

function quoted(word: string): string {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
