import type {Line} from './lines.ts';

/** The lines of one section, and the line it scrolls from, when it may. */
export interface Block {
	readonly lines: readonly Line[];
	/** The lines at its end that stay in sight (`here`) do not scroll with those above them while there is room for both. */
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
	const bare = withoutSpare(blocks, linesIn(blocks) - height);
	const free = height - linesIn(bare);
	if (free >= 0) return {lines: joined(bare, free), end: 0};
	const sizes = sizesOf(bare, height);
	const windows = bare.map((block, index) => windowOf(block, sizes[index] ?? 0, hint));
	return {
		lines: windows.flatMap(({lines}) => lines).slice(0, height),
		end: Math.max(0, ...windows.map(({end}) => end)),
	};
}

/** With so many blank lines at most, the upper ones left out. */
function joined(blocks: readonly Block[], free: number): readonly Line[] {
	let missing = blocks.filter(({apart}) => apart).length - free;
	return blocks.flatMap(({lines, apart}) => (apart && missing-- <= 0 ? [blank, ...lines] : lines));
}

/** Explanations go from the end, as many as have to: each whole, as half a sentence explains nothing. */
function withoutSpare(blocks: readonly Block[], tooMany: number): readonly Block[] {
	const rowOf = (line: Line) => line.row ?? line;
	const gone = new Set<unknown>();
	let left = tooMany;
	for (const line of blocks.flatMap(({lines}) => lines).toReversed()) {
		if (!line.spare || (left <= 0 && !gone.has(rowOf(line)))) continue;
		gone.add(rowOf(line));
		left--;
	}
	return blocks.map(block => {
		const lines = block.lines.filter(line => !gone.has(rowOf(line)));
		return {...block, lines, apart: block.apart && lines.length > 0};
	});
}

/** Lines for each block: it gives down to one floor after the other, the longest always. */
function sizesOf(blocks: readonly Block[], height: number): readonly number[] {
	const sizes = blocks.map(({lines}) => lines.length);
	for (const floor of floorsOf(blocks, height)) {
		while (total(sizes) > height) {
			const spare = sizes.map((size, index) => size - (floor[index] ?? 0));
			const longest = spare.indexOf(Math.max(...spare));
			if ((spare[longest] ?? 0) <= 0) break;
			sizes[longest] = (sizes[longest] ?? 0) - 1;
		}
	}
	return sizes;
}

/**
 * Texts that scroll give first, then the others. What stays in sight below a text is kept as long as the rest can give
 * enough for it; where it cannot, it scrolls with its text, and nothing else gives for its sake.
 */
function floorsOf(blocks: readonly Block[], height: number): readonly (readonly number[])[] {
	const isEnd = (index: number) => index === 0 || index === blocks.length - 1;
	const whole = ({lines}: Block) => lines.length;
	const small = (block: Block, index: number) => (isEnd(index) ? whole(block) : 1);
	const smallButPointed = (block: Block, index: number) =>
		block.lines.some(({here}) => here) ? whole(block) : small(block, index);
	const above = (room: number) => (block: Block) => Math.min(whole(block), stayingIn(block) + room);
	const floor = (text: (block: Block) => number, beside: (block: Block, index: number) => number) =>
		blocks.map((block, index) => (block.from === undefined ? beside : text)(block, index));
	const crowded = floor(above(1), smallButPointed);
	if (total(crowded) <= height && blocks.some(block => stayingIn(block) > 0))
		return [floor(above(smallestWindow), whole), floor(above(1), whole), crowded];
	return [floor(() => smallestWindow, whole), blocks.map(small)];
}

/** How many lines at the end of a text stay in sight. */
function stayingIn({lines, from}: Block): number {
	return from === undefined ? 0 : lines.length - 1 - lines.findLastIndex(({here}) => !here);
}

function linesIn(blocks: readonly Block[]): number {
	return total(blocks.map(({lines}) => lines.length));
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

/** So many lines of a block. */
function windowOf(block: Block, size: number, hint: Hint): Fitted {
	const {lines, from} = block;
	if (lines.length <= size) return {lines, end: 0};
	if (from === undefined) return {lines: around(lines, size, hint), end: 0};
	const stays = stayingIn(block) < size ? stayingIn(block) : 0;
	const text = lines.slice(0, lines.length - stays);
	const end = farthest(text.length, size - stays);
	const start = Math.min(Math.max(0, from), end);
	return {lines: [...part(text, start, size - stays, hint), ...lines.slice(text.length)], end};
}

/** So many lines, the pointer's among them. */
function around(lines: readonly Line[], size: number, hint: Hint): readonly Line[] {
	const here = Math.max(
		0,
		lines.findIndex(line => line.here),
	);
	if (size < smallestWindow) {
		const start = Math.min(here, lines.length - size);
		return lines.slice(start, start + size);
	}
	let start = 0;
	while (endOf(lines.length, start, size) <= here) start++;
	return part(lines, start, size, hint);
}

/** So many lines from a line on, with hints at what is above and below; where there is no room for both, at one. */
function part(lines: readonly Line[], from: number, size: number, hint: Hint): readonly Line[] {
	if (size < smallestWindow) {
		const one = lines.slice(from, from + 1);
		const below = lines.length - from - 1;
		if (size < 2) return one;
		return below > 0 ? [...one, hint('below', below)] : [hint('above', from), ...one];
	}
	// A hint at one line takes as much room as that line.
	const start = from === 1 ? 0 : from;
	const end = endOf(lines.length, start, size);
	return [
		...(start > 0 ? [hint('above', start)] : []),
		...lines.slice(start, end),
		...(end < lines.length ? [hint('below', lines.length - end)] : []),
	];
}

/** The hint above takes a line, but not the only one. */
function farthest(length: number, size: number): number {
	return length <= size ? 0 : Math.min(length - 1, length - size + 1);
}

/** The first line that is out of sight again; a hint above and one below take a line each. */
function endOf(length: number, start: number, size: number): number {
	const room = size - (start > 0 ? 1 : 0);
	return length - start <= room ? length : start + room - 1;
}
