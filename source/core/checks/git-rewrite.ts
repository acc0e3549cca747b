import {seen} from '../evidence.ts';
import type {Facts} from '../facts.ts';
import type {Finding, FindingId} from '../finding.ts';
import {rewrite} from '../git/instead-of.ts';
import {type RewriteTrap, rewriteTraps} from '../git/rewrite-trap.ts';
import {readRemote} from '../read/remote.ts';
import {redact} from '../redact.ts';
import {roadOf, schemeOf} from '../road.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {check, finding, skipped, verdict} from './check.ts';

const ids = [
	'git.rewrite-missing',
	'git.rewrite-dot-git',
	'git.rewrite-case',
	'git.rewrite-port-in-path',
	'git.rewrite-elsewhere',
	'git.rewrite-token',
	'git.rewrite-old-host',
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
		const judged = {rules: gitConfig.rewrites, wanted, target, isOpen: road.kind === 'open'};
		const needed = road.kind === 'closed' && transportOf(facts, target) !== 'https';
		const missing =
			needed || (road.kind === 'open' && road.via === 'ssh')
				? missingRule(judged)
				: skipped('git.rewrite-missing', {
						because: 'not-needed',
						road: road.kind === 'open' ? road.via : 'https',
					});
		return [missing, ...traps(judged), oldHost(judged)];
	},
});

interface Judged {
	readonly rules: Extract<Facts['gitConfig'], {kind: 'read'}>['rewrites'];
	readonly wanted: Target['rewrites'][number];
	readonly target: Target;
	readonly isOpen: boolean;
}

/** The command that adds a rewrite. */
function rewriteCommand({base, prefix}: {base: string; prefix: string}): string {
	return `git config --global --add ${shellQuoted(`url.${base}.insteadOf`)} ${shellQuoted(prefix)}`;
}

/** The command that takes one out. */
function unsetCommand({base, prefix}: {base: string; prefix: string}): string {
	return `git config --global --unset-all --fixed-value ${shellQuoted(`url.${redact(base)}.insteadOf`)} ${shellQuoted(prefix)}`;
}

/** Owners whose https address git does not turn into SSH yet. */
export function missingRewrites(rules: Judged['rules'], target: Target): Target['rewrites'] {
	return target.rewrites.filter(({prefix}) => schemeOf(rewrite(`${prefix}x`, rules).url) !== 'ssh');
}

function missingRule({rules, wanted, target, isOpen}: Judged): Finding {
	const missing = isOpen ? [] : missingRewrites(rules, target);
	const asked = missing[0] ?? wanted;
	const result = rewrite(asked.prefix, rules);
	const fields = {
		host: target.host,
		owner: asked.owner,
		from: asked.prefix,
		to: asked.base,
		rewritten: result.by && redact(result.url),
	};
	return verdict(missing.length === 0, 'fail', 'git.rewrite-missing', fields, {
		evidence: [{ran: `git ls-remote --get-url ${asked.prefix}`, said: redact(result.url)}],
		remedy: {commands: missing.map(rewriteCommand)},
	});
}

function traps({rules, wanted, target, isOpen}: Judged): Finding[] {
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
		elsewhere({rules, wanted, target, isOpen}),
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
function oldHost({rules, wanted, target, isOpen}: Judged): Finding {
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
		remedy: {commands: rule === undefined ? [] : [unsetCommand(rule), rewriteCommand(wanted)]},
	});
}

/** Rules that send the owners' modules over SSH to the host itself, although it speaks SSH under another name only. */
export function rulesToOldHost(
	rules: Judged['rules'],
	target: Target,
): readonly {readonly base: string; readonly prefix: string}[] {
	if (target.ssh.host === target.host) return [];
	const used = target.rewrites.flatMap(({prefix}) => rewrite(`${prefix}x`, rules).by ?? []);
	return used.filter(
		({base}) => schemeOf(base) === 'ssh' && readRemote(`${base.replace(/\/$/, '')}/x`)?.host === target.host,
	);
}

/** A rule that is longer, or as long and read first, sends the owner's modules somewhere that is not this host. */
function elsewhere({rules, wanted, target, isOpen}: Judged): Finding {
	const {url, by} = rewrite(`${wanted.prefix}x`, rules);
	const {alias, over443} = target.ssh;
	const hosts =
		alias === undefined
			? [target.host, target.ssh.host, over443?.host].filter(host => host !== undefined)
			: [];
	// A name without a dot is one of ssh_config's own: several accounts on one host are told apart so.
	const host = readRemote(url)?.host ?? '';
	const isAlias = alias === undefined ? host !== '' && !host.includes('.') : host === alias;
	const leads = by === undefined || isAlias || hosts.some(host => url.includes(host));
	const fields = {
		base: redact(by?.base ?? ''),
		prefix: by?.prefix ?? '',
		from: wanted.prefix,
		to: wanted.base,
	};
	if (leads) return finding('ok', 'git.rewrite-elsewhere', fields);
	return finding(isOpen ? 'warn' : 'fail', 'git.rewrite-elsewhere', fields, {
		evidence: ruleEvidence(by, rules),
		remedy: {
			// A shorter one is left to what else it is for.
			commands: [
				...(by.prefix.length < wanted.prefix.length ? [] : [unsetCommand(by)]),
				rewriteCommand(wanted),
			],
		},
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
