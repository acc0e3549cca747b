import {normalize} from 'node:path';
import {repositoryUrl} from '../go/repository-url.ts';
import {readRemote} from '../read/remote.ts';
import {schemeOf} from '../road.ts';
import type {Target} from '../target.ts';
import {type Rewrite, rewrite} from './instead-of.ts';

/** A rule and the file it stands in; `command line:` where the environment sets it. */
export type PlacedRule = Rewrite & {readonly file: string};

type Wanted = Target['rewrites'][number];

/** The rules that git follows in place of the one that an owner needs: with the same prefix, or for a module of this run alone. */
export function rivalRules(
	rules: readonly PlacedRule[],
	wanted: Wanted,
	target: Target,
): readonly PlacedRule[] {
	const same = rules.filter(
		({push, prefix, base}) => !push && prefix === wanted.prefix && base !== wanted.base,
	);
	return [...same, ...strayRules(rules, wanted, target).map(({rule}) => rule)];
}

/** Longer rules that decide for a module of this run, and send it anywhere but over SSH to its host. */
export function strayRules(
	rules: readonly PlacedRule[],
	{prefix}: Wanted,
	target: Target,
): readonly {readonly rule: PlacedRule; readonly from: string; readonly to: string}[] {
	const longer = rules.filter(rule => !rule.push && rule.prefix !== prefix && rule.prefix.startsWith(prefix));
	return target.modules.flatMap(({path}) => {
		const from = repositoryUrl(path) ?? '';
		const {url: to, by: rule} = longer.some(one => from.startsWith(one.prefix))
			? rewrite(from, rules)
			: {url: from};
		const isWay = schemeOf(to) === 'ssh' && leadsToHost(to, target);
		return rule === undefined || isWay ? [] : [{rule, from, to}];
	});
}

/** A name without a dot is one of ssh_config's own: several accounts on one host are told apart so. */
export function leadsToHost(url: string, target: Target): boolean {
	const {alias, over443, host: sshHost} = target.ssh;
	const host = readRemote(url)?.host ?? '';
	if (alias !== undefined) return host === alias;
	const hosts = [target.host, sshHost, over443?.host].filter(name => name !== undefined);
	return (host !== '' && !host.includes('.')) || hosts.some(name => url.includes(name));
}

/**
 * Whether a rule that is added to the global file decides for its owner, once others are taken out of that file: of equal
 * prefixes git takes the base that it reads first.
 */
export function decides(
	rules: readonly PlacedRule[],
	{base, prefix, owner}: Wanted,
	{replaces, file}: {readonly replaces: readonly {base: string; prefix: string}[]; readonly file: string},
	target: Target,
): boolean {
	const stay = rules.filter(rule => !isIn(rule, file) || !replaces.some(other => isSame(other, rule)));
	const late = stay.filter(isOfEnvironment);
	const early = stay.filter(rule => !isOfEnvironment(rule));
	const after = [...early, {base, prefix, push: false, file}, ...late];
	const {by} = rewrite(`${prefix}x`, after);
	return (
		by !== undefined &&
		isSame(by, {base, prefix}) &&
		strayRules(after, {base, prefix, owner}, target).length === 0
	);
}

/** git names a file as it found it: `/home/dev//.gitconfig`. */
export function isIn(rule: PlacedRule, file: string): boolean {
	return normalize(rule.file) === normalize(file);
}

export function isOfEnvironment({file}: PlacedRule): boolean {
	return file.startsWith('command line:');
}

function isSame(one: {base: string; prefix: string}, other: {base: string; prefix: string}): boolean {
	return one.base === other.base && one.prefix === other.prefix;
}
