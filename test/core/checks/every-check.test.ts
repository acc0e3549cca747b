import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {checks} from '../../../source/core/checks/index.ts';
import {findingIds, registry} from '../../../source/core/finding.ts';
import {judge} from '../../../source/core/judge.ts';
import {factsOf, target} from '../facts-of.ts';

const tables = readdirSync(import.meta.dirname)
	.map(name => readFileSync(join(import.meta.dirname, name), 'utf8'))
	.join('\n');
const codes = findingIds.map(id => registry[id].code);

it('each finding is made by exactly one check', () => {
	expect(checks.flatMap(({ids}) => ids).toSorted()).toEqual(findingIds.toSorted());
});

it('a healthy machine has no problem', () => {
	const problems = judge(factsOf(), target).filter(({level}) => level === 'fail' || level === 'warn');
	expect(problems).toEqual([]);
});

it('a healthy machine: one finding for each check, in the order of causes', () => {
	const found = judge(factsOf(), target).map(({id}) => id);
	expect(found).toEqual(checks.flatMap(({ids}) => ids));
});

it.each(codes)('%s has a line where all is well and one where it is not', code => {
	expect(tables).toContain(`'${code} ok'`);
	expect(tables).toMatch(new RegExp(`'${code} (?:fail|warn)'`));
});
