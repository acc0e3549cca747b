import {parts} from '../core/finding.ts';
import {type HelpWords, helpWords} from '../words/help.ts';
import type {Language} from '../words/language.ts';
import {
	type CommandName,
	commandLines,
	commandNames,
	everywhere,
	type OptionName,
	optionLine,
	optionNames,
} from './command-lines.ts';

const columns = 80;

/** What `gomod-setup --help` prints; no line is wider than 80 columns. */
export function overview(language: Language): string {
	const words = helpWords[language];
	const own = optionNames.filter(name => !isEverywhere(name) && name !== 'list' && name !== 'forget');
	return page([
		words.opening,
		'',
		...table(commandNames.map(name => [synopsis(name), words.command[name].summary])),
		'',
		...packed(own.map(optionForm)),
		...packed(['', ...everywhere.map(optionForm)], `  ${words.everywhere}`),
		'',
		...titled(words.partsTitle, partList(words)),
		...titled(words.exitTitle, words.exitCodes),
		'',
		words.more,
	]);
}

/** What `gomod-setup COMMAND --help` prints. */
export function commandHelp(command: CommandName, language: Language): string {
	const words = helpWords[language];
	const text = words.command[command];
	const names = Object.entries(text.arguments);
	const own: readonly OptionName[] = commandLines[command].options;
	return page([
		`${words.usage} ${synopsis(command)} [--OPTION ...]`,
		'',
		...wrapped(text.description, columns),
		...(names.length > 0 ? ['', words.arguments, ...table(names)] : []),
		...(command === 'run' ? ['', ...titled(words.partsTitle, partList(words))] : []),
		...(own.length > 0 ? ['', words.options, ...table(own.map(name => described(name, words)))] : []),
		'',
		words.everywhere,
		...table(everywhere.map(name => described(name, words))),
		'',
		...titled(words.exitTitle, words.exitCodes),
	]);
}

function page(lines: readonly string[]): string {
	// A no-break space kept two words on one line.
	return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

function partList({sshPart}: HelpWords): string {
	return `${parts.join(' ')}; ${sshPart}`;
}

function isEverywhere(name: OptionName): boolean {
	return (everywhere as readonly OptionName[]).includes(name);
}

/** A command as it is typed; the first can be left out. */
function synopsis(command: CommandName): string {
	const name = command === commandNames[0] ? `[${command}]` : command;
	return ['gomod-setup', name, ...commandLines[command].arguments].join(' ');
}

function optionForm(name: OptionName): string {
	const {value} = optionLine(name);
	return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function described(name: OptionName, words: HelpWords): readonly [string, string] {
	return [optionForm(name), words.option[name]];
}

/** Two columns; a first one that is too long for its column gets a line of its own. */
function table(rows: ReadonlyArray<readonly [string, string]>): readonly string[] {
	const lefts = rows.map(([left]) => left.length).filter(length => length <= 30);
	const start = Math.max(0, ...lefts) + 4;
	return rows.flatMap(([left, right]) => {
		const [first = '', ...rest] = wrapped(right, columns - start);
		const more = rest.map(line => ' '.repeat(start) + line);
		return left.length + 4 <= start
			? [`  ${left}`.padEnd(start) + first, ...more]
			: [`  ${left}`, ' '.repeat(start) + first, ...more];
	});
}

/** Words that stay whole, three spaces apart, after a first word or an indent of two. */
function packed(forms: readonly string[], opening = ''): readonly string[] {
	const lines: string[] = [];
	let line = opening;
	for (const form of forms) {
		const longer =
			line === '' ? `  ${form}` : form === '' ? line : `${line}${line === opening ? ' ' : '   '}${form}`;
		const fits = displayWidth(longer) <= columns;
		if (!fits) lines.push(line);
		line = fits ? longer : `  ${form}`;
	}
	return [...lines, line];
}

/** A paragraph with a title before it, the further lines under the first. */
function titled(title: string, text: string): readonly string[] {
	const indent = displayWidth(title) + 1;
	return wrapped(text, columns - indent).map((line, index) =>
		index === 0 ? `${title} ${line}` : ' '.repeat(indent) + line,
	);
}

function wrapped(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		const fits = line === '' || displayWidth(longer) <= width;
		if (!fits) lines.push(line);
		line = fits ? longer : word;
	}
	return [...lines, line];
}

/** Columns of a terminal: a character of East Asian scripts and their punctuation takes two. */
function displayWidth(text: string): number {
	let width = 0;
	for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
	return width;
}
