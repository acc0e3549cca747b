import {expect, it} from 'vitest';
import {checks} from '../../../source/core/checks/index.ts';
import type {Facts} from '../../../source/core/facts.ts';
import {type Finding, findingOf, registry} from '../../../source/core/finding.ts';
import type {Target} from '../../../source/core/target.ts';
import {factsOf, targetOf} from '../facts-of.ts';

/**
 * One line of a table: what is different on this machine, what the check says of it (`S3 fail`), the fields that matter
 * (of a skipped one: why), and the commands that cure it.
 */
export type Case = readonly [
	name: string,
	different: Partial<Facts>,
	verdict: string,
	fields?: object,
	commands?: readonly string[],
	target?: Partial<Target>,
];

/** Each line as a test: the check alone is asked, before anything waits for anything. */
export function judging(cases: readonly Case[]): void {
	it.each(cases.map(one => [one[2], ...one] as const))(
		'%s: %s',
		(_, _name, different, verdict, fields = {}, commands, target = {}) => {
			const finding = judged(verdict.split(' ')[0] ?? '', different, target);
			expect(`${registry[finding.id].code} ${finding.level}`).toBe(verdict);
			expect(finding.level === 'skip' ? finding.skipped : finding.fields).toMatchObject(fields);
			if (commands !== undefined) expect(commandsOf(finding)).toEqual(commands);
		},
	);
}

/** What the check of this code says of a machine. */
export function judged(code: string, different: Partial<Facts>, target: Partial<Target> = {}): Finding {
	const id = findingOf(code);
	const check = checks.find(candidate => candidate.ids.some(one => one === id));
	const found = check?.judge(factsOf(different), targetOf(target)).find(finding => finding.id === id);
	if (found === undefined) throw new Error(`no check says ${code}`);
	return found;
}

export function commandsOf(finding: Finding): readonly string[] {
	return finding.level === 'skip' ? [] : (finding.remedy?.commands ?? []);
}
