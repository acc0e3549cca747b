import {type Action, needsPerson} from '../../core/action.ts';
import {codesOf} from '../../core/finding-key.ts';
import {actionTitle} from '../../report/action-title.ts';
import {longestOf} from '../components/aligned.ts';
import type {TextRow} from '../components/text-row.ts';
import type {WizardState} from '../state.ts';
import {spinnerOf} from '../theme.ts';
import type {View} from '../view.ts';
import type {Work} from '../work.ts';

/** The change at work: `⠹ 3 of 7  title`, and below it what is being done. */
export function runningRows(state: WizardState, view: View): readonly TextRow[] {
	const {work} = state;
	const action = runningIn(work);
	if (work === undefined || action === undefined) return [];
	const place = {text: placeOf(action, work, view), width: placeWidth(work, view)};
	const progress = work.progress[action.number];
	const title = {text: actionTitle(action, state.findings, view)};
	const mark = {text: spinnerOf(view.now, view), tone: 'pointer', width: 2} as const;
	const said = {
		text: view.words.ui.applying.doing(doingOf(action, work, view), secondsSince(progress?.since, view)),
		tone: 'dim',
	} as const;
	return [
		{cells: [mark, place, title], here: true},
		{cells: [{text: '', width: 2}, {text: '', width: place.width}, said]},
	];
}

/** The change that was begun and is not over; where none is at work, the last one that was. */
export function runningIn(work: Work | undefined): Action | undefined {
	return work?.actions.find(({number}) => {
		const state = work.progress[number]?.state;
		return state === 'started' || state === 'checking';
	});
}

/** `3 of 7` */
export function placeOf({number}: Action, {actions}: Work, {words}: View): string {
	const index = actions.findIndex(action => action.number === number);
	return words.ui.applying.place(index + 1, actions.length);
}

/** Columns of the place in front of a title, whether it is `3 of 7` or `7  you`. */
export function placeWidth(work: Work, view: View): number {
	const places = work.actions.flatMap(action => [
		placeOf(action, work, view),
		laterPlace(action, work, view),
	]);
	return longestOf(places, view) + 2;
}

function laterPlace(action: Action, {actions}: Work, {words}: View): string {
	const number = actions.indexOf(action) + 1;
	return needsPerson(action) ? `${number}  ${words.ui.review.you}` : `${number}`;
}

function doingOf(action: Action, {progress}: Work, {words}: View): string {
	const {applying} = words.ui;
	if (progress[action.number]?.state !== 'checking') return applying.working;
	return applying.checking(codesOf(action.cures));
}

function secondsSince(since: number | undefined, {now}: View): number {
	return Math.max(0, Math.floor((now - (since ?? now)) / 1000));
}

/** The changes that come after it; in a compact window only how many. */
export function laterRows({work, findings}: WizardState, view: View): readonly TextRow[] {
	if (work === undefined) return [];
	const later = work.actions.filter(({number}) => work.progress[number] === undefined);
	const {applying} = view.words.ui;
	if (view.compact)
		return later.length === 0
			? []
			: [
					{
						cells: [
							{text: '', width: 2},
							{text: applying.after(later.length), tone: 'dim'},
						],
					},
				];
	return later.map(action => {
		const place = laterPlace(action, work, view);
		const title = {text: actionTitle(action, findings, view), tone: 'dim'} as const;
		return {cells: [{text: '', width: 2}, {text: place, width: placeWidth(work, view), tone: 'dim'}, title]};
	});
}
