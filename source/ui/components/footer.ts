import {columnsOf} from '../../report/columns.ts';
import type {KeyRow} from '../keys.ts';
import type {View} from '../view.ts';
import {type TextRow, textRow} from './text-row.ts';

/** The last line: `↑↓ move   Enter choose   ? help   q quit`; a compact window keeps two keys of the screen, help, and the way out. */
export function footer(keys: readonly KeyRow[], view: View): TextRow {
	let kept = view.compact ? compacted(keys) : keys;
	while (columnsOf(view.shown(textOf(kept, view))) > view.width - 1 && kept.length > 1)
		kept = withoutLeast(kept);
	return textRow(textOf(kept, view), 'dim');
}

function textOf(keys: readonly KeyRow[], {words}: View): string {
	return keys.map(({label, says}) => `${label} ${words.ui.keys[says]}`).join('   ');
}

function compacted(keys: readonly KeyRow[]): readonly KeyRow[] {
	const own = keys.filter(({kind}) => kind === 'own');
	const first = (own.length > 0 ? own : keys.filter(({kind}) => kind === 'common')).slice(0, 2);
	return keys.filter(key => first.includes(key) || key.says === 'help' || key === keys.at(-1));
}

/** The way out, quit and Ctrl+C, goes last. */
function withoutLeast(keys: readonly KeyRow[]): readonly KeyRow[] {
	const least = (['move', 'own', 'common'] as const)
		.map(kind => keys.findLastIndex((key, index) => key.kind === kind && index < keys.length - 1))
		.find(index => index >= 0);
	return keys.filter((_, index) => index !== least);
}
