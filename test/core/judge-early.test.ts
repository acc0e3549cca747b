import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import type {FactName, Facts} from '../../source/core/facts.ts';
import {findingIds} from '../../source/core/finding.ts';
import {judge, judgeSoFar} from '../../source/core/judge.ts';
import {factsOf, target} from './facts-of.ts';
import * as machines from './machines.ts';

const {exposed, unacquainted, locked, offline, unregistered, notRewritten, noSsh, noGo} = machines;
const every = [{}, exposed, unacquainted, locked, offline, unregistered, notRewritten, noSsh, noGo];
const names = Object.keys(factsOf()) as FactName[];

function only(facts: Facts, kept: readonly FactName[]): Partial<Facts> {
	return Object.fromEntries(kept.map(name => [name, facts[name]]));
}

it('with all facts it is what the end says', () => {
	for (const different of every) {
		const facts = factsOf(different);
		expect(judgeSoFar(facts, target)).toEqual(judge(facts, target));
	}
});

it('without facts nothing is settled', () => {
	expect(judgeSoFar({}, target)).toEqual([]);
});

it('whatever comes first, a verdict stays, but for what the working road does not need', () => {
	fc.assert(
		fc.property(fc.constantFrom(...every), fc.subarray(names), (different, kept) => {
			const facts = factsOf(different);
			const atLast = judge(facts, target);
			for (const finding of judgeSoFar(only(facts, kept), target)) {
				const last = atLast.find(({id}) => id === finding.id);
				const dropped = last?.level === 'skip' && last.skipped.because === 'not-needed';
				expect(dropped ? finding.id : last).toEqual(dropped ? finding.id : finding);
			}
		}),
	);
});

test.each([
	[
		'the mode of a key, before the rest was seen',
		exposed,
		['keys', 'agent', 'login'],
		'ssh.key-mode',
		'fail',
	],
	[
		'no host key, while it may be that there is no ssh',
		unacquainted,
		['knownHosts', 'login'],
		'ssh.host-key-unknown',
		undefined,
	],
	['no host key', unacquainted, ['knownHosts', 'login', 'tools'], 'ssh.host-key-unknown', 'fail'],
] as const)('%s', (_, different, kept, id, level) => {
	const found = judgeSoFar(only(factsOf(different), kept), target).find(finding => finding.id === id);
	expect(found?.level).toBe(level);
});

it('a probe that broke settles its checks', () => {
	const {login: _, ...rest} = factsOf();
	const found = judgeSoFar(rest, target, {login: 'thrown'});
	expect(found.map(({id}) => id).toSorted()).toEqual([...findingIds].toSorted());
	expect(found.find(({id}) => id === 'ssh.login-refused')).toMatchObject({skipped: {because: 'fault'}});
});
