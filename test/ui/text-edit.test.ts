import {expect, it} from 'vitest';
import type {Key} from '../../source/ui/key.ts';
import {editOf, editText} from '../../source/ui/text-edit.ts';
import {keyOf} from './told.ts';

const paste = (text: string): Key => ({name: 'paste', text});

it.each([
	['at the caret', 'ac', ['left', 'b'], 'abc', 2],
	['a space', 'a', ['space', 'b'], 'a b', 3],
	['backspace', 'abc', ['left', 'backspace'], 'ac', 1],
	['delete', 'abc', ['home', 'delete'], 'bc', 0],
	['delete at the end', 'a', ['delete'], 'a', 1],
	['backspace at the beginning', 'a', ['home', 'backspace'], 'a', 0],
	['ctrl-u', 'abc', ['ctrl-u'], '', 0],
	['home, end and right', 'ab', ['home', 'right', 'x', 'end', 'y'], 'axby', 4],
	['one step over two UTF-16 units', '😀b', ['home', 'right', 'a'], '😀ab', 2],
	['pasted text loses its ends and line breaks', '', [paste('  a\nb\r\n ')], 'ab', 2],
	['control characters never come in', '', [paste('a\u001B[31mb')], 'a[31mb', 6],
] as const)('%s', (_, text, keys, becomes, caret) => {
	const edited = keys.reduce(
		(edit, key) => editText(edit, typeof key === 'string' ? keyOf(key) : key) ?? edit,
		editOf(text),
	);
	expect(edited).toEqual({text: becomes, caret});
});

it.each(['enter', 'escape', 'up', 'down', 'tab', 'ctrl-c'])('%s is no key of a text field', key => {
	expect(editText(editOf('a'), keyOf(key))).toBeUndefined();
});
