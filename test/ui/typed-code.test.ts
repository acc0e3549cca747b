import {expect, test} from 'vitest';
import {at} from './machine.ts';
import {draw} from './screens/draw.tsx';
import {here, tell} from './told.ts';

const look = {columns: 80, rows: 24};
const shown = (...keys: readonly string[]) => {
	const {state} = tell(at.findings, ...keys);
	return draw(state, look).filter(line => /^ \d+: /.test(line));
};

test.each([
	['one digit, which is a code', ['3'], ' 3: S3'],
	['two digits', ['3', '1'], ' 31: G31'],
	['the second digit alone is a code', ['9', '3'], ' 3: S3'],
	['no code of the list', ['9', '9'], ' 99: no such code in this list'],
	['three digits: the last two', ['7', '3', '1'], ' 31: G31'],
])('%s', (_, keys, line) => {
	expect(shown(...keys)).toEqual([line]);
});

test('a code of three digits is reached over others', () => {
	const skipped = {because: 'nothing-to-check', what: 'none'} as const;
	const wanted = {id: 'go.below-minimum', level: 'skip', skipped, evidence: []} as const;
	const {state} = at.findings;
	const table = tell(
		{...at.findings, state: {...state, findings: [...state.findings, wanted]}},
		'd',
		'1',
		'1',
		'5',
	);
	expect(draw(table.state, look)).toContain(' 115: G115');
});

test('another key takes it away, the pointer stays', () => {
	const jumped = tell(at.findings, '3', '1');
	expect(here(tell(jumped, 'x'))).toBe(here(jumped));
	expect(shown('3', '1', 'x')).toEqual([]);
});

test('in the table as well, in Chinese too', () => {
	const {state} = tell(at.findings, 'd', '3', '1');
	expect(draw(state, look)).toContain(' 31: G31');
	expect(draw(state, {...look, language: 'zh-CN'})).toContain(' 31：G31');
});

test('in a small window it does not cover the way on', () => {
	const {state} = tell(at.findings, '3', '1');
	const lines = draw(state, {columns: 60, rows: 16});
	expect(lines).toContain(' 31: G31');
	expect(lines.some(line => line.includes('Show the'))).toBe(true);
	expect(lines.length).toBeLessThanOrEqual(15);
});
