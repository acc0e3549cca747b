import type {GoEnvFact} from '../facts/go.ts';
import type {FindingId} from '../finding.ts';
import {splitPatterns} from '../go/module-pattern.ts';
import {type PrivateVariable, privateSettings} from '../go/private-settings.ts';
import {redact} from '../redact.ts';
import {roadOf} from '../road.ts';
import {type Planned, type Planning, problem} from './planning.ts';

type Read = Extract<GoEnvFact, {kind: 'read'}>;

/** A change of a setting that Go keeps. */
export interface PlannedSetting extends Planned {
	readonly change: Extract<Planned['change'], {kind: 'go-env'}>;
}

/** Saved settings of Go that have to change, one command each; none where Go reads no saved ones. */
export function planGoEnv(planning: Planning): readonly PlannedSetting[] {
	const {goEnv} = planning.facts;
	if (goEnv.kind !== 'read') return [];
	return [
		...broken(planning, goEnv),
		...goproxy(planning, goEnv),
		...database(planning, goEnv),
		...privacy(planning, goEnv),
	];
}

function setting(
	{file: {path: file, entries}}: Read,
	variable: string,
	value: string | undefined,
	cures: readonly FindingId[],
	adds: readonly string[] = [],
): PlannedSetting[] {
	if (file === undefined) return [];
	const was = entries.findLast(entry => entry.name === variable)?.value;
	// What is saved already is no change; a password must reach neither the journal nor a command line.
	if (was === value || redact(`${was}\n${value}`) !== `${was}\n${value}`) return [];
	const change = {kind: 'go-env', variable, value, was, adds, file} as const;
	return [{cures, part: 'go-env', change}];
}

/** An empty or unusable value that hides the default is taken out again. */
function broken(planning: Planning, goEnv: Read): PlannedSetting[] {
	const emptied = problem(planning, 'go.env-broken');
	const proxy = problem(planning, 'go.proxy-invalid');
	const database = problem(planning, 'go.sumdb-invalid');
	const isWanted = planning.target.goproxy !== undefined;
	const wantsDatabase = planning.target.organisation.checksumDatabase !== undefined;
	const isSaved = (variable: string): boolean => goEnv.file.entries.some(entry => entry.name === variable);
	return [
		...(emptied?.fields.because === 'empty' &&
		!(emptied.fields.variable === 'GOPROXY' ? isWanted : wantsDatabase)
			? setting(goEnv, emptied.fields.variable, undefined, ['go.env-broken'])
			: []),
		...(proxy && isSaved('GOPROXY') && !isWanted
			? setting(goEnv, 'GOPROXY', undefined, ['go.proxy-invalid'])
			: []),
		...(database && isSaved('GOSUMDB') && !wantsDatabase
			? setting(goEnv, 'GOSUMDB', undefined, ['go.sumdb-invalid'])
			: []),
	];
}

/** The GOPROXY that the organisation's recipe wants. */
function goproxy(planning: Planning, goEnv: Read): PlannedSetting[] {
	const wanted = planning.target.goproxy;
	if (wanted === undefined || goEnv.values.GOPROXY === wanted || isShadowed(goEnv, 'GOPROXY')) return [];
	const about = ['go.proxy-differs', 'go.proxy-invalid', 'go.proxy-off', 'net.goproxy-unreachable'] as const;
	const isEmpty = problem(planning, 'go.env-broken')?.fields.variable === 'GOPROXY';
	const cures = [
		...about.filter(id => problem(planning, id)),
		...(isEmpty ? (['go.env-broken'] as const) : []),
	];
	return setting(goEnv, 'GOPROXY', wanted, cures);
}

/** A variable of the shell wins over what `go env -w` saves: a person has to take it out. */
function isShadowed({shadowed}: Read, variable: 'GOPROXY' | 'GOSUMDB'): boolean {
	return shadowed.some(entry => entry.variable === variable);
}

/** The checksum database that the organisation's recipe wants. */
function database(planning: Planning, goEnv: Read): PlannedSetting[] {
	const wanted = planning.target.organisation.checksumDatabase;
	if (wanted === undefined || goEnv.values.GOSUMDB === wanted || isShadowed(goEnv, 'GOSUMDB')) return [];
	const about = ['go.sumdb-differs', 'go.sumdb-invalid', 'net.sumdb-unreachable'] as const;
	return setting(
		goEnv,
		'GOSUMDB',
		wanted,
		about.filter(id => problem(planning, id)),
	);
}

function privacy(planning: Planning, goEnv: Read): PlannedSetting[] {
	const {facts, target} = planning;
	const road = roadOf(facts, target);
	const settings = privateSettings(goEnv, target, road.kind === 'open' && road.via === 'proxy');
	const about = [
		'go.private-missing',
		'go.private-quoted',
		'go.private-case',
		'go.private-form',
		'go.private-bypasses-proxy',
		'privacy.leak',
	] as const;
	const cures = about.filter(id => problem(planning, id));
	return target.privatePatterns.length === 0
		? []
		: settings.flatMap(({variable, value}) =>
				setting(goEnv, variable, value, cures, added(goEnv, variable, value)),
			);
}

/** Entries that are new against what holds now. */
function added({values}: Read, variable: PrivateVariable, value: string): readonly string[] {
	const known = splitPatterns(values[variable] ?? '');
	return splitPatterns(value).filter(entry => !known.includes(entry));
}
