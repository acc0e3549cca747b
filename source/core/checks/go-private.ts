import {seen} from '../evidence.ts';
import type {GoEnvFact} from '../facts/go.ts';
import type {Facts} from '../facts.ts';
import type {Finding, FindingId} from '../finding.ts';
import {publicHostsTold} from '../go/disclosure.ts';
import {type PatternTrap, patternTraps} from '../go/pattern-trap.ts';
import {privatePaths, privateSettings, uncoveredPaths} from '../go/private-settings.ts';
import {isPublicProxy} from '../go/public-proxies.ts';
import {roadOf} from '../road.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {check, finding, skipped, verdict} from './check.ts';

type Read = Extract<GoEnvFact, {kind: 'read'}>;
type Seen = Pick<Facts, 'accessAsGo' | 'goproxy'>;

const ids = [
	'go.private-missing',
	'go.private-quoted',
	'go.private-case',
	'go.private-form',
	'go.env-shadowed',
	'go.private-bypasses-proxy',
	'privacy.leak',
] as const satisfies readonly FindingId[];

/** Whether Go knows what is private: GOPRIVATE and its relatives, their silent traps, and what leaves the company otherwise. */
export const goPrivateCheck = check({
	ids,
	reads: ['goEnv', 'accessAsGo', 'goproxy'],
	judge(facts, target) {
		const {goEnv} = facts;
		if (goEnv.kind !== 'read')
			return ids.map(id =>
				skipped(id, {because: 'waits', for: [goEnv.kind === 'broken' ? 'go.env-broken' : 'go.missing']}),
			);
		if (target.privatePatterns.length === 0)
			return ids.map(id => skipped(id, {because: 'nothing-to-check', what: 'module'}));
		return [
			missing(goEnv, target, facts),
			...traps(goEnv, target, facts),
			shadowed(goEnv, target, facts),
			bypass(goEnv, target, facts),
			leak(goEnv, target, facts),
		];
	},
});

function throughProxy(facts: Seen, target: Target): boolean {
	const road = roadOf(facts, target);
	return road.kind === 'open' && road.via === 'proxy';
}

function missing(goEnv: Read, target: Target, facts: Seen): Finding {
	const proxied = throughProxy(facts, target);
	const uncovered = uncoveredPaths(goEnv, target, proxied);
	const settings = wantedSettings(goEnv, target, facts);
	const variable = proxied ? 'GONOSUMDB' : 'GOPRIVATE';
	const wanted =
		settings.find(setting => setting.variable === variable)?.value ?? goEnv.values[variable] ?? '';
	const fields = {
		variable,
		missing: uncovered,
		total: privatePaths(target).length,
		value: goEnv.values[variable] ?? '',
		wanted,
	} as const;
	return verdict(uncovered.length === 0, 'fail', 'go.private-missing', fields, {
		evidence: [{ran: `go env ${variable}`, said: goEnv.values[variable] ?? ''}],
		remedy: {commands: savingCommands(goEnv, settings)},
	});
}

/**
 * What a person would set. The command for one host must not take out what that for another one puts in, so both name
 * all of the run; but not where a company's proxy may serve some of it, which GOPRIVATE would go past.
 */
function wantedSettings(goEnv: Read, target: Target, facts: Seen): ReturnType<typeof privateSettings> {
	const isPlain = facts.goproxy.entries.every(({url}) => isPublicProxy(url));
	const privatePatterns = isPlain ? target.allPrivatePatterns : target.privatePatterns;
	return privateSettings(goEnv, {...target, privatePatterns}, throughProxy(facts, target));
}

/** The commands that save settings of Go; where Go reads no saved ones, first what lets it. */
export function savingCommands(
	goEnv: Read,
	settings: readonly {readonly variable: string; readonly value: string}[],
): string[] {
	const commands = settings.map(({variable, value}) => goEnvCommand(variable, value));
	return commands.length > 0 && unsaved(goEnv) !== undefined ? ['unset GOENV', ...commands] : commands;
}

/** GOENV where it keeps Go from its saved settings: `off`, or the path of a device. */
function unsaved({file, shadowed}: Read): Read['shadowed'][number] | undefined {
	return file.path === undefined ? shadowed.find(({variable}) => variable === 'GOENV') : undefined;
}

/** The command that saves a Go setting. */
export function goEnvCommand(variable: string, value: string | undefined): string {
	return value === undefined ? `go env -u ${variable}` : `go env -w ${shellQuoted(`${variable}=${value}`)}`;
}

function traps(goEnv: Read, target: Target, facts: Seen): Finding[] {
	const paths = privatePaths(target);
	const level = uncoveredPaths(goEnv, target, throughProxy(facts, target)).length > 0 ? 'fail' : 'warn';
	const found = (['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'] as const).flatMap(variable =>
		patternTraps(goEnv.values[variable] ?? '', paths).map(trap => ({variable, trap})),
	);
	const commands = savingCommands(goEnv, wantedSettings(goEnv, target, facts));
	const detail = (
		variable: string,
	): {evidence: {ran: string; said: string}[]; remedy: {commands: string[]}} => ({
		evidence: [{ran: `go env ${variable}`, said: goEnv.values[variable as 'GOPRIVATE'] ?? ''}],
		remedy: {commands},
	});
	const quoted = found.find(({trap}) => trap.kind === 'quoted');
	const cased = found.flatMap(({variable, trap}) => (trap.kind === 'case' ? [{variable, trap}] : []))[0];
	const form = found.flatMap(({variable, trap}) => (isForm(trap) ? [{variable, trap}] : []))[0];
	const quotedFields = {
		variable: quoted?.variable ?? 'GOPRIVATE',
		value: goEnv.values[quoted?.variable ?? 'GOPRIVATE'] ?? '',
		wanted: quoted?.trap.wanted ?? '',
	};
	const casedFields = {
		variable: cased?.variable ?? 'GOPRIVATE',
		entry: cased?.trap.entry ?? '',
		module: cased?.trap.module ?? '',
		wanted: cased?.trap.wanted ?? '',
	};
	const formFields = {
		variable: form?.variable ?? 'GOPRIVATE',
		entry: form?.trap.entry ?? '',
		because: form?.trap.kind ?? 'malformed',
		wanted: form?.trap.wanted ?? '',
	};
	return [
		verdict(quoted === undefined, level, 'go.private-quoted', quotedFields, detail(quotedFields.variable)),
		verdict(cased === undefined, level, 'go.private-case', casedFields, detail(casedFields.variable)),
		verdict(form === undefined, level, 'go.private-form', formFields, detail(formFields.variable)),
	];
}

type FormTrap = Exclude<PatternTrap, {kind: 'case' | 'quoted'}> & {
	kind: Exclude<PatternTrap['kind'], 'case' | 'quoted'>;
};

function isForm(trap: PatternTrap): trap is FormTrap {
	return trap.kind !== 'case' && trap.kind !== 'quoted';
}

/** A variable of the shell beats `go env -w`: it matters when what we would save could not take effect. */
function shadowed(goEnv: Read, target: Target, facts: Seen): Finding {
	const wanted = privateSettings(goEnv, target, throughProxy(facts, target));
	const inTheWay =
		(wanted.length > 0 ? unsaved(goEnv) : undefined) ??
		goEnv.shadowed.find(entry => wanted.some(setting => setting.variable === entry.variable));
	const harmless = goEnv.shadowed.find(entry => entry.variable === 'GOPRIVATE');
	const entry = inTheWay ?? harmless;
	const [place] = entry?.where ?? [];
	const fields = {
		variable: entry?.variable ?? 'GOPRIVATE',
		value: entry?.value ?? '',
		file: place?.file,
		line: place?.line,
	};
	return verdict(inTheWay === undefined, 'fail', 'go.env-shadowed', fields, {
		evidence:
			entry === undefined
				? []
				: [
						{ran: `echo $${entry.variable}`, said: entry.value},
						...entry.where.map(({file, line}) => seen(file, line)),
					],
		remedy: {commands: [`unset ${fields.variable}`]},
	});
}

function bypass(goEnv: Read, target: Target, facts: Seen): Finding {
	const proxy = facts.goproxy.entries.find(entry => entry.servesPrivate === 'yes');
	if (proxy === undefined)
		return skipped('go.private-bypasses-proxy', {because: 'nothing-to-check', what: 'proxy'});
	const settings = throughProxy(facts, target)
		? privateSettings(goEnv, target, true).filter(setting => setting.variable === 'GONOPROXY')
		: [];
	const fields = {proxy: proxy.url, variable: 'GONOPROXY', patterns: goEnv.values.GONOPROXY ?? ''};
	return verdict(settings.length === 0, 'fail', 'go.private-bypasses-proxy', fields, {
		evidence: [{ran: 'go env GONOPROXY', said: fields.patterns}],
		remedy: {commands: savingCommands(goEnv, settings)},
	});
}

function leak(goEnv: Read, target: Target, facts: Seen): Finding {
	const told = privatePaths(target).map(module => ({
		module,
		hosts: publicHostsTold(module, goEnv.values),
	}));
	const leaking = told.filter(({hosts}) => hosts.length > 0);
	const fields = {
		hosts: [...new Set(leaking.flatMap(({hosts}) => hosts))],
		modules: leaking.map(({module}) => module),
	};
	if (leaking.length === 0) return finding('ok', 'privacy.leak', fields);
	const commands = savingCommands(goEnv, wantedSettings(goEnv, target, facts));
	return finding('fail', 'privacy.leak', fields, {
		evidence: [{ran: 'go env GOPROXY GOSUMDB', said: `${goEnv.values.GOPROXY}\n${goEnv.values.GOSUMDB}`}],
		remedy: {commands},
	});
}
