import type {Line} from './lines.ts';

/** The lines of one section, and where it scrolls from, when it does. */
export interface Block {
	readonly lines: readonly Line[];
	readonly from?: number;
}

type Hint = (direction: 'above' | 'below', lines: number) => Line;

const blank: Line = {spans: [], here: false, counts: false, spare: false};
/** What a scrolling section keeps: one line between two hints. */
const smallestWindow = 3;

/**
 * Blocks one under the other, in so many lines. Where they are too many, first the blank lines go, then explanations,
 * then sections scroll, the longest first; the first and the last block and every line of the pointer stay.
 */
export function fitted(blocks: readonly Block[], height: number, hint: Hint): readonly Line[] {
	const whole = joined(blocks, blocks.length);
	if (whole.length <= height) return whole;
	const missing = whole.length - height;
	const gaps = Math.max(0, blocks.length - 1 - missing);
	if (missing <= blocks.length - 1) return joined(blocks, gaps);
	const bare = withoutSpare(blocks, height);
	const sizes = sizesOf(bare, height);
	return bare
		.flatMap(({lines, from}, index) => windowOf(lines, from ?? 0, sizes[index] ?? 0, hint))
		.slice(0, height);
}

/** Blank lines stand in front of the last blocks first. */
function joined(blocks: readonly Block[], gaps: number): readonly Line[] {
	const first = blocks.length - gaps;
	return blocks.flatMap(({lines}, index) => (index > 0 && index >= first ? [blank, ...lines] : lines));
}

/** Explanations go from the end, as many as have to. */
function withoutSpare(blocks: readonly Block[], height: number): readonly Block[] {
	let over = total(blocks.map(({lines}) => lines.length)) - height;
	const kept = blocks.toReversed().map(block => {
		const lines = block.lines.toReversed().filter(line => !(line.spare && over-- > 0));
		return {...block, lines: lines.toReversed()};
	});
	return kept.toReversed();
}

/** Lines for each block: those that scroll give first, then the rest, the longest always. */
function sizesOf(blocks: readonly Block[], height: number): readonly number[] {
	const sizes = blocks.map(({lines}) => lines.length);
	const least = (scrolling: boolean) =>
		blocks.map(({lines, from}, index) => {
			if (index === 0 || index === blocks.length - 1) return lines.length;
			if (from === undefined && scrolling) return lines.length;
			return Math.min(lines.length, from === undefined ? 1 : smallestWindow);
		});
	for (const floor of [least(true), least(false)]) {
		while (total(sizes) > height) {
			const spares = sizes.map((size, index) => size - (floor[index] ?? 0));
			const most = spares.indexOf(Math.max(...spares));
			if ((spares[most] ?? 0) <= 0) break;
			sizes[most] = (sizes[most] ?? 0) - 1;
		}
	}
	return sizes;
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

/** So many lines of a section, the pointer's among them, with hints at what is above and below. */
function windowOf(lines: readonly Line[], from: number, size: number, hint: Hint): readonly Line[] {
	if (lines.length <= size) return lines;
	const here = lines.findIndex(line => line.here);
	if (size < smallestWindow)
		return lines.slice(Math.min(Math.max(0, here), lines.length - size)).slice(0, size);
	const start = startOf(lines, from, size, here);
	const end = endOf(lines.length, start, size);
	return [
		...(start > 0 ? [hint('above', counted(lines.slice(0, start)))] : []),
		...lines.slice(start, end),
		...(end < lines.length ? [hint('below', counted(lines.slice(end)))] : []),
	];
}

/** The wanted start, moved only as far as the pointer's lines ask for. */
function startOf(lines: readonly Line[], from: number, size: number, here: number): number {
	const wanted = Math.min(Math.max(0, from), lines.length - size + 1);
	const last = lines.findLastIndex(line => line.here);
	let start = here < 0 ? wanted : Math.min(wanted, here);
	while (start < here && endOf(lines.length, start, size) <= last) start++;
	return start === 1 ? 0 : start;
}

/** The first line that is out of sight again; a hint above and one below take a line each. */
function endOf(length: number, start: number, size: number): number {
	const room = size - (start > 0 ? 1 : 0);
	return length - start <= room ? length : start + room - 1;
}

function counted(lines: readonly Line[]): number {
	return lines.filter(line => line.counts).length || lines.length;
}
