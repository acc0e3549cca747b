import type {Protocol} from '../core/target.ts';

export const protocols = ['auto', 'ssh', 'ssh-443', 'https'] as const satisfies readonly Protocol[];

interface OptionLine {
	/** The name its value has in the help; an option without one takes none. */
	readonly value?: string;
	readonly repeatable?: true;
}

interface CommandLine {
	/** As in the help: `RECIPE`, `[CODE...]`. */
	readonly arguments: readonly string[];
	readonly options: readonly OptionName[];
	/** Options that are taken so that one line of flags fits every command, but say nothing here. */
	readonly unused: readonly OptionName[];
}

/** Every option there is. The help, the parser and the entry all read this one table. */
const optionLines = {
	host: {value: 'HOST'},
	recipe: {value: 'ID|FILE|URL'},
	module: {value: 'PATH[@VERSION]', repeatable: true},
	protocol: {value: protocols.join('|')},
	key: {value: 'FILE'},
	set: {value: 'NAME=VALUE', repeatable: true},
	secret: {value: 'NAME=env:VAR|file:PATH|stdin', repeatable: true},
	yes: {},
	wait: {value: 'SECONDS'},
	'dry-run': {},
	proof: {},
	timeout: {value: 'SECONDS'},
	list: {},
	forget: {},
	json: {},
	lang: {value: 'LANG'},
	'no-color': {},
	verbose: {},
	help: {},
	version: {},
} as const satisfies Readonly<Record<string, OptionLine>>;

export type OptionName = keyof typeof optionLines;

/** Options of every command. */
export const everywhere = [
	'json',
	'lang',
	'no-color',
	'verbose',
	'help',
	'version',
] as const satisfies readonly OptionName[];

const looking = ['host', 'recipe', 'module', 'protocol', 'key', 'set', 'secret', 'timeout'] as const;
const changing = ['yes', 'wait', 'dry-run'] as const;

/** Every command there is. */
export const commandLines = {
	setup: {arguments: [], options: [...looking, ...changing], unused: ['proof']},
	doctor: {arguments: ['[CODE...]'], options: [...looking, 'proof'], unused: changing},
	run: {
		arguments: ['RECIPE', '[PART...]'],
		options: [...looking.filter(name => name !== 'recipe'), ...changing],
		unused: ['recipe', 'proof'],
	},
	undo: {arguments: ['[RUN]'], options: ['list', 'forget', 'yes'], unused: []},
	recipes: {arguments: ['[list | show ID | check FILE | init]'], options: [], unused: []},
} as const satisfies Readonly<Record<string, CommandLine>>;

export type CommandName = keyof typeof commandLines;

/** In the order of the help; the first is the command when none is named. */
export const commandNames = Object.keys(commandLines) as CommandName[];

export const optionNames = Object.keys(optionLines) as OptionName[];

/** The definition of an option, with its fields open. */
export function optionLine(name: OptionName): OptionLine {
	return optionLines[name];
}

/** Names of the options a command takes, those of every command among them. */
export function optionsOf(command: CommandName): readonly OptionName[] {
	const line: CommandLine = commandLines[command];
	return [...line.options, ...line.unused, ...everywhere];
}
