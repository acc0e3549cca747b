import type {System} from '../../source/system/system.ts';

/** Methods that change the world. Programs count too: some of them write. */
const changing = [
	'run',
	'write',
	'append',
	'create',
	'makeDirectory',
	'setMode',
	'rename',
	'remove',
	'end',
] as const;

export class Killed extends Error {}

/**
 * A System whose program is killed at its n-th change (from 0): just before it is made, or just after. From then on
 * nothing reaches the world any more.
 */
export function killedAt(
	system: System,
	n: number,
	when: 'before' | 'after',
): {system: System; changes: () => number} {
	let count = 0;
	const killed = () => count > n;
	const wrapped: Record<string, unknown> = {...system};
	for (const name of changing) {
		const real = system[name] as (...args: unknown[]) => Promise<unknown>;
		wrapped[name] = async (...args: unknown[]) => {
			if (killed()) throw new Killed();
			const last = count++ === n;
			if (last && when === 'before') throw new Killed();
			const answer = await real(...args);
			if (last) throw new Killed();
			return answer;
		};
	}
	return {system: wrapped as unknown as System, changes: () => count};
}
