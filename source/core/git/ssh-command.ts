import type {GitConfigFact, SshCommand} from '../facts/git.ts';
import {setsGitSshCommand} from '../go/toolchain.ts';
import type {AnyHost} from './any-host.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options that keep our looking without a trace and without a question: no prompt, no host key learned or accepted, no
 * control socket made or used.
 */
const quietOptions = ['BatchMode=yes', 'UpdateHostKeys=no'] as const;
const noSocket = ['ControlMaster=no', 'ControlPath=none'] as const;

/** The ssh program git starts for the person: GIT_SSH_COMMAND, core.sshCommand, GIT_SSH, ssh (git connect.c). */
export function sshCommandOfUser(env: Environment, config: GitConfigFact): SshCommand {
	const configured = config.kind === 'read' ? config.sshCommandHere?.value : undefined;
	return sshCommandFrom(env, configured);
}

/**
 * The ssh program git starts when Go runs it. Up to 1.24 Go sets GIT_SSH_COMMAND itself unless GIT_SSH or
 * GIT_SSH_COMMAND is set, so core.sshCommand is not seen (cmd/go modload/init.go; golang/go#71482).
 */
export function sshCommandOfGo(env: Environment, config: GitConfigFact, goVersion: string): SshCommand {
	if (setsGitSshCommand(goVersion) && !env.GIT_SSH_COMMAND && !env.GIT_SSH) {
		return {value: 'ssh -o ControlMaster=no -o BatchMode=yes', from: 'go', openssh: true};
	}
	return sshCommandFrom(env, config.kind === 'read' ? config.sshCommand?.value : undefined);
}

/**
 * The command with our options directly behind the program, for GIT_SSH_COMMAND: of an option that is given twice ssh
 * takes the first (ssh_config(5)). Only of -S it takes the last (ssh.c), so ours is that one. A program that is not
 * OpenSSH is left as it is.
 * @param anyHost where nothing can be learned, the person's own way to take a server is kept
 */
export function quiet({value, openssh}: SshCommand, connectSeconds: number, anyHost?: AnyHost): string {
	if (!openssh) return value;
	const program = programIn(value);
	const hosts =
		anyHost === undefined
			? ['StrictHostKeyChecking=yes']
			: // Whoever answers there gets no more than an answer to us.
				[
					`StrictHostKeyChecking=${anyHost.checking}`,
					`UserKnownHostsFile=${anyHost.file}`,
					'ForwardAgent=no',
				];
	const all = [...quietOptions, ...hosts, ...noSocket, `ConnectTimeout=${connectSeconds}`];
	const options = all.map(option => `-o ${option}`);
	return `${[program, ...options].join(' ')}${value.slice(program.length)} -S none`;
}

/** The name of the program; empty where the command is more than a program with arguments. */
export function programOf({value}: SshCommand): string {
	const path = programIn(value).trim().replace(/["']/g, '');
	return /[=$`]/.test(path) ? '' : (path.split(/[\\/]/).at(-1) ?? '');
}

function sshCommandFrom(env: Environment, configured: string | undefined): SshCommand {
	if (env.GIT_SSH_COMMAND) return commandLine(env.GIT_SSH_COMMAND, 'GIT_SSH_COMMAND');
	if (configured !== undefined) return commandLine(configured, 'core.sshCommand');
	if (env.GIT_SSH) return commandLine(quoted(env.GIT_SSH), 'GIT_SSH');
	return {value: 'ssh', from: 'default', openssh: true};
}

function commandLine(value: string, from: SshCommand['from']): SshCommand {
	return {value, from, openssh: isOpenssh(value)};
}

/** git calls a program OpenSSH by its base name (connect.c determine_ssh_variant). */
function isOpenssh(value: string): boolean {
	return /(?:^\s*|[\\/])ssh(?:\.exe)?$/i.test(programIn(value).replace(/["']/g, ''));
}

/** The first word as it is quoted, with the space in front of it; empty where there is none. */
function programIn(value: string): string {
	return /^\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+(?=\s|$)/s.exec(value)?.[0] ?? '';
}

function quoted(path: string): string {
	return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
