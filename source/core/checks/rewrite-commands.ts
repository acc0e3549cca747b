import {isIn, isOfEnvironment, type PlacedRule, rivalRules} from '../git/rival-rules.ts';
import {redact} from '../redact.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';

/** The commands that give an owner its rewrite, in place of what would win against it. */
export function replacingCommands(
	{rules, globalFile, target}: {rules: readonly PlacedRule[]; globalFile: string; target: Target},
	wanted: Target['rewrites'][number],
): string[] {
	return [...unsetCommands(rivalRules(rules, wanted, target), globalFile), rewriteCommand(wanted)];
}

/** The command that adds a rewrite. */
export function rewriteCommand({base, prefix}: {base: string; prefix: string}): string {
	return `git config --global --add ${shellQuoted(`url.${base}.insteadOf`)} ${shellQuoted(prefix)}`;
}

/** The commands that take rules out of their files. */
export function unsetCommands(rules: readonly PlacedRule[], globalFile: string): string[] {
	const commands = rules
		.filter(rule => !isOfEnvironment(rule))
		.map(rule => {
			const place = isIn(rule, globalFile) ? '--global' : `--file ${shellQuoted(rule.file)}`;
			const key = shellQuoted(`url.${redact(rule.base)}.insteadOf`);
			return `git config ${place} --unset-all --fixed-value ${key} ${shellQuoted(rule.prefix)}`;
		});
	return [...new Set(commands)];
}
