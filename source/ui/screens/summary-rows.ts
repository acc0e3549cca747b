import type {Action} from '../../core/action.ts';
import {codesOf, type FindingKey, idOf} from '../../core/finding-key.ts';
import {titleAlone} from '../../words/title-alone.ts';
import {longestOf} from '../components/aligned.ts';
import {hint, type TextRow, textRow} from '../components/text-row.ts';
import {findingBy} from '../rows/findings.ts';
import type {Summary} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import {markOf, markWidth} from '../theme.ts';
import type {View} from '../view.ts';

/** Whether it works now, in one sentence. */
export function verdictRow(summary: Summary, state: WizardState, view: View): TextRow {
	const level = summary.works ? 'ok' : 'fail';
	const mark = {
		text: markOf(level, view),
		tone: summary.works ? 'fine' : 'fail',
		width: markWidth(view),
	} as const;
	return {cells: [mark, {text: verdictOf(summary, state, view), tone: 'strong'}], wraps: true};
}

function verdictOf(
	{works, owners, skipped, left: [left], downloaded, parts}: Summary,
	state: WizardState,
	view: View,
): string {
	const {result, ui} = view.words;
	if (left !== undefined) return result.notFinished(titleOf(left, state, view), codesOf([left])[0] ?? '');
	if (skipped) return ui.done.skipped;
	if (works && parts.length > 0) return result.partsDone(parts.map(part => view.words.parts.name[part]));
	return works && downloaded ? result.works(owners, '') : result.notProven;
}

function titleOf(key: FindingKey, state: WizardState, {words}: View): string {
	const finding = findingBy(state, key);
	// One that was well before is not said to be: what should have been made for it was not.
	return finding === undefined || finding.level === 'ok'
		? words.findings[idOf(key)].label
		: titleAlone(words, finding);
}

/** One line of it or more; `long` where there may be several that one is enough of. */
interface Fact {
	readonly name: string;
	readonly text: string;
	readonly long?: true;
}

/**
 * What was changed, what was proven, what is left, and the commands for later.
 * @param note stands below them
 * @param folded long ones take one line each
 */
export function summaryRows(summary: Summary, view: View, note = '', folded = false): readonly TextRow[] {
	const told = factsOf(summary, view).filter(({text}) => text !== '');
	const width =
		longestOf(
			told.map(({name}) => name),
			view,
		) + 3;
	return [
		...told.map(({name, text, long}) => ({
			cells: [{text: name, width, tone: 'strong'} as const, {text}],
			wraps: !(folded && long),
		})),
		...(note === '' || width === 3
			? []
			: [{...hint(''), cells: [{text: '', width}, {text: note, tone: 'dim'} as const]}]),
		...agentRows(summary, view),
		...editorRows(summary, view),
		...summary.advice.map(text => textRow(text, 'plain', {wraps: true})),
	];
}

function factsOf(summary: Summary, view: View): readonly Fact[] {
	const {words, invocation} = view;
	const {result, ui} = words;
	const {joined} = ui;
	const things = [...new Set(summary.changed.map(words.actions.thing))];
	const isChanged = things.length > 0;
	const byYou = [...new Set(summary.byYou.map(action => byYouOf(action, summary, view)))];
	const changed = isChanged ? joined.told(result.things(things.length), joined.things(things)) : '';
	const again = isChanged && summary.again !== '' ? `${invocation} ${summary.again}` : '';
	const typed = (all: readonly string[]) => joined.clauses(all.map(words => `${invocation} ${words}`));
	return [
		{name: result.changed, text: changed},
		...provenFacts(summary, view),
		{name: result.byYou, text: joined.things(byYou)},
		{name: result.left, text: typed(summary.goOn)},
		{name: result.alone, text: codesOf(summary.alone).join(' ')},
		{name: result.undo, text: isChanged ? typed(summary.undo) : ''},
		{name: result.again, text: again, long: true},
	];
}

/** `the key on github.com, in the account user-acme` */
function byYouOf(action: Action, {proof}: Summary, {words}: View): string {
	const thing = words.actions.thing(action);
	if (action.kind !== 'register-key') return thing;
	const accounts = proof.flatMap(row =>
		row.step === 'login' && row.ok && row.host === action.host ? (row.account ?? []) : [],
	);
	return accounts.reduce((said, account) => words.ui.done.inAccount(said, account), thing);
}

/** What was proven; of several hosts, of each. */
function provenFacts({proof}: Summary, {words}: View): readonly Fact[] {
	const {result, ui} = words;
	const rows = proof.filter(({ok}) => ok);
	const said = (own: typeof rows) => ui.joined.clauses(own.map(row => words.proof(row).proven));
	const hosts = [...new Set(rows.flatMap(({step, host}) => (step === 'login' ? [] : (host ?? []))))];
	if (hosts.length < 2) return [{name: result.proven, text: said(rows), long: true}];
	return hosts.map((host, index) => {
		const own = said(rows.filter(row => row.host === host));
		return {name: index === 0 ? result.proven : '', text: words.ofHost(host, own), long: true};
	});
}

/** An agent that was started is known to ssh, and to no shell. */
function agentRows({agentSocket}: Summary, {words}: View): readonly TextRow[] {
	return agentSocket === undefined ? [] : [textRow(words.ui.done.agent(agentSocket), 'plain', {wraps: true})];
}

function editorRows({changed}: Summary, {words}: View): readonly TextRow[] {
	const isGo = changed.some(({kind}) => kind === 'go-env');
	return isGo ? [textRow(words.result.editor, 'plain', {wraps: true})] : [];
}
