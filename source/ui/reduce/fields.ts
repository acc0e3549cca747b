import type {Answers} from '../../core/answers.ts';
import {type AskedSetting, askedSettings} from '../../core/asked-settings.ts';
import {checkHostName} from '../../core/git/host-name.ts';
import {parseModuleArgument} from '../../core/go/module-path.ts';
import {isSetting, readSettings} from '../../core/settings.ts';
import type {ModuleVersion, Protocol} from '../../core/target.ts';
import type {Field, FieldName, FieldProblem, Provenance} from '../field.ts';
import {neededOf} from '../needed.ts';
import type {Choice} from '../offer.ts';
import type {WizardState} from '../state.ts';

const protocols: readonly Protocol[] = ['auto', 'ssh', 'ssh-443', 'https'];

/** The questions of a run, answered as far as flags and the project do. */
export function fieldsOf(state: WizardState, choices: readonly Choice[]): readonly Field[] {
	const {given} = state;
	const [only] = choices.length === 1 ? choices : [];
	return [
		...(only === undefined
			? choices.map(choice => moduleField(state, choice, true))
			: ofOneHost(state, only)),
		{...field('protocol', {flag: given.protocol, usual: 'auto'}), choices: protocols},
		field('key', {flag: given.key, usual: ''}),
		...ownQuestions(state, only).map(setting => field(setting, {flag: given.set[setting], usual: ''})),
	];
}

/** What can be asked where a run is about one host. */
function ofOneHost(state: WizardState, choice: Choice): readonly Field[] {
	const {given} = state;
	const {owners} = neededOf(choice, state.hosts, state.found);
	return [
		...(choice.asksHost ? [field('host', {flag: given.host, found: choice.host})] : []),
		field('owner', {flag: given.set.owner, found: owners.join(',')}),
		moduleField(state, choice, false),
	];
}

/** The module that proves it; of one of several hosts it says which. */
function moduleField(state: WizardState, choice: Choice, several: boolean): Field {
	const {given} = state;
	const {module: found} = neededOf(choice, state.hosts, state.found);
	const there = given.modules.find(({path}) => path.startsWith(`${choice.host}/`));
	const named = several ? there : given.modules[0];
	const flag = named === undefined ? undefined : written(named);
	const module = field('module', {flag, found});
	return several ? {...module, host: choice.host} : module;
}

/** What the recipe asks of a server that is not its vendor's own; a recipe file has answered it. */
function ownQuestions({recipes}: WizardState, choice: Choice | undefined): readonly AskedSetting[] {
	const recipe = recipes.find(each => each.id === choice?.recipe);
	const isVendors = recipe?.host !== undefined && recipe.host === choice?.host;
	return isVendors || choice?.file !== undefined ? [] : (recipe?.questions ?? []).map(({setting}) => setting);
}

/** The answers of the fields on top of the flags'. What was only found is left to be found again. */
export function answersOf(state: WizardState): Answers {
	const {given, fields} = state;
	const said = (name: FieldName) => {
		const [found] = answered(fields, name);
		return found?.value;
	};
	const settings = (['owner', ...askedSettings] as const).flatMap(name => {
		const value = said(name);
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		host: hostIn(state, said('host')),
		modules: modulesIn(state),
		protocol: protocols.find(protocol => protocol === said('protocol')) ?? given.protocol,
		key: said('key') ?? given.key,
		set: {...given.set, ...Object.fromEntries(settings)},
	};
}

/** What a person said to a question, by flag or here. */
function answered(fields: readonly Field[], wanted: FieldName): readonly Field[] {
	return fields.filter(
		({name, from, value}) => name === wanted && from !== 'found' && from !== 'usual' && value !== '',
	);
}

/** The address that has to be said: not the recipe's own, nor one of several. */
function hostIn({given, choices, recipes}: WizardState, said: string | undefined): string | undefined {
	const [choice, another] = choices;
	if (said !== undefined || another !== undefined) return said;
	const own = recipes.find(({id}) => id === choice?.recipe)?.host;
	const chosen = choice?.file === undefined && choice?.host !== own ? choice?.host : undefined;
	const isOther = choice?.host !== undefined && !choice.asksHost && choice.host !== given.host;
	return chosen ?? (isOther ? undefined : given.host);
}

/** Those of the questions, then what else flags name: of one host all but the first, which the question stands for. */
function modulesIn({given, fields, choices}: WizardState): readonly ModuleVersion[] {
	const said = answered(fields, 'module').flatMap(({value, host}) => {
		const read = parseModuleArgument(value);
		return read.kind === 'module' ? [{module: read.module, host}] : [];
	});
	const isAnswered = ({path}: ModuleVersion, index: number) =>
		choices.length > 1 ? said.some(({host}) => path.startsWith(`${host}/`)) : said.length > 0 && index === 0;
	return [
		...said.map(({module}) => module),
		...given.modules.filter((module, index) => !isAnswered(module, index)),
	];
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
	return {name, host: undefined, value, from, choices: [], touched: from === 'flag', problem: undefined};
}

function firstKnown({flag, found, usual}: Parameters<typeof field>[1]): readonly [string, Provenance] {
	if (flag !== undefined && flag !== '') return [flag, 'flag'];
	if (found !== undefined && found !== '') return [found, 'found'];
	return usual === undefined ? ['', 'nothing'] : [usual, 'usual'];
}

function written({path, version}: ModuleVersion): string {
	return version === undefined ? path : `${path}@${version}`;
}
