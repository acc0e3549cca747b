import type {ReactNode} from 'react';
import {actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {fieldRow, problemRow} from '../components/field-row.ts';
import {Frame} from '../components/frame.tsx';
import {listRows} from '../components/list.ts';
import {hint, type Section, sentence, type TextRow} from '../components/text-row.ts';
import type {RecipeOffer} from '../offer.ts';
import type {Row} from '../row.ts';
import {hasHosts} from '../rows/need.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import type {ScreenOf} from '../screen.ts';
import {projectOf, type View} from '../view.ts';
import {onlyPartsRows} from './parts.tsx';
import {recipeProblemRows} from './recipe-problem.ts';
import type {ScreenProps} from './screen-props.ts';

/** What a person needs: the hosts of the project, the plain list, an address, or whether a recipe may be used. */
export function Need({state, view, screen}: ScreenProps & {screen: ScreenOf<'need'>}): ReactNode {
	const sections =
		screen.list === 'confirm' && screen.asking === undefined
			? confirmSections(state, screen, view)
			: listSections({state, view}, screen);
	const journal = state.unreadableJournal;
	const warning = journal === undefined ? [] : [sentence(view.words.journal.unreadable(journal), 'warn')];
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.need}
			step={1}
			sections={[{rows: [...opening({state, view}), ...onlyPartsRows(state, view), ...warning]}, ...sections]}
		/>
	);
}

function opening({state: {survey}, view}: ScreenProps): readonly TextRow[] {
	const {need} = view.words.ui;
	if (survey?.project.kind === 'unreadable')
		return [sentence(need.unreadable(survey.project.file, survey.project.line, survey.project.said), 'warn')];
	return [sentence(view.compact ? need.short : need.opening)];
}

function listSections(props: ScreenProps, {list, asking}: ScreenOf<'need'>): readonly Section[] {
	const {state, view} = props;
	const {need} = view.words.ui;
	if (asking !== undefined) {
		const bad = asking.what === 'host' ? need.badAddress : need.badRecipe;
		const field = fieldRow('', 0, asking.edit);
		return [
			{rows: [sentence(asking.what === 'host' ? need.typeHost : need.typeRecipe)]},
			{rows: [field, ...(asking.bad ? [problemRow(bad, 0)] : []), ...recipeProblemRows(state, view)]},
		];
	}
	const hosts = list === 'hosts' && hasHosts(state);
	return [
		{rows: hosts ? [] : noHosts(props)},
		{rows: [sentence(hosts ? pointsTo(props) : need.where)]},
		{
			rows: [
				...listRows(state, view, (row, pointed) => [needRow(row, pointed, props)]),
				...recipeProblemRows(state, view),
			],
		},
		{rows: hosts ? becauseRows(props) : []},
	];
}

function pointsTo({state, view}: ScreenProps): string {
	const {need} = view.words.ui;
	return state.hosts.length === 0 ? need.where : need.pointsTo(projectOf(state));
}

function noHosts({state: {survey}, view}: ScreenProps): readonly TextRow[] {
	const {need} = view.words.ui;
	if (survey === undefined) return [sentence(need.reading)];
	if (survey.project.kind === 'none')
		return [sentence(need.noProject(survey.project.directory)), hint(need.startThere)];
	return survey.project.kind === 'unreadable' ? [] : [sentence(need.noPrivate(survey.project.file))];
}

/** `GitHub    acme: 3 modules         github.com` */
function needRow(row: Row, pointed: boolean, {state, view}: ScreenProps): TextRow {
	const [first = '', middle = '', last = ''] = cellsOf(row, view);
	if (middle === '' && last === '') return {pointed, cells: [{text: first}]};
	const table = rowsOf(state)
		.map(each => cellsOf(each, view))
		.filter(cells => cells.length > 1);
	const width = (column: number) =>
		longestOf(
			table.map(cells => cells[column] ?? ''),
			view,
		) + 4;
	const between = middle === '' ? [] : [{text: middle, tone: 'plain', width: width(1)} as const];
	const right = view.narrow || last === '' ? [] : [{text: last, tone: 'dim'} as const];
	return {pointed, cells: [{text: first, width: width(0)}, ...between, ...right]};
}

/** Title, what it has, and where it is. */
function cellsOf(row: Row, {words}: View): readonly string[] {
	const {need, rows} = words.ui;
	switch (row.kind) {
		case 'found':
			return [row.recipe.title, '', need.fromFile(row.recipe.place)];
		case 'host': {
			const owners = row.host.owners.map(({owner, modules}) => need.modules(owner, modules.length));
			return [row.host.title, owners.join(', '), row.host.title === row.host.host ? '' : row.host.host];
		}
		case 'recipe':
			return [row.recipe.title, '', placeOf(row.recipe, words)];
		case 'all':
			return [row.count === 2 ? need.both : need.all(row.count)];
		case 'server':
		case 'address':
			return [rows.plain[row.kind], '', rows.asides[row.kind]];
		case 'other':
			return [rows.plain.other];
		default:
			return [''];
	}
}

function placeOf({host, selfHosted}: RecipeOffer, {ui}: View['words']): string {
	if (host === undefined) return ui.rows.asides.server;
	return selfHosted ? ui.need.orYourOwn(host) : host;
}

/** Why the modules of the pointer's host count as private. */
function becauseRows({state, view}: ScreenProps): readonly TextRow[] {
	const row = pointedRow(state);
	if (row?.kind !== 'host') return [];
	const [owner] = row.host.owners;
	if (owner === undefined) return [];
	const names = owner.modules.map(({path}) => path.slice(owner.prefix.length + 1) || path);
	return [hint(view.words.ui.need.because(names, owner.owner, owner.because), view.words.ui.need.flags)];
}

function confirmSections(
	state: ScreenProps['state'],
	{offset}: ScreenOf<'need'>,
	view: View,
): readonly Section[] {
	const {need} = view.words.ui;
	const {found} = state;
	if (found === undefined) return [{rows: actionRows(state, view)}];
	const hosts = found.hosts.map(({host}) => host);
	return [
		{
			rows: [
				sentence(need.confirm(found.title, found.place)),
				...(hosts.length === 0 ? [] : [sentence(need.concerns(hosts))]),
				...(found.members.length === 0 ? [] : [sentence(need.sets(found.members), 'warn')]),
			],
		},
		{rows: [...changeRows(found.changes, view), sentence(need.digest(found.digest), 'dim')], from: offset},
		{rows: actionRows(state, view)},
	];
}

function changeRows(changes: readonly string[], view: View): readonly TextRow[] {
	if (changes.length === 0) return [];
	return [sentence(view.words.recipes.changed, 'warn'), ...changes.map(line => sentence(line))];
}
