import type {Tried} from './kinds.ts';

/** One line of the table: a kind of faults, how many were tried, how many the program stood. */
export interface Row {
	readonly name: string;
	readonly tried: number;
	readonly held: number;
	/** Bytes of the person's files that were not brought back. */
	readonly lostBytes: number;
}

export function rowOf(name: string, tried: readonly Tried[]): Row {
	return {
		name,
		tried: tried.length,
		held: tried.filter(({verdict}) => verdict.complaints.length === 0).length,
		lostBytes: tried.reduce((sum, {verdict}) => sum + verdict.lostBytes, 0),
	};
}

export function isBroken({tried, held, lostBytes}: Row): boolean {
	return tried === 0 || held < tried || lostBytes > 0;
}

export const heading = line('', 'faults', 'tried', 'held', 'lost bytes');

export function rowLine(row: Row): string {
	const {name, tried, held, lostBytes} = row;
	return line(isBroken(row) ? 'FAIL' : 'ok', name, String(tried), String(held), String(lostBytes));
}

function line(mark: string, name: string, ...figures: readonly string[]): string {
	const [tried = '', held = '', lost = ''] = figures;
	return `${mark.padEnd(5)} ${name.padEnd(52)} ${tried.padStart(8)} ${held.padStart(8)} ${lost.padStart(11)}`;
}
