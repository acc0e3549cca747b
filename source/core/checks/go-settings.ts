import {downloadedModules} from '../candidates.ts';
import {seen} from '../evidence.ts';
import type {GoEnvFact} from '../facts/go.ts';
import type {Facts} from '../facts.ts';
import type {Finding, FindingId} from '../finding.ts';
import {parseGoproxy} from '../go/goproxy.ts';
import {parseGosumdb} from '../go/gosumdb.ts';
import {gitAllowed} from '../go/govcs.ts';
import {matchesPatterns} from '../go/module-pattern.ts';
import {isPublicProxy} from '../go/public-proxies.ts';
import {redact} from '../redact.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {check, finding, skipped, verdict} from './check.ts';
import {goEnvCommand} from './go-private.ts';

type Read = Extract<GoEnvFact, {kind: 'read'}>;

/** Less free space than this and a download of a few modules may fail. */
const smallCache = 64 * 1024 * 1024;

const ids = [
	'go.env-broken',
	'go.proxy-off',
	'go.proxy-invalid',
	'go.proxy-comma',
	'go.sumdb-off',
	'go.sumdb-invalid',
	'go.insecure',
	'go.vcs',
	'go.vendor',
	'go.module-cache',
] as const satisfies readonly FindingId[];

/** Go's other settings: GOPROXY, GOSUMDB, GOINSECURE, GOVCS, GOFLAGS, the saved file, the module cache. */
export const goSettingsCheck = check({
	ids,
	reads: ['goEnv', 'goproxy', 'project'],
	judge(facts, target) {
		const {goEnv} = facts;
		if (goEnv.kind === 'unavailable')
			return ids.map(id => skipped(id, {because: 'waits', for: ['go.missing']}));
		if (goEnv.kind === 'broken')
			return ids.map(id =>
				id === 'go.env-broken' ? broken(goEnv) : skipped(id, {because: 'waits', for: ['go.env-broken']}),
			);
		return [
			saved(goEnv),
			off(goEnv, facts, target),
			invalid(goEnv),
			comma(goEnv, facts),
			...sumdb(goEnv),
			insecure(goEnv),
			vcs(goEnv, target),
			vendor(goEnv, facts),
			cache(goEnv),
		];
	},
});

function broken({said, file}: Extract<GoEnvFact, {kind: 'broken'}>): Finding {
	return finding(
		'fail',
		'go.env-broken',
		{file: file.path, variable: '', because: 'unreadable', line: undefined},
		{evidence: [{ran: 'go env', said}], remedy: {commands: []}},
	);
}

/** Places of evidence: who mends one of many lines sees the others. */
const fewLines = 5;

/**
 * An empty GOPROXY or GOSUMDB in the file hides the default (Go 1.21 and later); CRLF becomes part of every value. A line
 * that Go skips does no harm by itself, but what somebody wrote there does not hold.
 */
function saved({values, file}: Read): Finding {
	const emptied = (['GOPROXY', 'GOSUMDB'] as const).find(
		name => values[name] === '' && file.entries.findLast(entry => entry.name === name)?.value === '',
	);
	const because = emptied ? 'empty' : file.crlf ? 'crlf' : file.ignored.length > 0 ? 'ignored' : 'fine';
	const lines =
		because === 'ignored'
			? file.ignored.slice(0, fewLines)
			: [file.entries.findLast(entry => entry.name === emptied)?.line];
	const fields = {file: file.path, variable: emptied ?? '', because, line: lines[0]} as const;
	return verdict(because === 'fine', because === 'ignored' ? 'warn' : 'fail', 'go.env-broken', fields, {
		evidence: lines.flatMap(line =>
			file.path === undefined ? [] : [seen(file.path, line, emptied && `${emptied}=`)],
		),
		remedy: {commands: emptied ? [goEnvCommand(emptied, undefined)] : []},
	});
}

/** A module that GONOPROXY matches goes past it, and so will the private ones: it stops only what else is required. */
function off({values}: Read, {project}: Pick<Facts, 'project'>, target: Target): Finding {
	const value = values.GOPROXY ?? '';
	const parsed = parseGoproxy(value);
	const isOff = parsed.kind === 'list' && parsed.entries[0]?.via === 'off';
	const direct = [values.GONOPROXY ?? '', ...target.privatePatterns].join(',');
	const isStopped = downloadedModules(project, []).some(({path}) => !matchesPatterns(direct, path));
	return verdict(
		!isOff,
		isStopped ? 'fail' : 'warn',
		'go.proxy-off',
		{value: redact(value)},
		{
			evidence: [{ran: 'go env GOPROXY', said: value}],
			remedy: {commands: [goEnvCommand('GOPROXY', undefined)]},
		},
	);
}

function invalid({values, file}: Read): Finding {
	const value = values.GOPROXY ?? '';
	const parsed = parseGoproxy(value);
	const emptied = value === '' && file.entries.some(entry => entry.name === 'GOPROXY');
	const bad = parsed.kind === 'invalid' && !emptied;
	return verdict(
		!bad,
		'fail',
		'go.proxy-invalid',
		{value: redact(value), because: parsed.kind === 'invalid' ? parsed.because : ''},
		{
			evidence: [{ran: 'go env GOPROXY', said: value}],
			remedy: {commands: [goEnvCommand('GOPROXY', undefined)]},
		},
	);
}

/** After a comma Go goes on only on "not found": worth saying where a company's proxy does not answer. */
function comma({values}: Read, {goproxy}: Pick<Facts, 'goproxy'>): Finding {
	const value = values.GOPROXY ?? '';
	const parsed = parseGoproxy(value);
	const strict =
		parsed.kind === 'list'
			? parsed.entries.find(
					(entry, index) =>
						entry.via === 'proxy' &&
						entry.next === 'not-found' &&
						index < parsed.entries.length - 1 &&
						!isPublicProxy(entry.url),
				)
			: undefined;
	const url = strict?.via === 'proxy' ? strict.url : '';
	const silent = goproxy.entries.some(entry => entry.answers.kind === 'no' && entry.url === redact(url));
	const written = value.includes(url) ? url : url.replace(/^https:\/\//, '');
	const suggested = value.replace(`${written},`, `${written}|`);
	return verdict(
		!silent,
		'warn',
		'go.proxy-comma',
		{proxy: redact(url), value: redact(value), suggested: redact(suggested)},
		{
			evidence: [{ran: 'go env GOPROXY', said: value}],
			remedy: {commands: [goEnvCommand('GOPROXY', suggested)]},
		},
	);
}

function sumdb({values, file}: Read): Finding[] {
	const value = values.GOSUMDB ?? '';
	const parsed = parseGosumdb(value);
	const emptied = value === '' && file.entries.some(entry => entry.name === 'GOSUMDB');
	const evidence = [{ran: 'go env GOSUMDB', said: value}];
	const remedy = {commands: [goEnvCommand('GOSUMDB', undefined)]};
	return [
		verdict(parsed.kind !== 'off', 'warn', 'go.sumdb-off', {value}, {evidence, remedy}),
		verdict(
			parsed.kind !== 'invalid' || emptied,
			'fail',
			'go.sumdb-invalid',
			{value, because: parsed.kind === 'invalid' ? parsed.because : ''},
			{evidence, remedy},
		),
	];
}

function insecure({values}: Read): Finding {
	const value = values.GOINSECURE ?? '';
	return verdict(
		value === '',
		'warn',
		'go.insecure',
		{value},
		{
			evidence: [{ran: 'go env GOINSECURE', said: value}],
			remedy: {commands: [goEnvCommand('GOINSECURE', undefined)]},
		},
	);
}

function vcs({values}: Read, target: Target): Finding {
	if (target.proof === undefined) return skipped('go.vcs', {because: 'nothing-to-check', what: 'module'});
	const {path} = target.proof;
	const value = values.GOVCS ?? '';
	const answer = gitAllowed(value, path, matchesPatterns(values.GOPRIVATE ?? '', path));
	const because =
		answer.kind === 'allowed' ? 'allowed' : answer.kind === 'malformed' ? 'malformed' : 'not-listed';
	return verdict(
		because === 'allowed',
		'fail',
		'go.vcs',
		{value, module: path, because},
		{evidence: [{ran: 'go env GOVCS', said: value}], remedy: {commands: [goEnvCommand('GOVCS', undefined)]}},
	);
}

/** `go mod download` does not mind -mod=vendor, `go build` does: it then never uses what was downloaded. */
function vendor({values}: Read, {project}: Pick<Facts, 'project'>): Finding {
	const flag = /(?:^|\s)-mod=(\w+)/.exec(values.GOFLAGS ?? '')?.[0]?.trim();
	const vendored = (project.kind === 'module' || project.kind === 'workspace') && project.vendored;
	const contradiction = flag === '-mod=vendor' && !vendored && project.kind !== 'none';
	return verdict(
		!contradiction,
		'warn',
		'go.vendor',
		{flag, vendored},
		{
			evidence: [{ran: 'go env GOFLAGS', said: values.GOFLAGS ?? ''}],
			remedy: {commands: [goEnvCommand('GOFLAGS', undefined)]},
		},
	);
}

function cache({moduleCache}: Read): Finding {
	if (moduleCache === undefined)
		return skipped('go.module-cache', {because: 'nothing-to-check', what: 'none'});
	const {path, writable, free} = moduleCache;
	const full = free !== undefined && free < smallCache;
	const because = !writable ? 'not-writable' : full ? 'full' : 'fine';
	return verdict(
		because === 'fine',
		writable ? 'warn' : 'fail',
		'go.module-cache',
		{path, because, free},
		{evidence: [seen(path)], remedy: {commands: [`${writable ? 'df -h' : 'ls -ld'} ${shellQuoted(path)}`]}},
	);
}
