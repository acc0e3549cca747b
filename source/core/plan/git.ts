import {missingRewrites, rulesToOldHost} from '../checks/git-rewrite.ts';
import type {GitConfigFact} from '../facts/git.ts';
import type {FindingId} from '../finding.ts';
import {rewrite} from '../git/instead-of.ts';
import {rewriteTraps} from '../git/rewrite-trap.ts';
import {decides, isIn, type PlacedRule, rivalRules} from '../git/rival-rules.ts';
import {redact} from '../redact.ts';
import {type Planned, type Planning, problem} from './planning.ts';

const curable = [
	'git.rewrite-missing',
	'git.rewrite-dot-git',
	'git.rewrite-case',
	'git.rewrite-port-in-path',
	'git.rewrite-elsewhere',
	'git.rewrite-old-host',
	'git.rewrite-user',
] as const satisfies readonly FindingId[];

/**
 * The rewrite from https to SSH that Go needs, one an owner, the narrowest. A rule of ours would lose against one with
 * the same prefix that is read first, so such a rule, and one that mistakes a port for a folder, is replaced.
 */
export function planGit(planning: Planning): readonly Planned[] {
	const {
		facts: {gitConfig, accessAsGo},
		target,
	} = planning;
	if (gitConfig.kind !== 'read' || !planning.opensSsh) return [];
	const wrongPort = problem(planning, 'git.rewrite-port-in-path');
	const elsewhere = problem(planning, 'git.rewrite-elsewhere');
	const {by: used} = rewrite(accessAsGo.url, gitConfig.rewrites);
	const asOther = problem(planning, 'git.rewrite-user') && used;
	const old = [
		...(problem(planning, 'git.rewrite-old-host') ? rulesToOldHost(gitConfig.rewrites, target) : []),
		// A shorter one is left to what else it is for.
		...(asOther && target.rewrites.some(({prefix}) => asOther.prefix.startsWith(prefix)) ? [asOther] : []),
	];
	const needed =
		wrongPort || elsewhere || asOther || old.length > 0
			? target.rewrites
			: missingRewrites(gitConfig.rewrites, target);
	const onlyHere = problem(planning, 'access.git-ok-go-fails')?.fields.difference === 'local-config';
	const cures = [
		...curable.filter(id => problem(planning, id)),
		...(onlyHere ? (['access.git-ok-go-fails'] as const) : []),
	];
	return needed.flatMap(wanted => {
		const {base, prefix} = wanted;
		const file = gitConfig.globalFile.path;
		const replaces = replacedRules(gitConfig, wanted, target, old);
		// A token must reach neither the journal nor a command line: its owner has to take such a rule out.
		if (replaces.some(rule => redact(rule.base) !== rule.base)) return [];
		// What stands in another file is not changed here: a person has to take it out.
		if (!decides(gitConfig.rewrites, wanted, {replaces, file}, target)) return [];
		return [{cures, part: 'git', change: {kind: 'git-rewrite', base, prefix, replaces, file}} as const];
	});
}

/** Rules of the global file that would win against ours, those that mistake a port for a folder, and those to a name that speaks SSH no more. */
function replacedRules(
	{rewrites: rules, globalFile}: Extract<GitConfigFact, {kind: 'read'}>,
	wanted: Planning['target']['rewrites'][number],
	target: Planning['target'],
	old: readonly PlacedRule[],
): readonly {base: string; prefix: string}[] {
	const traps = rewriteTraps(rules, {host: target.host, owner: wanted.owner});
	const misleading = traps
		.filter(trap => trap.kind === 'port-in-path')
		.flatMap(trap => rules.filter(({base, prefix}) => base === trap.base && prefix === trap.prefix));
	const all = [...misleading, ...old, ...rivalRules(rules, wanted, target)]
		.filter(rule => isIn(rule, globalFile.path))
		.map(rule => ({base: rule.base, prefix: rule.prefix}));
	return all.filter(
		(rule, index) =>
			all.findIndex(other => other.base === rule.base && other.prefix === rule.prefix) === index,
	);
}
