import {parseArgs} from 'node:util';
import {type FindingId, findingOf, type Part, parts, sshParts} from '../core/finding.ts';
import {nearest} from '../core/nearest.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import {
	type CommandName,
	commandNames,
	type OptionName,
	optionLine,
	optionNames,
	optionsOf,
} from './command-lines.ts';
import type {Everywhere, Invocation, Wishes} from './invocation.ts';
import {type Checked, checkEverywhere, checkWishes, type Given, right, wrong} from './option-values.ts';

export type Parsed =
	| {readonly kind: 'invocation'; readonly invocation: Invocation}
	| {readonly kind: 'wrong-use'; readonly use: WrongUse};

/**
 * A command line (without node and the program) as a checked value, or what is wrong with it. Prints nothing. Help and
 * version are answered before (shortcut.ts). Options may stand before the command; without a command it is `setup`.
 */
export function parseArguments(argv: readonly string[]): Parsed {
	const command = commandOf(argv);
	if (command.kind === 'wrong-use') return command;
	const words = wordsOf(command.value, argv);
	if (words.kind === 'wrong-use') return words;
	const {given, operands} = words.value;
	const common = checkEverywhere(given);
	if (common.kind === 'wrong-use') return common;
	const invocation = checkCommand(command.value, common.value, given, operands);
	return invocation.kind === 'wrong-use' ? invocation : {kind: 'invocation', invocation: invocation.value};
}

/** The first word that is neither an option of any command nor the value of one. */
function commandOf(argv: readonly string[]): Checked<CommandName> {
	const words = read(optionNames, argv) ?? read(optionNames, argv.slice(0, -1));
	const [word] = words?.operands ?? [];
	const known = commandNames.find(name => name === word);
	if (known !== undefined) return right(known);
	if (word === undefined) return right('setup');
	return wrong({kind: 'unknown-command', word, meant: nearest(word, commandNames)});
}

function wordsOf(
	command: CommandName,
	argv: readonly string[],
): Checked<{given: Given; operands: readonly string[]}> {
	const words = read(optionsOf(command), argv);
	// Only the last word can lack its value: an option takes the next word whatever it looks like.
	if (words === undefined) return wrong({kind: 'missing-value', option: argv.at(-1) ?? '', command});
	const [unknown] = words.unknown;
	if (unknown !== undefined) return wrong(unknownOption(command, unknown));
	const [first, ...rest] = words.operands;
	return right({given: words.given, operands: first === command ? rest : words.operands});
}

function unknownOption(command: CommandName, word: string): WrongUse {
	const [flag = word] = word.split('=', 1);
	const name = flag.replace(/^-+/, '');
	const known = optionNames.find(known => known === name);
	if (known === undefined) {
		const meant = nearest(name, optionsOf(command));
		return {kind: 'unknown-option', option: flag, meant: meant && `--${meant}`, command};
	}
	// The option of another command, or one that takes no value.
	const here = optionsOf(command).includes(known);
	return {
		kind: 'unknown-option',
		option: here ? word : flag,
		meant: here ? `--${known}` : undefined,
		command,
	};
}

interface Words {
	readonly given: Given;
	readonly operands: readonly string[];
	/** The first unknown option and all that follows it. */
	readonly unknown: readonly string[];
}

/**
 * Sorts words into options and operands; undefined when the last word is an option that lacks its value. An option takes
 * the next word whatever it looks like.
 */
function read(names: readonly OptionName[], argv: readonly string[]): Words | undefined {
	const options = Object.fromEntries(names.map(name => [name, {type: typeOf(name)}]));
	const {tokens} = parseArgs({args: [...argv], options, strict: false, allowPositionals: true, tokens: true});
	const given: Record<string, string | boolean | readonly string[]> = {};
	const operands: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') operands.push(token.value);
		if (token.kind !== 'option') continue;
		const name = names.find(known => `--${known}` === token.rawName);
		if (name === undefined || (typeOf(name) === 'boolean' && token.value !== undefined))
			return {given, operands, unknown: argv.slice(token.index)};
		if (typeOf(name) === 'string' && token.value === undefined) return undefined;
		const before = given[name];
		const all = [...(Array.isArray(before) ? before : []), token.value ?? ''];
		given[name] = optionLine(name).repeatable ? all : (token.value ?? true);
	}
	return {given, operands, unknown: []};
}

function typeOf(name: OptionName): 'string' | 'boolean' {
	return optionLine(name).value === undefined ? 'boolean' : 'string';
}

function checkCommand(
	command: CommandName,
	common: Everywhere,
	given: Given,
	operands: readonly string[],
): Checked<Invocation> {
	if (command === 'undo') return checkUndo(common, given, operands);
	if (command === 'recipes') return checkRecipes(common, operands);
	const wishes = checkWishes(given);
	if (wishes.kind === 'wrong-use') return wishes;
	switch (command) {
		case 'setup':
			return checkSetup(common, wishes.value, operands);
		case 'doctor':
			return checkDoctor(common, wishes.value, operands);
		case 'run':
			return checkRun(common, wishes.value, operands);
	}
}

function checkSetup(common: Everywhere, wishes: Wishes, [word]: readonly string[]): Checked<Invocation> {
	if (word !== undefined) return wrong({kind: 'too-many-arguments', word, command: 'setup'});
	return right({command: 'setup', ...common, ...wishes});
}

function checkDoctor(common: Everywhere, wishes: Wishes, words: readonly string[]): Checked<Invocation> {
	const codes: FindingId[] = [];
	for (const value of words) {
		const id = findingOf(value);
		if (id === undefined) return wrong({kind: 'unknown-check', value});
		codes.push(id);
	}
	return right({command: 'doctor', ...common, ...wishes, codes: [...new Set(codes)]});
}

/** `ssh` stands for all that a login over SSH needs. */

function checkRun(
	common: Everywhere,
	wishes: Wishes,
	[recipe, ...words]: readonly string[],
): Checked<Invocation> {
	if (recipe === undefined) return wrong({kind: 'missing-argument', argument: 'RECIPE', command: 'run'});
	if (wishes.recipe !== undefined && wishes.recipe !== recipe) {
		return wrong({kind: 'bad-value', option: '--recipe', value: wishes.recipe, allowed: [recipe]});
	}
	const known = [...parts, 'ssh'];
	const named: Part[] = [];
	for (const value of words) {
		const part = parts.find(part => part === value);
		if (part === undefined && value !== 'ssh')
			return wrong({kind: 'unknown-part', value, known, meant: nearest(value, known)});
		named.push(...(part === undefined ? sshParts : [part]));
	}
	return {
		kind: 'checked',
		value: {command: 'run', ...common, ...wishes, recipe, parts: parts.filter(part => named.includes(part))},
	};
}

function checkUndo(common: Everywhere, given: Given, [run, word]: readonly string[]): Checked<Invocation> {
	if (word !== undefined) return wrong({kind: 'too-many-arguments', word, command: 'undo'});
	const {list = false, forget = false, yes = false} = given;
	// Both are about all runs.
	const [option, other] = [
		...(list ? ['--list'] : []),
		...(forget ? ['--forget'] : []),
		...(run ? [run] : []),
	];
	if ((list || forget) && option !== undefined && other !== undefined)
		return wrong({kind: 'not-together', option, other, command: 'undo'});
	return right({command: 'undo', ...common, run, list, forget, yes});
}

const recipesActions = ['list', 'show', 'check', 'init'] as const;

function checkRecipes(
	common: Everywhere,
	[word = 'list', name, ...more]: readonly string[],
): Checked<Invocation> {
	const action = recipesActions.find(action => action === word);
	if (action === undefined)
		return wrong({kind: 'bad-value', option: 'recipes', value: word, allowed: recipesActions});
	const takesName = action === 'show' || action === 'check';
	const extra = takesName ? more[0] : name;
	if (extra !== undefined) return wrong({kind: 'too-many-arguments', word: extra, command: 'recipes'});
	if (!takesName) return right({command: 'recipes', ...common, action: {kind: action}});
	if (name === undefined)
		return wrong({kind: 'missing-argument', argument: action === 'show' ? 'ID' : 'FILE', command: 'recipes'});
	return right({
		command: 'recipes',
		...common,
		action: action === 'show' ? {kind: action, name} : {kind: action, file: name},
	});
}
