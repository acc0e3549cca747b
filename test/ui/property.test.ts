import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import {findingCounts} from '../../source/ui/counts.ts';
import type {Happening} from '../../source/ui/events.ts';
import {footerOf, helpOf} from '../../source/ui/keys.ts';
import {heightsOf, listHeight, visibleList} from '../../source/ui/layout.ts';
import {pointedRow, rowsOf} from '../../source/ui/rows.ts';
import type {ScreenKind} from '../../source/ui/screen.ts';
import type {WizardState} from '../../source/ui/state.ts';
import {isSmall, secretField, whereOf} from '../../source/ui/where.ts';
import type {Wish} from '../../source/ui/wishes.ts';
import {wizard} from '../../source/ui/wizard.ts';
import {happenings} from './happenings.ts';
import {at, begun, inSmallWindow} from './machine.ts';
import {allKeys, keyOf, since, type Told, tell} from './told.ts';

const marker = 'hunter2';

const key = fc.oneof(
	{weight: 3, arbitrary: fc.constantFrom('enter', 'up', 'down', 'escape', 'space')},
	{weight: 3, arbitrary: fc.constantFrom(...allKeys)},
);
const size = fc.record({
	kind: fc.constant('resize' as const),
	columns: fc.constantFrom(0, 30, 40, 60, 80, 200),
	rows: fc.constantFrom(0, 8, 10, 12, 16, 24, 60),
});
/** What is likely on the screen of the moment, by number. */
const fitting = fc.record({kind: fc.constant('fitting' as const), pick: fc.nat(1000)});
const happening: fc.Arbitrary<Happening | {kind: 'fitting'; pick: number}> = fc.oneof(
	{weight: 4, arbitrary: fitting},
	{weight: 6, arbitrary: key.map(name => ({kind: 'key' as const, key: keyOf(name)}))},
	{weight: 2, arbitrary: fc.constantFrom(...happenings)},
	{weight: 1, arbitrary: size},
	{weight: 1, arbitrary: fc.constant({kind: 'tick' as const})},
);
const step = fc.record({happening, after: fc.constantFrom(0, 20, 299, 300, 1000, 5000)});
const beginnings = [
	...Object.entries(at).filter(([name]) => name !== 'ended'),
	...Object.entries(inSmallWindow),
];
const story = fc.record({
	from: fc.constantFrom(...beginnings.map(([, told]) => told)),
	steps: fc.array(step, {minLength: 1, maxLength: 60}),
});

/** What a person who watches would know. */
interface Watched {
	told: Told;
	/** Plan whose rows are watched, when each was first on screen. */
	plan: WizardState['plan'];
	seen: Map<number, number>;
}

/** A plan that was made anew is new to the person; where it says what changed, only that is. */
function watch(watched: Watched, happened?: Happening): void {
	const {state} = watched.told;
	const before = happened?.kind === 'replanned' ? (watched.plan?.actions ?? []) : [];
	if (watched.plan !== state.plan) watched.seen = stillSeen(watched.seen, before, state.plan?.actions ?? []);
	watched.plan = state.plan;
	if (state.screen.kind !== 'review' || state.overlay !== undefined || isSmall(state.size)) return;
	for (const row of visibleList(state).rows)
		if (row.kind === 'change' && !watched.seen.has(row.action.number))
			watched.seen.set(row.action.number, state.now);
}

/** What was on screen and is planned as it was, under its new number. */
function stillSeen(
	seen: ReadonlyMap<number, number>,
	before: readonly Action[],
	now: readonly Action[],
): Map<number, number> {
	const text = (action: Action) => JSON.stringify({...action, number: 0});
	return new Map(
		now.flatMap(action => {
			const was = before.find(other => text(other) === text(action));
			const at = was && seen.get(was.number);
			return at === undefined ? [] : [[action.number, at] as const];
		}),
	);
}

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What happens, with a secret typed where one is asked for. */
function resolve({state}: Told, {happening}: Step): Happening {
	const known = happening.kind === 'fitting' ? fittingTo(state.screen.kind, happening.pick) : happening;
	const secret = secretField(state) !== undefined && known.kind === 'key' && known.key.name === 'text';
	return secret ? {kind: 'key', key: {name: 'text', text: marker}} : known;
}

function fittingTo(screen: ScreenKind, pick: number): Happening {
	const kinds = likely[screen] ?? [];
	const choice = happenings.filter(({kind}) => kinds.includes(kind));
	return choice[pick % Math.max(choice.length, 1)] ?? {kind: 'tick'};
}

const likely: Partial<Record<ScreenKind, readonly Happening['kind'][]>> = {
	boot: ['ready', 'surveyed', 'interrupted'],
	need: ['surveyed', 'recipe-found', 'recipe-problem', 'interrupted'],
	examining: ['targets-made', 'targets-refused', 'examined', 'proved', 'engine'],
	findings: ['rechecked'],
	finding: ['rechecked', 'copied'],
	review: ['outdated', 'replanned', 'no-plan'],
	change: ['outdated', 'replanned', 'no-plan'],
	apply: ['engine', 'carried-out', 'passphrase-asked', 'failure-asked', 'waiting'],
	passphrase: ['secret-changed', 'secret-checked'],
	register: ['waiting', 'engine', 'copied', 'opened'],
	stop: ['engine', 'carried-out', 'proved', 'failure-asked'],
	stopping: ['carried-out', 'failure-asked', 'passphrase-asked', 'waiting'],
	undoing: ['engine', 'undo-ended', 'carried-out'],
	proof: ['engine', 'proved'],
	report: ['report-made', 'report-written', 'report-failed'],
};

function run(from: Told, steps: readonly Step[]): void {
	const watched: Watched = {told: from, plan: undefined, seen: new Map()};
	watch(watched);
	for (const step of steps) {
		const before = watched.told;
		const moment = before.state.now + step.after;
		const happened = resolve(before, step);
		const {state, wishes} = wizard(before.state, {...happened, at: moment});
		watched.told = {state, wishes};
		checkWishes(before.state, wishes, watched, moment);
		watch(watched, happened);
		checkState(before.state, state);
	}
	checkWayOut(watched.told);
}

function checkWishes(before: WizardState, wishes: readonly Wish[], {seen, plan}: Watched, now: number): void {
	expect(JSON.stringify(wishes)).not.toContain(marker);
	if (before.screen.kind === 'ended') expect(wishes).toEqual([]);
	for (const wish of wishes) {
		if (wish.kind !== 'apply') continue;
		expect(now - before.screen.since).toBeGreaterThanOrEqual(300);
		if (before.screen.kind === 'finding') expect(before.opened).toContain(before.screen.finding);
		else if (before.screen.kind === 'review')
			for (const {number} of plan?.actions ?? [])
				expect(now - (seen.get(number) ?? now)).toBeGreaterThanOrEqual(300);
		else expect(before.opened).toContain(pointedFinding(before));
	}
}

/** From the list only what was opened before is cured. */
function pointedFinding(state: WizardState): string | undefined {
	const row = pointedRow(state);
	return row !== undefined && 'finding' in row ? row.finding.id : undefined;
}

function checkState(before: WizardState, state: WizardState): void {
	const text = JSON.stringify(state);
	expect(text).not.toContain(marker);
	expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(JSON.parse(text))));
	expect(state.scrollback.slice(0, before.scrollback.length)).toEqual(before.scrollback);
	const rows = rowsOf(state);
	expect(new Set(rows.map(row => row.key)).size).toBe(rows.length);
	if (rows.length > 0) expect(rows).toContainEqual(pointedRow(state));
	checkList(state);
	checkNumbers(state);
	footerOf(state);
	helpOf(state);
}

function checkList(state: WizardState): void {
	if (isSmall(state.size)) return;
	const {rows, above, below} = visibleList(state);
	const list = rowsOf(state).filter(({part}) => part === 'list');
	expect(above + rows.length + below).toBe(list.length);
	const pointed = pointedRow(state);
	if (pointed?.part === 'list') expect(rows.map(row => row.key)).toContain(pointed.key);
	const lines = heightsOf(state)
		.slice(above, above + rows.length)
		.reduce((sum, height) => sum + height, 0);
	const height = listHeight(state);
	if (height >= 5) expect(lines + (above > 0 ? 1 : 0) + (below > 0 ? 1 : 0)).toBeLessThanOrEqual(height);
}

function checkNumbers(state: WizardState): void {
	const level = (wanted: string) => state.findings.filter(finding => finding.level === wanted).length;
	if (state.screen.kind === 'findings') {
		const {problems, warnings, fine, cured} = findingCounts(state);
		expect([problems, warnings, fine + cured]).toEqual([level('fail'), level('warn'), level('ok')]);
	}
	const rows = state.overlay === undefined ? rowsOf(state) : [];
	const taken = rows.filter(row => row.kind === 'change' && row.taken).length;
	for (const row of rows) {
		if (row.kind === 'apply') expect(row.changes).toBe(taken);
		if (row.kind === 'show-changes') expect(row.changes).toBe(state.plan?.actions.length);
	}
}

const beforeWork = [
	'boot',
	'resume',
	'need',
	'questions',
	'parts',
	'examining',
	'findings',
	'finding',
	'review',
	'change',
];

function checkWayOut(told: Told): void {
	expect(tell(told, ...Array(3).fill('ctrl-c')).state.screen.kind).toBe('ended');
	const {state} = told;
	const untouched = state.runs.length === 0 && beforeWork.includes(state.screen.kind);
	const back = tell(told, {kind: 'resize', columns: 80, rows: 24}, ...Array(8).fill('escape'));
	if (untouched && state.named === undefined) {
		expect(since(told, back).filter(({kind}) => kind === 'apply' || kind === 'undo')).toEqual([]);
		expect(['boot', 'resume', 'need', 'ended']).toContain(back.state.screen.kind);
	}
	expect(whereOf(state)).toBeDefined();
}

it('whatever is typed and whatever happens, the rules of the wizard hold', () => {
	fc.assert(
		fc.property(story, ({from, steps}) => run(from, steps)),
		{numRuns: 1000},
	);
}, 120_000);

it('from the beginning as well', () => {
	fc.assert(
		fc.property(fc.array(step, {maxLength: 120}), steps => run(begun, steps)),
		{numRuns: 300},
	);
}, 120_000);
