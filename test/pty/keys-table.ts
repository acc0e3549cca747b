import {keyTable} from '../../source/ui/key-table.ts';
import type {Where} from '../../source/ui/where.ts';
import {ui} from '../../source/words/en/ui/ui.ts';

const screens: readonly Where[] = [
	'need',
	'questions',
	'parts',
	'findings',
	'finding',
	'review',
	'change',
	'apply',
	'register',
	'proof',
	'done',
	'table',
];

/** The keys of the wizard as a table in Markdown, made from the one that the wizard acts by. */
export function keysTable(): string {
	const common = rowsOf('findings', 'common');
	const own = screens.flatMap(screen => rowsOf(screen, 'own').map(row => [...row, screen] as const));
	const lines = new Map<string, string[]>();
	for (const [label, says, screen] of own) {
		const line = `| \`${label}\` | ${says} |`;
		lines.set(line, [...(lines.get(line) ?? []), screen]);
	}
	return [
		'| key | what it does | where |',
		'|---|---|---|',
		...common.map(([label, says]) => `| \`${label}\` | ${says} | everywhere |`),
		...[...lines].map(([line, where]) => `${line} ${where.join(', ')} |`),
		'',
	].join('\n');
}

function rowsOf(where: Where, kind: 'own' | 'common'): (readonly [label: string, says: string])[] {
	return keyTable[where]
		.filter(row => (row.kind === 'own') === (kind === 'own'))
		.map(({label, fullLabel = label, says}) => [fullLabel, ui.keyHelp[says]] as const);
}
