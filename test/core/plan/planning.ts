import {expect, it} from 'vitest';
import type {Action, Plan, TokenLogin} from '../../../source/core/action.ts';
import type {Facts} from '../../../source/core/facts.ts';
import {type Part, registry} from '../../../source/core/finding.ts';
import {judge} from '../../../source/core/judge.ts';
import {planFor} from '../../../source/core/plan/plan.ts';
import type {Choices} from '../../../source/core/plan/planning.ts';
import type {Target} from '../../../source/core/target.ts';
import {factsOf, targetOf} from '../facts-of.ts';

export interface Given {
	readonly passphrase?: Choices['passphrase'];
	readonly token?: 'given';
	readonly target?: Partial<Target>;
	readonly only?: readonly Part[];
}

/** What is planned for a machine that differs so from one on which everything works. */
export function planOf(different: Partial<Facts>, given: Given = {}): Plan {
	const facts = factsOf(different);
	const target = targetOf(given.target);
	const choices = {
		passphrase: given.passphrase ?? 'given',
		tokens: given.token === 'given' ? [target.host] : [],
		keyComment: 'dev@laptop',
	};
	const findings = judge(facts, target);
	return planFor([{target, facts, findings}], findings, choices, given.only);
}

/** One line of a table: what is amiss, what is planned, a line an action, and under which circumstances. */
export type Case = readonly [
	name: string,
	different: Partial<Facts>,
	actions: readonly string[],
	given?: Given,
];

/** Each line as a test: all of the plan, or the kinds of actions that begin so. */
export function planning(cases: readonly Case[], ...kinds: readonly string[]): void {
	it.each(cases.map(([name, ...rest]) => [name, ...rest] as const))('%s', (_, different, actions, given) => {
		expect(linesOf(planOf(different, given), ...kinds)).toEqual(actions);
	});
}

export function linesOf({actions}: Plan, ...kinds: readonly string[]): string[] {
	const lines = actions.map(action => lineOf(action).replaceAll('/home/dev', '~'));
	return lines.filter(line => kinds.length === 0 || kinds.some(kind => line.startsWith(kind)));
}

function lineOf(action: Action): string {
	switch (action.kind) {
		case 'set-mode':
			return `mode ${action.path} ${action.from.toString(8)} > ${action.to.toString(8)}`;
		case 'make-key':
			return `make-key ${action.path} ${action.keyType} ${action.secret ?? 'open'}`;
		case 'derive-public-key':
			return `derive ${action.path} ${action.secret ?? 'open'}`;
		case 'edit-file':
			return editLine(action);
		case 'go-env':
			return `go ${action.variable}=${action.value ?? '-'} was ${action.was ?? '-'}`;
		case 'git-rewrite':
			return [
				`git ${action.base} < ${action.prefix}`,
				...action.replaces.map(({base}) => `not ${base}`),
			].join(' ');
		case 'start-agent':
			return `start-agent ${action.how} ${action.socket}`;
		case 'add-to-agent':
			return `add-to-agent ${action.key} ${action.keychain ? 'keychain' : (action.socket ?? 'SSH_AUTH_SOCK')}`;
		case 'netrc-login':
			return `netrc ${action.path} ${action.host} ${action.user}${triesOf(action)}`;
		case 'store-login':
			return `store ${action.helper} ${action.host} ${action.user}${action.replaces ? ' again' : ''}${triesOf(action)}`;
		case 'git-credentials':
			return `helper ${action.host}: ${action.helpers.join(' then ')}`;
		case 'git-setting':
			return [
				`set ${action.name} ${action.host} ${action.value}`,
				...action.was.map(was => `not ${was}`),
			].join(' ');
		case 'register-key':
			return `register ${action.key} ${action.registrar?.program ?? action.page}`;
		case 'tell':
			return `tell ${registry[action.finding].code}`;
		default:
			return action.kind;
	}
}

function editLine({path, edit}: Extract<Action, {kind: 'edit-file'}>): string {
	if (edit.kind === 'ssh-config-block')
		return `config ${edit.host}: ${edit.set.map(([name, value]) => `${name} ${value}`).join(', ')}`;
	const added = edit.add.map(line => `+ ${line}`);
	const removed = edit.remove.map(({line, name}) => `- ${name} of ${line}`);
	return [`known_hosts ${path.split('/').at(-1)}`, ...added, ...removed].join(' ');
}

function triesOf({tries: {asGo, asGit}}: TokenLogin): string {
	return `${asGo ? ', tried as Go' : ''}${asGit ? ', tried as git' : ''}`;
}
