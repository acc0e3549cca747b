import type {Tone} from '../theme.ts';
import type {TextRow} from './text-row.ts';

/** The lines of a unified diff; without colour the first character says which they are. */
export function diffRows(lines: readonly string[]): readonly TextRow[] {
	return lines.map(text => ({cells: [{text, tone: toneOf(text)}]}));
}

function toneOf(line: string): Tone {
	if (line.startsWith('--- ') || line.startsWith('+++ ')) return 'strong';
	if (line.startsWith('@@')) return 'pointer';
	if (line.startsWith('+')) return 'fine';
	return line.startsWith('-') ? 'fail' : 'plain';
}
