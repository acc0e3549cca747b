import {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml';
import type {RecipeNode, RecipeNodes} from './recipe-nodes.ts';

/** Any text as YAML, of which JSON is a part. Only import() may load this file: the parser is large and slow to start. */
export function nodesOfYaml(text: string): RecipeNodes {
	const lines = new LineCounter();
	// Keys are compared by the member reader, in linear time.
	const {contents, errors} = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'error',
	});
	return {
		root: bareNodeOf(contents, 0),
		errors: errors.map(({pos, message}) => ({offset: pos[0], said: message})),
		placeOf: offset => {
			const {line, col} = lines.linePos(offset);
			return {line: Math.max(1, line), column: Math.max(1, col)};
		},
	};
}

/** `around` is the offset for what has none of its own, such as a value that is left out. */
function nodeOf(parsed: unknown, around: number): RecipeNode {
	return isReference(parsed)
		? {kind: 'reference', offset: offsetOf(parsed, around)}
		: bareNodeOf(parsed, around);
}

/** Without a look at its anchor: the whole file may have one, since an alias of it is refused. */
function bareNodeOf(parsed: unknown, around: number): RecipeNode {
	const offset = offsetOf(parsed, around);
	if (isSeq(parsed))
		return {kind: 'list', offset, items: () => parsed.items.map(item => nodeOf(item, offset))};
	if (!isMap(parsed)) return {kind: 'scalar', offset, value: isScalar(parsed) ? parsed.value : undefined};
	const members = () =>
		parsed.items.map(({key: name, value}) => {
			const key = nodeOf(name, offset);
			return {key, value: nodeOf(value, key.offset)};
		});
	return {kind: 'map', offset, members};
}

function isReference(parsed: unknown): boolean {
	return (
		isAlias(parsed) || ((isScalar(parsed) || isMap(parsed) || isSeq(parsed)) && parsed.anchor !== undefined)
	);
}

function offsetOf(parsed: unknown, around: number): number {
	return isScalar(parsed) || isMap(parsed) || isSeq(parsed) || isAlias(parsed)
		? (parsed.range?.[0] ?? around)
		: around;
}
