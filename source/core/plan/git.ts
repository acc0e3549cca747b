import {missingRewrites} from '../checks/git-rewrite.ts';
import type {FindingId} from '../finding.ts';
import {rewriteTraps} from '../git/rewrite-trap.ts';
import {type Planned, type Planning, problem} from './planning.ts';

const curable = [
	'git.rewrite-missing',
	'git.rewrite-dot-git',
	'git.rewrite-case',
	'git.rewrite-port-in-path',
	'git.rewrite-elsewhere',
] as const satisfies readonly FindingId[];

/**
 * The rewrite from https to SSH that Go needs, one an owner, the narrowest. A rule of ours would lose against one with
 * the same prefix that is read first, so such a rule, and one that mistakes a port for a folder, is replaced.
 */
export function planGit(planning: Planning): readonly Planned[] {
	const {
		facts: {gitConfig},
		target,
	} = planning;
	if (gitConfig.kind !== 'read' || !planning.opensSsh) return [];
	const wrongPort = problem(planning, 'git.rewrite-port-in-path');
	const elsewhere = problem(planning, 'git.rewrite-elsewhere');
	const needed = wrongPort || elsewhere ? target.rewrites : missingRewrites(gitConfig.rewrites, target);
	const cures = curable.filter(id => problem(planning, id));
	return needed.map(({base, prefix, owner}) => {
		const misleading = rewriteTraps(gitConfig.rewrites, {host: target.host, owner}).filter(
			trap => trap.kind === 'port-in-path',
		);
		const rivals = gitConfig.rewrites.filter(
			rule => !rule.push && rule.prefix === prefix && rule.base !== base,
		);
		const replaces = [...misleading, ...rivals].map(rule => ({base: rule.base, prefix: rule.prefix}));
		const unique = replaces.filter(
			(rule, index) =>
				replaces.findIndex(other => other.base === rule.base && other.prefix === rule.prefix) === index,
		);
		return {
			cures,
			part: 'git',
			change: {kind: 'git-rewrite', base, prefix, replaces: unique, file: gitConfig.globalFile.path},
		} as const;
	});
}
