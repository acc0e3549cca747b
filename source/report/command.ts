import type {Action, Change} from '../core/action.ts';
import {
	addSetting,
	asTyped,
	commandsOf,
	credentialSettings,
	goEnvCommand,
	removeSetting,
	rewriteSetting,
} from '../core/change-command.ts';
import {hostSetting} from '../core/git/host-setting.ts';
import {registrarEnvironment} from '../core/registrar.ts';
import {cleanCommand} from './clean.ts';
import type {ReportContext} from './report-context.ts';

type Typing = Pick<ReportContext, 'home' | 'invocation' | 'platform'>;

/** What a person could type to get the same change; undefined for an edit, which is shown as a diff. */
export function commandOf(action: Action, context: Typing): string | undefined {
	const typed = action.kind === 'tell' ? action.commands : commandsOf(action, context.platform).map(asTyped);
	const [first, ...rest] = typed;
	if (first === undefined) return undefined;
	return cleanCommand([withRedirection(action, first), ...rest].join(' && '), context);
}

/** What a person could type to take the change back; undefined where it is more than a command. */
export function undoCommandOf(action: Action, context: Typing): string | undefined {
	const commands = inverse(action);
	return commands.length === 0 ? undefined : cleanCommand(commands.map(asTyped).join(' && '), context);
}

/** The command that repeats the run without questions. */
export function againCommand(context: Pick<ReportContext, 'home' | 'invocation' | 'again'>): string {
	return cleanCommand(`gomod-setup ${context.again}`, context);
}

/** What a shell adds around the program: where its output goes, which agent it speaks to, that no passphrase is asked. */
function withRedirection(change: Change, command: string): string {
	switch (change.kind) {
		case 'derive-public-key':
			return `${command} > ${asTyped({program: change.path, args: []})}`;
		case 'make-key':
			return change.secret === undefined ? `${command} -N ''` : command;
		case 'add-to-agent':
			return change.socket === undefined
				? command
				: `SSH_AUTH_SOCK=${asTyped({program: change.socket, args: []})} ${command}`;
		case 'register-key':
			return onHost(change, command);
		default:
			return command;
	}
}

/** The host that a program takes by itself needs no word. */
function onHost({registrar, host}: Extract<Change, {kind: 'register-key'}>, command: string): string {
	const own = {gh: 'github.com', glab: 'gitlab.com'}[registrar?.program ?? ''];
	const [[name] = ['']] = Object.entries(registrarEnvironment(registrar?.program ?? '', host));
	return own === host ? command : `${name}=${asTyped({program: host, args: []})} ${command}`;
}

function inverse(change: Change): readonly {program: string; args: readonly string[]}[] {
	switch (change.kind) {
		case 'make-directory':
			return [{program: 'rmdir', args: [change.path]}];
		case 'derive-public-key':
			return [{program: 'rm', args: [change.path]}];
		case 'set-mode':
			return [{program: 'chmod', args: [change.from.toString(8), change.path]}];
		case 'go-env':
			return [goEnvCommand(change.variable, change.was)];
		case 'git-rewrite':
			return [removeSetting(rewriteSetting(change)), ...change.replaces.map(rewriteSetting).map(addSetting)];
		case 'git-credentials':
			return credentialSettings(change).map(removeSetting);
		case 'git-setting': {
			const {key, value} = hostSetting(change);
			return [removeSetting({key, value}), ...change.was.map(was => addSetting({key, value: was}))];
		}
		case 'store-login':
			return [{program: 'git', args: ['credential', 'reject']}];
		case 'start-agent':
			return change.how === 'systemd-user'
				? [{program: 'systemctl', args: ['--user', 'disable', '--now', change.unit ?? '']}]
				: [];
		case 'add-to-agent':
			return [{program: 'ssh-add', args: ['-d', change.key]}];
		default:
			return [];
	}
}
