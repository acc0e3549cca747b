import type {RecipeNode, RecipeNodes} from './recipe-nodes.ts';

/**
 * A text as JSON, without places: every offset is 0. Undefined for what is no JSON, and for JSON that means something
 * else in YAML: with a member twice (JSON.parse keeps the last one), or with a carriage return that ends no line (space
 * in JSON, text in YAML).
 */
export function nodesOfJson(text: string): RecipeNodes | undefined {
	if (/\r(?!\n)/.test(text)) return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (namesIn(text) !== membersIn(value)) return undefined;
	return {root: nodeOf(value), errors: [], placeOf: () => ({line: 1, column: 1})};
}

/** How many member names valid JSON holds, each as often as it is written: they are its texts before a colon. */
function namesIn(json: string): number {
	let names = 0;
	for (const [, colon] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"[ \t\r\n]*(:?)/g))
		if (colon === ':') names++;
	return names;
}

/** How many members a value and all in it have; a loop, since a hostile text is deeper than the stack. */
function membersIn(value: unknown): number {
	let members = 0;
	const waiting = [value];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (typeof next !== 'object' || next === null) continue;
		const inside: unknown[] = Object.values(next);
		if (!Array.isArray(next)) members += inside.length;
		for (const one of inside) waiting.push(one);
	}
	return members;
}

function nodeOf(value: unknown): RecipeNode {
	const offset = 0;
	if (Array.isArray(value)) return {kind: 'list', offset, items: () => value.map(nodeOf)};
	if (typeof value !== 'object' || value === null) return {kind: 'scalar', offset, value};
	const members = () =>
		Object.entries(value).map(([name, value]) => ({key: nodeOf(name), value: nodeOf(value)}));
	return {kind: 'map', offset, members};
}
