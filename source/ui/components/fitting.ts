import type {Line} from './lines.ts';

/** The lines of one section, and the line it scrolls from, when it may. */
export interface Block {
	readonly lines: readonly Line[];
	readonly from?: number;
	/** A blank line stands in front of it while there is room. */
	readonly apart: boolean;
}

export interface Fitted {
	readonly lines: readonly Line[];
	/** The farthest line that the scrolled text can begin with: beyond it nothing more comes into sight. */
	readonly end: number;
}

export type Hint = (direction: 'above' | 'below', lines: number) => Line;

export const blank: Line = {spans: [], here: false, spare: false};
/** What a scrolling section keeps: one line between two hints. */
const smallestWindow = 3;

/**
 * Blocks one under the other, in so many lines. Where they are too many, first the blank lines go, the upper ones before
 * the lower ones, then explanations, then texts scroll; at last the longest block gives. The first and the last stay.
 */
export function fitted(blocks: readonly Block[], height: number, hint: Hint): Fitted {
	const lines = total(blocks.map(block => block.lines.length));
	const apart = blocks.filter(block => block.apart).length;
	const gaps = Math.min(apart, Math.max(0, height - lines));
	if (lines <= height) return {lines: joined(blocks, apart - gaps), end: 0};
	const bare = withoutSpare(blocks, lines - height);
	const sizes = sizesOf(bare, height);
	const windows = bare.map((block, index) => windowOf(block.lines, block.from ?? 0, sizes[index] ?? 0, hint));
	const ends = bare.map((block, index) =>
		block.from === undefined ? 0 : farthest(block.lines.length, sizes[index] ?? 0),
	);
	return {lines: windows.flat().slice(0, height), end: Math.max(0, ...ends)};
}

/** Without the first so many of the blank lines. */
function joined(blocks: readonly Block[], missing: number): readonly Line[] {
	let left = missing;
	return blocks.flatMap(({lines, apart}) => (apart && left-- <= 0 ? [blank, ...lines] : lines));
}

/** Explanations go from the end, as many as have to. */
function withoutSpare(blocks: readonly Block[], tooMany: number): readonly Block[] {
	let left = tooMany;
	const kept = blocks.toReversed().map(block => {
		const lines = block.lines.toReversed().filter(line => !(line.spare && left-- > 0));
		return {...block, lines: lines.toReversed()};
	});
	return kept.toReversed();
}

/** Lines for each block: texts that scroll give first, then the others, the longest always. */
function sizesOf(blocks: readonly Block[], height: number): readonly number[] {
	const sizes = blocks.map(({lines}) => lines.length);
	const scrolling = blocks.map(({lines, from}) => (from === undefined ? lines.length : smallestWindow));
	const least = blocks.map(({lines}, index) =>
		index === 0 || index === blocks.length - 1 ? lines.length : 1,
	);
	for (const floor of [scrolling, least]) {
		while (total(sizes) > height) {
			const spare = sizes.map((size, index) => size - (floor[index] ?? 0));
			const longest = spare.indexOf(Math.max(...spare));
			if ((spare[longest] ?? 0) <= 0) break;
			sizes[longest] = (sizes[longest] ?? 0) - 1;
		}
	}
	return sizes;
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

/** So many lines of a block, the pointer's among them, with hints at what is above and below. */
function windowOf(lines: readonly Line[], from: number, size: number, hint: Hint): readonly Line[] {
	if (lines.length <= size) return lines;
	const here = lines.findIndex(line => line.here);
	if (size < smallestWindow) {
		const start = Math.min(Math.max(0, here), lines.length - size);
		return lines.slice(start, start + size);
	}
	const start = startOf(lines, from, size, here);
	const end = endOf(lines.length, start, size);
	return [
		...(start > 0 ? [hint('above', start)] : []),
		...lines.slice(start, end),
		...(end < lines.length ? [hint('below', lines.length - end)] : []),
	];
}

/** The wanted start, moved only as far as the pointer's line asks for. */
function startOf(lines: readonly Line[], from: number, size: number, here: number): number {
	const wanted = Math.min(Math.max(0, from), farthest(lines.length, size));
	let start = here < 0 ? wanted : Math.min(wanted, here);
	while (start < here && endOf(lines.length, start, size) <= here) start++;
	return start === 1 ? 0 : start;
}

/** The hint above takes a line. */
function farthest(length: number, size: number): number {
	return length <= size ? 0 : length - size + 1;
}

/** The first line that is out of sight again; a hint above and one below take a line each. */
function endOf(length: number, start: number, size: number): number {
	const room = size - (start > 0 ? 1 : 0);
	return length - start <= room ? length : start + room - 1;
}
