import {splitPatterns} from '../go/module-pattern.ts';

/** A change of a comma-separated list: the text before and after it. */
export interface ListChange {
	readonly was: string | undefined;
	readonly value: string | undefined;
}

/**
 * A list as it is now, without a change that was made to it before: what the change added goes, what it took out comes
 * back in that place, every other entry stays where it is. undefined: nothing is left.
 */
export function withoutListChange(now: string | undefined, {was, value}: ListChange): string | undefined {
	if (now === value) return was;
	const [before, after] = [splitPatterns(was ?? ''), splitPatterns(value ?? '')];
	const entries = (now ?? '').split(',');
	const isOurs = (entry: string) => after.includes(entry) && !before.includes(entry);
	const first = entries.findIndex(isOurs);
	if (first < 0) return now;
	const lost = before.filter(entry => !after.includes(entry) && !entries.includes(entry));
	const rest = entries.flatMap((entry, index) => {
		if (!isOurs(entry)) return [entry];
		return index === first ? lost : [];
	});
	return rest.join(',') || undefined;
}
