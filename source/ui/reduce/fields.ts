import type {Answers} from '../../core/answers.ts';
import {type AskedSetting, askedSettings} from '../../core/asked-settings.ts';
import type {CandidateModule} from '../../core/candidates.ts';
import {checkHostName} from '../../core/git/host-name.ts';
import {parseModuleArgument} from '../../core/go/module-path.ts';
import {isSetting, readSettings} from '../../core/settings.ts';
import type {ModuleVersion, Protocol} from '../../core/target.ts';
import type {Field, FieldName, FieldProblem, Provenance} from '../field.ts';
import type {Choice} from '../offer.ts';
import type {WizardState} from '../state.ts';

const protocols: readonly Protocol[] = ['auto', 'ssh', 'ssh-443', 'https'];

/** The questions of a choice, answered as far as flags and the project do. */
export function fieldsOf(state: WizardState, choice: Choice): readonly Field[] {
	const {given} = state;
	const owners = state.hosts.find(({host}) => host === choice.host)?.owners ?? [];
	const modules = owners.flatMap(owner => owner.modules);
	const [named] = given.modules;
	const host = {flag: given.host, found: choice.host};
	return [
		...(choice.asksHost ? [field('host', host)] : []),
		field('owner', {flag: given.set.owner, found: owners.map(({owner}) => owner).join(',')}),
		field('module', {flag: named === undefined ? undefined : written(named), found: firstDirect(modules)}),
		{...field('protocol', {flag: given.protocol, usual: 'auto'}), choices: protocols},
		field('key', {flag: given.key, usual: ''}),
		...ownQuestions(state, choice).map(setting => field(setting, {flag: given.set[setting], usual: ''})),
	];
}

/** What the recipe asks of a server that is not its vendor's own; a recipe file has answered it. */
function ownQuestions({recipes}: WizardState, {recipe: id, host, file}: Choice): readonly AskedSetting[] {
	const recipe = recipes.find(each => each.id === id);
	const isVendors = recipe?.host !== undefined && recipe.host === host;
	return isVendors || file !== undefined ? [] : (recipe?.questions ?? []).map(({setting}) => setting);
}

/** The answers of the fields on top of the flags'. What was only found is left to be found again. */
export function answersOf({given, fields, choice, recipes}: WizardState): Answers {
	const said = (name: FieldName) => {
		const found = fields.find(field => field.name === name);
		const answered = found !== undefined && found.from !== 'found' && found.from !== 'usual';
		return answered && found.value !== '' ? found.value : undefined;
	};
	const own = recipes.find(({id}) => id === choice?.recipe)?.host;
	const chosen = choice?.file === undefined && choice?.host !== own ? choice?.host : undefined;
	const settings = (['owner', ...askedSettings] as const).flatMap(name => {
		const value = said(name);
		return value === undefined ? [] : [[name, value] as const];
	});
	const {passed, rest} = split(given.modules, said('module'));
	return {
		host: said('host') ?? chosen ?? given.host,
		modules: [...passed, ...rest],
		protocol: protocols.find(protocol => protocol === said('protocol')) ?? given.protocol,
		key: said('key') ?? given.key,
		set: {...given.set, ...Object.fromEntries(settings)},
	};
}

/** Whether nothing is left to ask: the host and the module are known, everything else finds itself. */
export function isAnswered(fields: readonly Field[]): boolean {
	return firstOpen(fields) === undefined;
}

export function firstOpen(fields: readonly Field[]): Field | undefined {
	return fields.find(({name, value, problem}) => problem !== undefined || (value === '' && isNeeded(name)));
}

function isNeeded(name: FieldName): boolean {
	return name === 'host' || name === 'module';
}

/** Why a text is no answer to a question; undefined when it is one. Empty answers find themselves, where that can be. */
export function problemOf(name: FieldName, text: string): FieldProblem | undefined {
	if (text === '') return isNeeded(name) ? {kind: 'empty'} : undefined;
	if (name === 'host') {
		const because = checkHostName(text);
		return because === undefined ? undefined : {kind: 'bad-host', because};
	}
	if (name === 'module') {
		const read = parseModuleArgument(text);
		return read.kind === 'module' ? undefined : {kind: 'bad-module', because: read.because};
	}
	return isSetting(name) ? readSettings({[name]: text}).wrong[0] : undefined;
}

function field(
	name: FieldName,
	known: {flag?: string | undefined; found?: string | undefined; usual?: string},
): Field {
	const [value, from] = firstKnown(known);
	return {name, value, from, choices: [], touched: from === 'flag', problem: undefined};
}

function firstKnown({flag, found, usual}: Parameters<typeof field>[1]): readonly [string, Provenance] {
	if (flag !== undefined && flag !== '') return [flag, 'flag'];
	if (found !== undefined && found !== '') return [found, 'found'];
	return usual === undefined ? ['', 'nothing'] : [usual, 'usual'];
}

function firstDirect(modules: readonly CandidateModule[]): string | undefined {
	return modules.find(({indirect}) => !indirect)?.path;
}

function written({path, version}: ModuleVersion): string {
	return version === undefined ? path : `${path}@${version}`;
}

function split(
	given: readonly ModuleVersion[],
	text: string | undefined,
): {passed: readonly ModuleVersion[]; rest: readonly ModuleVersion[]} {
	const read = text === undefined ? undefined : parseModuleArgument(text);
	if (read?.kind !== 'module') return {passed: [], rest: given};
	return {passed: [read.module], rest: given.slice(1)};
}
