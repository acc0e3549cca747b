import {expect, test} from 'vitest';
import type {WizardState} from '../../../source/ui/state.ts';
import {judged} from '../../report/sample-run.ts';
import {type Told, tell} from '../told.ts';
import {draw} from './draw.tsx';
import {key} from './sample-states.ts';
import {states} from './states.ts';

const said = Array.from({length: 38}, (_, index) => `<${index + 1}>`);
const evidence = [{ran: 'ssh -v git@github.com', said: said.join('\n')}];
const long = judged('fail', 'ssh.key-mode', {key, mode: 0o644}, {commands: [`chmod 600 ${key}`]}, evidence);

/** Opened from the list, as Enter does. */
function opened(columns: number, rows: number): Told {
	const list: WizardState = {
		...states.finding,
		findings: [long],
		size: {columns, rows},
		screen: {
			kind: 'findings',
			listed: ['ssh.key-mode'],
			open: [],
			digits: undefined,
			pointer: '',
			offset: 0,
			since: 0,
		},
	};
	return tell({state: list, wishes: []}, 'home', 'enter');
}

// biome-ignore format: a table is read by its lines.
const sizes = [[40, 10], [40, 16], [50, 12], [60, 16], [60, 20], [80, 14], [80, 24], [100, 30], [100, 40]] as const;

test.each(sizes)(
	'%ix%i: every line that was seen comes by on the way up, and on the way down',
	(columns, rows) => {
		const first = opened(columns, rows);
		expect(first.state.screen.kind).toBe('finding');
		const top = walked(first, 'page-up');
		const bottom = walked(top.end, 'page-down');
		const back = walked(bottom.end, 'page-up');
		expect(missing(bottom.lines)).toEqual([]);
		expect(missing(back.lines)).toEqual([]);
	},
);

test.each(sizes)('%ix%i: keys that come faster than frames do not go beyond the end', (columns, rows) => {
	const first = shown(opened(columns, rows), new Set());
	const slow = walked(first, 'page-down').end;
	const fast = tell(first, ...Array.from({length: 30}, () => 'page-down' as const));
	expect(offsetOf(fast)).toBe(offsetOf(slow));
	expect(offsetOf(tell(fast, 'page-up'))).toBeLessThan(offsetOf(slow) ?? 0);
});

/** What is on the screen until another key changes nothing. */
function walked(from: Told, direction: 'page-up' | 'page-down'): {lines: ReadonlySet<string>; end: Told} {
	const lines = new Set<string>();
	let told = from;
	for (let pages = 0; pages < 100; pages++) {
		const before = told;
		told = shown(told, lines);
		told = tell(told, direction);
		if (offsetOf(told) === offsetOf(before)) break;
	}
	return {lines, end: shown(told, lines)};
}

/** Drawn, and the state told of it. */
function shown(told: Told, lines: Set<string>): Told {
	let end: number | undefined;
	const frame = draw(told.state, {
		...told.state.size,
		drawn: to => {
			end = to;
		},
	});
	for (const line of frame) lines.add(line.trim());
	return end === undefined ? told : tell(told, {kind: 'drawn', end});
}

function offsetOf({state: {screen}}: Told): number | undefined {
	return 'offset' in screen ? screen.offset : undefined;
}

function missing(lines: ReadonlySet<string>): readonly string[] {
	return said.filter(line => !lines.has(line));
}
