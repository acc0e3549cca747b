/** Which rows of a list are on screen. */
export interface Shown {
	/** Index of the first row, and of the one behind the last. */
	readonly first: number;
	readonly end: number;
}

/**
 * The rows that fit in `height` lines from row `first` on. Where rows are left over, a line above and a line below say
 * how many; at least one row is shown.
 * @param heights lines of each row
 */
export function shownFrom(heights: readonly number[], height: number, first: number): Shown {
	const start = Math.min(Math.max(first, 0), Math.max(heights.length - 1, 0));
	const room = height - (start > 0 ? 1 : 0);
	const whole = endWithin(heights, room, start);
	const end = whole === heights.length ? whole : endWithin(heights, room - 1, start);
	return {first: start, end: Math.min(heights.length, Math.max(end, start + 1))};
}

/**
 * The first row to show, so that row `pointed` is on screen and no line stays empty that a row could have; as near to
 * `offset` as that allows.
 * @param pointed undefined: the pointer is outside the list
 */
export function scrolledTo(
	heights: readonly number[],
	height: number,
	offset: number,
	pointed: number | undefined,
): number {
	let first = pointed === undefined ? offset : Math.min(offset, pointed);
	first = Math.min(Math.max(first, 0), Math.max(heights.length - 1, 0));
	while (first > 0 && shownFrom(heights, height, first - 1).end === heights.length) first--;
	while (pointed !== undefined && first < pointed && shownFrom(heights, height, first).end <= pointed)
		first++;
	return first;
}

function endWithin(heights: readonly number[], room: number, start: number): number {
	let left = room;
	let end = start;
	for (const height of heights.slice(start)) {
		left -= height;
		if (left < 0) break;
		end++;
	}
	return end;
}
