import {columnsOf} from '../../report/columns.ts';
import type {View} from '../view.ts';
import {type Row, row} from './row.ts';

/** A key and what it does here: `f fix one`. */
export interface FooterKey {
	readonly key: string;
	readonly says: string;
	/** `move` goes first where there is no room, `common` (help, quit) last. */
	readonly kind: 'move' | 'own' | 'common';
}

/** The last line; a compact window keeps the first two keys of the screen, help and quit. */
export function footer(keys: readonly FooterKey[], view: View): Row {
	let kept = view.compact ? compacted(keys) : keys;
	while (columnsOf(view.shown(textOf(kept))) > view.width - 1 && kept.length > 1) kept = withoutLeast(kept);
	return row(textOf(kept), 'dim');
}

function textOf(keys: readonly FooterKey[]): string {
	return keys.map(({key, says}) => `${key} ${says}`).join('   ');
}

function compacted(keys: readonly FooterKey[]): readonly FooterKey[] {
	const own = keys.filter(({kind}) => kind === 'own').slice(0, 2);
	return keys.filter(key => key.kind === 'common' || own.includes(key));
}

function withoutLeast(keys: readonly FooterKey[]): readonly FooterKey[] {
	const least = (['move', 'own', 'common'] as const)
		.map(kind => keys.findLastIndex(key => key.kind === kind))
		.find(index => index >= 0);
	return keys.filter((_, index) => index !== least);
}
