import type {RunHost} from './run-hosts.ts';
import {shellQuoted} from './shell-quote.ts';
import type {Target} from './target.ts';

/**
 * Arguments that set up each host of a run again, by the host: `run github`; with the host where the recipe alone would
 * be about another one, or about more.
 * @param hosts what the targets were made from, in their order
 * @param place of the recipe file that some of them are from
 */
export function againOf(
	targets: readonly Target[],
	hosts: readonly RunHost[],
	place: string | undefined,
): Readonly<Record<string, string>> {
	const several = targets.length > 1;
	return Object.fromEntries(
		targets.map((target, index) => [target.host, runOf(target, hosts[index], place, several)]),
	);
}

function runOf(
	{recipe, host, ssh: {alias}, owners}: Target,
	from: RunHost | undefined,
	place: string | undefined,
	several: boolean,
): string {
	const own = from?.file === undefined ? recipe : (place ?? recipe);
	const isUsual = from?.file === undefined ? from?.recipe.host === host : !several;
	// A second account is told from the first by these two.
	const second = alias === undefined ? [] : [`alias=${alias}`, `owner=${owners.join(',')}`];
	const words = ['run', own, ...(isUsual ? [] : ['--host', host]), ...second.flatMap(set => ['--set', set])];
	return words.map(shellQuoted).join(' ');
}
