import {describe, expect, it} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import type {Finding} from '../../source/core/finding.ts';
import {keyOf} from '../../source/core/finding-key.ts';
import {secondAccountOf} from '../../source/core/second-account.ts';
import {withFindings} from '../../source/ui/reduce/looking.ts';
import {secondKey} from '../../source/ui/reduce/second-key.ts';
import {findingBy} from '../../source/ui/rows/findings.ts';
import {actions, judged} from './machine.ts';
import {on} from './screens/sample-states.ts';
import {listed, own, two} from './screens/two-hosts-states.ts';
import {since, type Told, tell} from './told.ts';

const key = '/home/user/.ssh/id_ed25519';
const mode = (level: 'ok' | 'fail', host?: string): Finding => ({
	...judged(level, 'ssh.key-mode', {key, mode: level === 'ok' ? 0o600 : 0o644}),
	...(host === undefined ? {} : {host}),
});
const begun: Told = {state: {...on(listed, two), now: 10_000}, wishes: []};
const keys = (findings: readonly Finding[]) => findings.map(finding => `${finding.level} ${keyOf(finding)}`);

describe('verdicts of several hosts', () => {
	it.each([
		[
			'one of them is cured',
			[mode('fail', 'a'), mode('fail', 'b')],
			[mode('ok', 'b')],
			['fail ssh.key-mode@a', 'ok ssh.key-mode@b'],
			['ssh.key-mode@b'],
		],
		[
			'it is the same for all now',
			[mode('fail', 'a'), mode('fail', 'b')],
			[mode('ok')],
			['ok ssh.key-mode'],
			['ssh.key-mode'],
		],
		[
			'it is not the same any more',
			[mode('fail')],
			[mode('ok', 'a'), mode('fail', 'b')],
			['ok ssh.key-mode@a', 'fail ssh.key-mode@b'],
			['ssh.key-mode@a'],
		],
		[
			'another host is told of',
			[mode('ok', 'a')],
			[mode('fail', 'b')],
			['ok ssh.key-mode@a', 'fail ssh.key-mode@b'],
			[],
		],
	] as const)('%s', (_, before, news, after, cured) => {
		const state = withFindings({...begun.state, findings: before}, news);
		expect(keys(state.findings)).toEqual(after);
		expect(state.cured).toEqual(cured);
	});

	it('a row that was opened is found again where it became the same for all', () => {
		const state = {...begun.state, findings: [mode('ok')]};
		expect(findingBy(state, 'ssh.key-mode@a')?.level).toBe('ok');
		expect(findingBy({...state, findings: [mode('ok', 'b')]}, 'ssh.key-mode@a')).toBeUndefined();
	});
});

describe('one of several hosts', () => {
	const ownRow = tell(begun, 'up', 'up', 'up', 'up', 'up');

	it('is checked again alone', () => {
		expect(since(ownRow, tell(ownRow, 'r'))).toEqual([
			{kind: 'recheck', finding: `ssh.host-key-unknown@${own}`, replan: false},
		]);
	});

	it('is cured alone, by the change that is for it', () => {
		const cures = (action: Action, host: string): Action => ({
			...action,
			cures: [`ssh.host-key-unknown@${host}`],
		});
		const [first, second] = actions;
		if (first === undefined || second === undefined) throw new Error('two changes are needed');
		const plan = {actions: [cures(first, 'github.com'), cures(second, own)], uncured: []};
		const opened = tell({...ownRow, state: {...ownRow.state, plan}}, 'f');
		expect(opened.state.screen).toMatchObject({kind: 'finding', finding: `ssh.host-key-unknown@${own}`});
		expect(since(opened, tell(opened, 'f'))).toEqual([{kind: 'apply', numbers: [second.number]}]);
	});

	it('a fingerprint that nobody published is confirmed for that host', () => {
		const fields = {host: own, name: own, known: 0, published: false, fingerprint: 'SHA256:x'};
		const unknown = {...judged('fail', 'ssh.host-key-unknown', fields), host: own};
		const opened = tell(
			{...begun, state: {...begun.state, findings: [unknown], plan: undefined}},
			'up',
			'enter',
			'down',
			'enter',
		);
		expect(since(begun, opened).at(-1)).toMatchObject({
			kind: 'make-targets',
			confirmedKeys: {[own]: 'SHA256:x'},
			choices: [{host: 'github.com'}, {host: own}],
		});
	});

	it('a second key is for that host alone', () => {
		const named = {...begun.state, given: {...begun.state.given, key}};
		const {state, wishes} = secondKey(named, own);
		const target = begun.state.targets.find(({host}) => host === own);
		const second = target && secondAccountOf(target);
		expect(wishes).toMatchObject([
			{
				kind: 'make-targets',
				choices: [{host: own}],
				answers: {key: undefined, set: {owner: second?.owner, alias: second?.alias}},
			},
		]);
		expect(state.choices).toHaveLength(1);
	});
});
