import {expect, test} from 'vitest';
import {registry} from '../../source/core/finding.ts';
import {columnsOf, padded} from '../../source/report/columns.ts';
import {byCause} from '../../source/report/order.ts';
import {broken, planned, skipped} from './sample-run.ts';

const codes = (findings: Parameters<typeof byCause>[0]) => byCause(findings).map(({id}) => registry[id].code);

test.each([
	[
		'failures before the rest, access last',
		broken,
		['S3', 'G31', 'P81', 'N22', 'S12', 'N26', 'A73', 'R58', 'G42', 'S16'],
	],
	[
		'what others wait for goes first',
		[...planned.findings, skipped('access.module', {because: 'waits', for: ['go.private-missing']})],
		['G31', 'S12', 'N22', 'A73'],
	],
	['by part otherwise', planned.findings, ['S12', 'G31', 'N22']],
])('%s', (_, findings, wanted) => {
	const told = codes(findings);
	expect(told.slice(0, 5)).toEqual(wanted.slice(0, 5));
	expect(told.toSorted()).toEqual(wanted.toSorted());
});

test.each([
	['abc', 3],
	['工具', 4],
	['a，b', 4],
	['e\u0301', 1],
	['✓…', 2],
])('%s takes %i columns', (text, columns) => {
	expect(columnsOf(text)).toBe(columns);
	expect(columnsOf(padded(text, 6))).toBe(6);
});
