import {seen} from '../evidence.ts';
import type {AccessFact} from '../facts/git.ts';
import type {Finding, FindingId} from '../finding.ts';
import {rewrite} from '../git/instead-of.ts';
import {type RewriteTrap, rewriteTraps} from '../git/rewrite-trap.ts';
import {leadsToHost, type PlacedRule, strayRules} from '../git/rival-rules.ts';
import {readRemote} from '../read/remote.ts';
import {redact} from '../redact.ts';
import {roadOf, schemeOf} from '../road.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {check, finding, skipped, verdict} from './check.ts';
import {replacingCommands, rewriteCommand, unsetCommands} from './rewrite-commands.ts';

const ids = [
	'git.rewrite-missing',
	'git.rewrite-dot-git',
	'git.rewrite-case',
	'git.rewrite-port-in-path',
	'git.rewrite-elsewhere',
	'git.rewrite-token',
	'git.rewrite-old-host',
	'git.rewrite-user',
] as const satisfies readonly FindingId[];

/** url.*.insteadOf: whether git uses SSH where Go writes an https address, and the ways such a rule silently misses. */
export const gitRewriteCheck = check({
	ids,
	reads: ['gitConfig', 'accessAsGo', 'goproxy', 'network', 'sshConfig', 'login', 'goGet'],
	judge(facts, target) {
		const {gitConfig} = facts;
		if (gitConfig.kind !== 'read')
			return ids.map(id =>
				skipped(id, {
					because: 'waits',
					for: [gitConfig.kind === 'unavailable' ? 'git.missing' : 'git.config-broken'],
				}),
			);
		const [wanted] = target.rewrites;
		if (wanted === undefined)
			return ids.map(id => skipped(id, {because: 'nothing-to-check', what: 'module'}));
		const road = roadOf(facts, target);
		const {rewrites: rules, globalFile} = gitConfig;
		const judged = {rules, globalFile: globalFile.path, wanted, target, isOpen: road.kind === 'open'};
		const needed = road.kind === 'closed' && transportOf(facts, target) !== 'https';
		const missing =
			needed || (road.kind === 'open' && road.via === 'ssh')
				? missingRule(judged)
				: skipped('git.rewrite-missing', {
						because: 'not-needed',
						road: road.kind === 'open' ? road.via : 'https',
					});
		return [missing, ...traps(judged), oldHost(judged), asOther(judged, facts.accessAsGo)];
	},
});

interface Judged {
	readonly rules: readonly PlacedRule[];
	readonly globalFile: string;
	readonly wanted: Target['rewrites'][number];
	readonly target: Target;
	readonly isOpen: boolean;
}

/** Owners whose https address git does not turn into SSH yet. */
export function missingRewrites(rules: Judged['rules'], target: Target): Target['rewrites'] {
	return target.rewrites.filter(
		one =>
			schemeOf(rewrite(`${one.prefix}x`, rules).url) !== 'ssh' ||
			strayRules(rules, one, target).some(({to}) => schemeOf(to) !== 'ssh'),
	);
}

function missingRule(judged: Judged): Finding {
	const {rules, wanted, target, isOpen} = judged;
	const missing = isOpen ? [] : missingRewrites(rules, target);
	const asked = missing[0] ?? wanted;
	const strays = missing.length > 0 ? strayRules(rules, asked, target) : [];
	const stray = strays.find(({to}) => schemeOf(to) !== 'ssh');
	const from = stray?.from ?? asked.prefix;
	const result = rewrite(from, rules);
	const fields = {
		host: target.host,
		owner: asked.owner,
		from,
		to: asked.base,
		rewritten: result.by && redact(result.url),
	};
	return verdict(missing.length === 0, 'fail', 'git.rewrite-missing', fields, {
		evidence: [
			{ran: `git ls-remote --get-url ${from}`, said: redact(result.url)},
			...ruleEvidence(stray?.rule, rules),
		],
		remedy: {commands: missing.flatMap(one => replacingCommands(judged, one))},
	});
}

function traps(judged: Judged): Finding[] {
	const {rules, wanted, target, isOpen} = judged;
	const found = target.rewrites.flatMap(({owner}) => rewriteTraps(rules, {host: target.host, owner}));
	const level = isOpen ? 'warn' : 'fail';
	const first = (kind: RewriteTrap['kind']): RewriteTrap | undefined =>
		found.find(trap => trap.kind === kind);
	const dotGit = first('dot-git');
	const cased = first('case');
	const port = first('port-in-path');
	const token = first('token');
	const remedy = {commands: [rewriteCommand(wanted)]};
	const {prefix: from, base: to} = wanted;
	return [
		verdict(
			dotGit === undefined,
			level,
			'git.rewrite-dot-git',
			{prefix: dotGit?.prefix ?? '', from, to},
			{evidence: ruleEvidence(dotGit, rules), remedy},
		),
		verdict(
			cased === undefined,
			level,
			'git.rewrite-case',
			{prefix: cased?.prefix ?? '', written: cased?.prefix ?? '', wanted: from, from, to},
			{evidence: ruleEvidence(cased, rules), remedy},
		),
		verdict(
			port === undefined,
			level,
			'git.rewrite-port-in-path',
			{base: port?.base ?? '', from, to: port !== undefined && 'wanted' in port ? port.wanted : to},
			{evidence: ruleEvidence(port, rules), remedy},
		),
		elsewhere(judged),
		verdict(
			token === undefined,
			'warn',
			'git.rewrite-token',
			{base: redact(token?.base ?? ''), prefix: token?.prefix ?? '', file: ruleFile(token, rules) ?? ''},
			{evidence: ruleEvidence(token, rules), remedy: {commands: []}},
		),
	];
}

/** A rule from the time when the host spoke SSH under its own name. */
function oldHost({rules, globalFile, wanted, target, isOpen}: Judged): Finding {
	const [rule] = rulesToOldHost(rules, target);
	const fields = {
		host: target.host,
		sshHost: target.ssh.host,
		base: redact(rule?.base ?? ''),
		prefix: rule?.prefix ?? '',
		from: wanted.prefix,
		to: wanted.base,
	};
	return verdict(rule === undefined, isOpen ? 'warn' : 'fail', 'git.rewrite-old-host', fields, {
		evidence: ruleEvidence(rule, rules),
		remedy: {
			commands: rule === undefined ? [] : [...unsetCommands([rule], globalFile), rewriteCommand(wanted)],
		},
	});
}

/** Rules that send the owners' modules over SSH to the host itself, although it speaks SSH under another name only. */
export function rulesToOldHost(rules: Judged['rules'], target: Target): readonly PlacedRule[] {
	if (target.ssh.host === target.host) return [];
	const used = target.rewrites.flatMap(({prefix}) => rewrite(`${prefix}x`, rules).by ?? []);
	return used.filter(
		({base}) => schemeOf(base) === 'ssh' && readRemote(`${base.replace(/\/$/, '')}/x`)?.host === target.host,
	);
}

/** A rule that names no user, or another one: under which name git went to the host, ssh says when it is refused. */
function asOther(judged: Judged, {url, ran, answer}: AccessFact): Finding {
	const {rules, target, globalFile} = judged;
	const said = answer.kind === 'failed' ? answer.said.join('\n') : '';
	const denied = /^([^@\s]+)@\S+: Permission denied \(/m.exec(said)?.[1];
	const {by, url: to} = rewrite(url, rules);
	const isOther = denied !== undefined && denied !== target.ssh.user && leadsToHost(to, target);
	const wanted = target.rewrites.find(({prefix}) => url.startsWith(prefix)) ?? judged.wanted;
	const fields = {
		host: target.host,
		user: denied ?? target.ssh.user,
		wanted: target.ssh.user,
		base: redact(by?.base ?? ''),
		prefix: by?.prefix ?? '',
		from: wanted.prefix,
		to: wanted.base,
	};
	if (by === undefined || !isOther) return finding('ok', 'git.rewrite-user', fields);
	const longer = by.prefix.length > wanted.prefix.length ? [by] : [];
	return finding('fail', 'git.rewrite-user', fields, {
		evidence: [{ran, said}, ...ruleEvidence(by, rules)],
		remedy: {commands: [...unsetCommands(longer, globalFile), ...replacingCommands(judged, wanted)]},
	});
}

/** A rule that is longer, or as long and read first, sends the owner's modules somewhere that is not this host. */
function elsewhere(judged: Judged): Finding {
	const {rules, wanted, target, isOpen} = judged;
	const stray = strayRules(rules, wanted, target).find(({to}) => !leadsToHost(to, target));
	const {url, by} = rewrite(stray?.from ?? `${wanted.prefix}x`, rules);
	const wins = by !== undefined && by.prefix.length >= wanted.prefix.length;
	const fields = {
		base: redact(by?.base ?? ''),
		prefix: by?.prefix ?? '',
		from: wins ? by.prefix : wanted.prefix,
		to: wanted.base,
	};
	if (by === undefined || leadsToHost(url, target)) return finding('ok', 'git.rewrite-elsewhere', fields);
	return finding(isOpen ? 'warn' : 'fail', 'git.rewrite-elsewhere', fields, {
		evidence: ruleEvidence(by, rules),
		// A shorter one is left to what else it is for.
		remedy: {commands: replacingCommands(judged, wanted)},
	});
}

function ruleFile(
	rule: {base: string; prefix: string} | undefined,
	rules: Judged['rules'],
): string | undefined {
	return rules.find(candidate => candidate.base === rule?.base && candidate.prefix === rule.prefix)?.file;
}

function ruleEvidence(
	rule: {base: string; prefix: string} | undefined,
	rules: Judged['rules'],
): ReturnType<typeof seen>[] {
	const file = ruleFile(rule, rules);
	return rule === undefined || file === undefined
		? []
		: [seen(file, undefined, `url.${rule.base}.insteadOf ${rule.prefix}`)];
}
