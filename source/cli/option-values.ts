import type {Answers} from '../core/answers.ts';
import {checkHostName} from '../core/git/host-name.ts';
import {parseModuleArgument} from '../core/go/module-path.ts';
import {readSettings} from '../core/settings.ts';
import type {ModuleVersion, Protocol} from '../core/target.ts';
import {languageOf, languages} from '../words/language.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import {protocols} from './command-lines.ts';
import {type Everywhere, type SecretSource, secretNames, type Wishes} from './invocation.ts';
import {hostProblems, moduleProblems, wrongUseOf} from './unanswered.ts';

/** Options as they were typed. */
export interface Given {
	readonly host?: string;
	readonly recipe?: string;
	readonly module?: readonly string[];
	readonly protocol?: string;
	readonly key?: string;
	readonly set?: readonly string[];
	readonly secret?: readonly string[];
	readonly yes?: boolean;
	readonly wait?: string;
	readonly 'dry-run'?: boolean;
	readonly proof?: boolean;
	readonly timeout?: string;
	readonly list?: boolean;
	readonly forget?: boolean;
	readonly json?: boolean;
	readonly lang?: string;
	readonly 'no-color'?: boolean;
	readonly verbose?: boolean;
}

export type Checked<T> =
	| {readonly kind: 'checked'; readonly value: T}
	| {readonly kind: 'wrong-use'; readonly use: WrongUse};

export function wrong(use: WrongUse): {readonly kind: 'wrong-use'; readonly use: WrongUse} {
	return {kind: 'wrong-use', use};
}

export function right<T>(value: T): {readonly kind: 'checked'; readonly value: T} {
	return {kind: 'checked', value};
}

/** The options of every command. */
export function checkEverywhere(given: Given): Checked<Everywhere> {
	const language = given.lang === undefined ? undefined : languageOf(given.lang);
	if (given.lang !== undefined && language === undefined) {
		return wrong({kind: 'unknown-language', value: given.lang, known: languages});
	}
	const {json = false, 'no-color': plain = false, verbose = false} = given;
	const colour = !plain;
	return right({json, language, colour, verbose});
}

/** The options of setup, doctor and run. */
export function checkWishes(given: Given): Checked<Wishes> {
	const {yes = false, 'dry-run': dryRun = false, proof = false} = given;
	const checked = allOf({
		recipe: checkPlace('--recipe', given.recipe),
		answers: checkAnswers(given),
		secrets: checkSecretSources(given.secret),
		// The bounds keep a deadline within what a timer can hold.
		waitSeconds: checkSeconds('--wait', given.wait, 0, 86_400),
		timeoutSeconds: checkSeconds('--timeout', given.timeout, 0.1, 3_600),
	});
	return checked.kind === 'wrong-use' ? checked : right({...checked.value, yes, dryRun, proof});
}

/** All checked values under their names, or the first wrong use. */
function allOf<T extends object>(checks: {readonly [Name in keyof T]: Checked<T[Name]>}): Checked<T> {
	const values: Partial<T> = {};
	for (const name of Object.keys(checks) as (keyof T)[]) {
		const check = checks[name];
		if (check.kind === 'wrong-use') return check;
		values[name] = check.value;
	}
	return right(values as T);
}

/** What each word gives, or the first wrong use. */
export function each<T>(
	words: readonly string[],
	check: (word: string) => Checked<T>,
): Checked<readonly T[]> {
	const values: T[] = [];
	for (const word of words) {
		const checked = check(word);
		if (checked.kind === 'wrong-use') return checked;
		values.push(checked.value);
	}
	return right(values);
}

/** A path or an address: whatever holds a control character could neither be shown nor be typed again. */
function checkPlace(option: string, value: string | undefined): Checked<string | undefined> {
	if (value === '') return wrong({kind: 'missing-value', option, command: undefined});
	const isPlain = value === undefined || !/[\p{Cc}\p{Cf}]/u.test(value);
	return isPlain ? right(value) : wrong({kind: 'control-character', option, value});
}

function checkSeconds(
	option: string,
	value: string | undefined,
	least: number,
	most: number,
): Checked<number | undefined> {
	if (value === undefined) return right(undefined);
	const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
	return seconds >= least && seconds <= most ? right(seconds) : wrong({kind: 'bad-number', option, value});
}

function checkAnswers(given: Given): Checked<Answers> {
	return allOf<Answers>({
		host: checkHost(given.host),
		modules: each(given.module ?? [], checkModule),
		protocol: checkProtocol(given.protocol),
		key: checkPlace('--key', given.key),
		set: checkSettings(given.set ?? []),
	});
}

function checkHost(value: string | undefined): Checked<string | undefined> {
	const because = value === undefined ? undefined : checkHostName(value);
	if (value === undefined || because === undefined) return right(value);
	return wrong({kind: 'bad-host', value, because: hostProblems[because]});
}

function checkModule(value: string): Checked<ModuleVersion> {
	const read = parseModuleArgument(value);
	if (read.kind === 'module') return right(read.module);
	return wrong({kind: 'bad-module', value, because: moduleProblems[read.because]});
}

function checkProtocol(value: string | undefined): Checked<Protocol | undefined> {
	const known = protocols.find(protocol => protocol === value);
	if (value === undefined || known !== undefined) return right(known);
	return wrong({kind: 'bad-value', option: '--protocol', value, allowed: protocols});
}

/** The last answer under a name counts. An answer that could never be used is refused before anything is looked at. */
function checkSettings(words: readonly string[]): Checked<Answers['set']> {
	const pairs = each(words, checkSetting);
	if (pairs.kind === 'wrong-use') return pairs;
	const set: Readonly<Record<string, string>> = Object.fromEntries(pairs.value);
	const [unusable] = readSettings(set).wrong;
	return unusable === undefined ? right(set) : wrong(wrongUseOf(unusable));
}

function checkSetting(word: string): Checked<readonly [name: string, value: string]> {
	const at = word.indexOf('=');
	if (at <= 0) return wrong({kind: 'bad-value', option: '--set', value: word, allowed: ['NAME=VALUE']});
	const [name, value] = [word.slice(0, at), word.slice(at + 1)];
	const secret = secretNames.some(secret => secret === name) && word !== 'passphrase=none';
	return secret ? wrong({kind: 'secret-in-arguments', name}) : right([name, value]);
}

function checkSecretSources(words: readonly string[] = []): Checked<readonly SecretSource[]> {
	const sources = each(words, checkSecretSource);
	if (sources.kind === 'wrong-use') return sources;
	const [, second] = sources.value.filter(({from}) => from === 'stdin');
	if (second === undefined) return sources;
	return wrong({kind: 'secret-source', name: second.name, value: 'stdin', because: 'twice-stdin'});
}

const sourceForms = ['env:VAR', 'file:PATH', 'stdin'].map(source => `NAME=${source}`);

/** A word is repeated only where it cannot be the secret itself. */
function checkSecretSource(word: string): Checked<SecretSource> {
	const [, given = '', source] = /^([^=]*)=(.*)$/su.exec(word) ?? [];
	if (source === undefined)
		return wrong({kind: 'bad-value', option: '--secret', value: '', allowed: sourceForms});
	const [, plain = given, host] = /^(token)@(.+)$/u.exec(given) ?? [];
	const name = secretNames.find(name => name === plain);
	if (name === undefined || (host !== undefined && checkHostName(host) !== undefined)) {
		const said = /^[a-z-]{1,20}$/.test(given) ? given : '';
		return wrong({kind: 'secret-source', name: said, value: '', because: 'unknown-name'});
	}
	const whose = host === undefined ? {name} : {name, host: host.toLowerCase()};
	if (source === 'stdin') return right({...whose, from: 'stdin', at: ''});
	const [, from, at] = /^(env|file):(.+)$/su.exec(source) ?? [];
	if (at !== undefined && (from === 'env' || from === 'file')) return right({...whose, from, at});
	return wrong({kind: 'secret-in-arguments', name});
}
