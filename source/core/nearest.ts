const longest = 64;

/** The known name that a word was probably meant to be: at most a third of its letters differ, case aside. */
export function nearest(word: string, known: readonly string[]): string | undefined {
	if (word.length > longest) return undefined;
	const wanted = word.toLowerCase();
	const ranked = known
		// So many letters can never be the same.
		.filter(name => Math.abs(name.length - word.length) <= Math.max(1, Math.floor(name.length / 3)))
		.map(name => ({name, distance: distance(wanted, name.toLowerCase())}))
		.sort((a, b) => a.distance - b.distance);
	const [first] = ranked;
	return first !== undefined && first.distance <= Math.max(1, Math.floor(first.name.length / 3))
		? first.name
		: undefined;
}

/** Letters to put in, take out, replace or swap with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({length: b.length + 1}, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			const choices = [
				at(above, column) + 1,
				at(current, column - 1) + 1,
				at(above, column - 1) + (same ? 0 : 1),
			];
			current.push(Math.min(...choices, swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY));
		}
		before = above;
		above = current;
	}
	return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
