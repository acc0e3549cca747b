import type {Key as Named} from 'ink';
import type {Key, NamedKey} from './key.ts';

/**
 * The keys in what Ink heard. Keys that come faster than they are read arrive as one text, control characters among them,
 * so a text is taken apart; what no key stands for is dropped.
 */
export function typedKeys(input: string, named: Named): readonly Key[] {
	const name = nameOf(input, named);
	if (name !== undefined) return [{name}];
	if (named.ctrl || named.meta || named.tab) return [];
	return [...input].flatMap(character => keyOf(character) ?? []);
}

/** What was pasted, without what is around it. */
export function pastedKey(text: string): Key {
	return {name: 'paste', text: text.replace(/\p{Cc}+/gu, '').trim()};
}

function nameOf(input: string, named: Named): NamedKey | undefined {
	if (named.ctrl) return controls[input];
	return names.find(([held]) => named[held])?.[1];
}

const names: readonly (readonly [keyof Named, NamedKey])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['return', 'enter'],
	['escape', 'escape'],
	['pageUp', 'page-up'],
	['pageDown', 'page-down'],
	['home', 'home'],
	['end', 'end'],
	['backspace', 'backspace'],
	['delete', 'delete'],
	['tab', 'tab'],
];

const controls: Readonly<Record<string, NamedKey>> = {c: 'ctrl-c', u: 'ctrl-u', j: 'enter', m: 'enter'};

function keyOf(character: string): Key | undefined {
	switch (character) {
		case '\r':
		case '\n':
			return {name: 'enter'};
		case '\u0003':
			return {name: 'ctrl-c'};
		case '\u0015':
			return {name: 'ctrl-u'};
		case '\u001B':
			return {name: 'escape'};
		case '\u007F':
		case '\b':
			return {name: 'backspace'};
		case ' ':
			return {name: 'space'};
		default:
			return /\p{Cc}/u.test(character) ? undefined : {name: 'text', text: character};
	}
}
