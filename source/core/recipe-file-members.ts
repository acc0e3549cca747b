import {isAlias, isMap, isScalar, isSeq, type LineCounter, type YAMLMap} from 'yaml';
import {nearest} from './nearest.ts';
import type {MemberName, RecipeFileFault, RecipeFileProblem, ValueType} from './recipe-file-fault.ts';

/** A value, and where it begins in the text. */
export interface Placed<Value> {
	readonly value: Value;
	readonly offset: number;
}

/** The members of one object, by name; the values are nodes of the parser. */
export type Members = ReadonlyMap<string, Placed<unknown>>;

/** UTF-16 units; an RSA host key of 16384 bits has about 2,800. */
const longestText = 4096;
const longestTitle = 80;

/** Reads the parser's nodes as typed values, and collects what is wrong with them. */
export class MemberReader {
	readonly faults: RecipeFileFault[] = [];
	readonly #lines: LineCounter;

	constructor(lines: LineCounter) {
		this.#lines = lines;
	}

	fault(offset: number, problem: RecipeFileProblem): void {
		const {line, col} = this.#lines.linePos(offset);
		this.faults.push({...problem, line: Math.max(1, line), column: Math.max(1, col)});
	}

	/** The line of an offset, from 1. */
	line(offset: number): number {
		return Math.max(1, this.#lines.linePos(offset).line);
	}

	/** The members of an object by name; unknown and repeated ones are faults. */
	members(map: YAMLMap, known: readonly MemberName[]): Members {
		const members = new Map<string, Placed<unknown>>();
		for (const {key, value} of map.items) {
			const offset = offsetOf(key, offsetOf(map, 0));
			const name = isScalar(key) ? String(key.value) : '';
			const first = members.get(name);
			if (isReference(key) || isReference(value)) this.fault(offset, {kind: 'alias'});
			else if (!known.some(member => member === name))
				this.fault(offset, {kind: 'unknown-member', member: name, nearest: nearest(name, known)});
			else if (first !== undefined)
				this.fault(offset, {kind: 'duplicate-member', member: name, firstLine: this.line(first.offset)});
			else members.set(name, {value, offset: offsetOf(value, offset)});
		}
		return members;
	}

	text(members: Members, member: MemberName): Placed<string> | undefined {
		return this.#value(members, member, 'text', node =>
			isScalar(node) && typeof node.value === 'string' ? node.value : undefined,
		);
	}

	wholeNumber(members: Members, member: MemberName): Placed<number> | undefined {
		return this.#value(members, member, 'whole-number', node =>
			isScalar(node) && Number.isSafeInteger(node.value) ? Number(node.value) : undefined,
		);
	}

	texts(members: Members, member: MemberName): readonly Placed<string>[] {
		return this.#list(members, member, 'list-of-text').flatMap(({value: node, offset}) => {
			if (isScalar(node) && typeof node.value === 'string')
				return this.#clean(node.value, offset, member) ? [{value: node.value, offset}] : [];
			this.fault(offset, {kind: 'wrong-type', member, wanted: 'list-of-text'});
			return [];
		});
	}

	objects(members: Members, member: MemberName): readonly Placed<YAMLMap>[] {
		return this.#list(members, member, 'list-of-objects').flatMap(({value: node, offset}) => {
			if (isMap(node)) return [{value: node, offset}];
			this.fault(offset, {kind: 'wrong-type', member, wanted: 'list-of-objects'});
			return [];
		});
	}

	#value<Value extends string | number>(
		members: Members,
		member: MemberName,
		wanted: ValueType,
		read: (node: unknown) => Value | undefined,
	): Placed<Value> | undefined {
		const found = members.get(member);
		if (found === undefined) return undefined;
		const value = read(found.value);
		if (value === undefined) this.fault(found.offset, {kind: 'wrong-type', member, wanted});
		else if (typeof value === 'number' || this.#clean(value, found.offset, member))
			return {value, offset: found.offset};
		return undefined;
	}

	#list(members: Members, member: MemberName, wanted: ValueType): readonly Placed<unknown>[] {
		const found = members.get(member);
		if (found === undefined) return [];
		if (!isSeq(found.value)) {
			this.fault(found.offset, {kind: 'wrong-type', member, wanted});
			return [];
		}
		const items = found.value.items.map(value => ({value, offset: offsetOf(value, found.offset)}));
		for (const {value, offset} of items) if (isReference(value)) this.fault(offset, {kind: 'alias'});
		return items.filter(({value}) => !isReference(value));
	}

	/** Whether a text may be shown and used. */
	#clean(text: string, offset: number, member: MemberName): boolean {
		const because = textProblem(text, member === 'title' ? longestTitle : longestText);
		if (because !== undefined) this.fault(offset, {kind: 'bad-text', member, because});
		return because === undefined;
	}
}

function textProblem(text: string, longest: number): 'empty' | 'control' | 'too-long' | undefined {
	if (text.trim() === '') return 'empty';
	if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return 'control';
	return text.length > longest ? 'too-long' : undefined;
}

function isReference(node: unknown): boolean {
	return isAlias(node) || ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined);
}

function offsetOf(node: unknown, otherwise: number): number {
	return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
		? (node.range?.[0] ?? otherwise)
		: otherwise;
}
