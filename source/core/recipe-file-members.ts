import {everyLanguage, isLanguageTag, type LocalText} from './local-text.ts';
import {nearest} from './nearest.ts';
import type {MemberName, RecipeFileFault, RecipeFileProblem, ValueType} from './recipe-file-fault.ts';
import {textProblem} from './recipe-file-values.ts';
import type {MapNode, PlaceOf, RecipeNode} from './recipe-nodes.ts';

/** A value, and where it begins in the text. */
export interface Placed<Value> {
	readonly value: Value;
	readonly offset: number;
}

/** The members of one object, by name. */
export type Members = ReadonlyMap<string, RecipeNode>;

/** A function where more than the fields has to be found out, for only the faults that are told. */
type Problem = RecipeFileProblem | (() => RecipeFileProblem);

const longest: Partial<Record<MemberName, number>> = {title: 80, advice: 400};

/** Reads the nodes of a text as typed values, and collects what is wrong with them. */
export class MemberReader {
	readonly #found: {readonly offset: number; readonly problem: Problem}[] = [];
	readonly #placeOf: PlaceOf;

	constructor(placeOf: PlaceOf) {
		this.#placeOf = placeOf;
	}

	fault(offset: number, problem: Problem): void {
		this.#found.push({offset, problem});
	}

	get isFaulty(): boolean {
		return this.#found.length > 0;
	}

	/** The first faults in the order of the text; of a schema that is not this one nothing else is known to be wrong. */
	faults(most: number): readonly RecipeFileFault[] {
		const schema = this.#found.filter(({problem}) => 'kind' in problem && problem.kind === 'unknown-schema');
		const told = schema.length > 0 ? schema : this.#found;
		return told
			.toSorted((one, other) => one.offset - other.offset)
			.slice(0, most)
			.map(({offset, problem}) => ({
				...(typeof problem === 'function' ? problem() : problem),
				...this.#placeOf(offset),
			}));
	}

	/** The line of an offset, from 1. */
	line(offset: number): number {
		return this.#placeOf(offset).line;
	}

	/** The members of an object by name; unknown and repeated ones are faults. */
	members(map: MapNode, known: readonly MemberName[]): Members {
		const members = new Map<string, RecipeNode>();
		for (const {key, value} of map.members()) {
			const name = key.kind === 'scalar' ? String(key.value) : '';
			const first = members.get(name);
			if (key.kind === 'reference' || value.kind === 'reference') this.fault(key.offset, {kind: 'alias'});
			else if (!known.some(member => member === name))
				this.fault(key.offset, () => ({kind: 'unknown-member', member: name, nearest: nearest(name, known)}));
			else if (first !== undefined)
				this.fault(key.offset, {kind: 'duplicate-member', member: name, firstLine: this.line(first.offset)});
			else members.set(name, value);
		}
		return members;
	}

	text(members: Members, member: MemberName): Placed<string> | undefined {
		return this.#value(members, member, 'text', textOf);
	}

	/** A text, or an object of texts by language tag. */
	localText(members: Members, member: 'title' | 'advice'): LocalText | undefined {
		const found = members.get(member);
		if (found?.kind !== 'map') {
			const text = this.#value(members, member, 'text-or-languages', textOf);
			return text && new Map([[everyLanguage, text.value]]);
		}
		const texts = new Map<string, string>();
		for (const {key, value} of found.members()) {
			const tag = textOf(key) ?? '';
			const text = textOf(value);
			if (!isLanguageTag(tag)) this.fault(key.offset, {kind: 'bad-language', tag});
			else if (text === undefined) this.fault(value.offset, {kind: 'wrong-type', member, wanted: 'text'});
			else if (this.#clean(text, value.offset, member)) texts.set(tag, text);
		}
		if (found.members().length === 0) this.fault(found.offset, {kind: 'bad-text', member, because: 'empty'});
		return texts;
	}

	yesOrNo(members: Members, member: MemberName): Placed<boolean> | undefined {
		return this.#value(members, member, 'yes-or-no', node =>
			node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined,
		);
	}

	object(members: Members, member: MemberName): MapNode | undefined {
		const found = members.get(member);
		if (found === undefined || found.kind === 'map') return found;
		this.fault(found.offset, {kind: 'wrong-type', member, wanted: 'object'});
		return undefined;
	}

	wholeNumber(members: Members, member: MemberName): Placed<number> | undefined {
		return this.#value(members, member, 'whole-number', node =>
			node.kind === 'scalar' && Number.isSafeInteger(node.value) ? Number(node.value) : undefined,
		);
	}

	texts(members: Members, member: MemberName): readonly Placed<string>[] {
		return this.#list(members, member, 'list-of-text').flatMap(node => {
			const {offset} = node;
			const value = textOf(node);
			if (value !== undefined) return this.#clean(value, offset, member) ? [{value, offset}] : [];
			this.fault(offset, {kind: 'wrong-type', member, wanted: 'list-of-text'});
			return [];
		});
	}

	objects(members: Members, member: MemberName): readonly MapNode[] {
		return this.#list(members, member, 'list-of-objects').flatMap(node => {
			if (node.kind === 'map') return [node];
			this.fault(node.offset, {kind: 'wrong-type', member, wanted: 'list-of-objects'});
			return [];
		});
	}

	#value<Value extends string | number | boolean>(
		members: Members,
		member: MemberName,
		wanted: ValueType,
		read: (node: RecipeNode) => Value | undefined,
	): Placed<Value> | undefined {
		const found = members.get(member);
		if (found === undefined) return undefined;
		const value = read(found);
		if (value === undefined) this.fault(found.offset, {kind: 'wrong-type', member, wanted});
		else if (typeof value !== 'string' || this.#clean(value, found.offset, member))
			return {value, offset: found.offset};
		return undefined;
	}

	#list(members: Members, member: MemberName, wanted: ValueType): readonly RecipeNode[] {
		const found = members.get(member);
		if (found === undefined) return [];
		if (found.kind !== 'list') {
			this.fault(found.offset, {kind: 'wrong-type', member, wanted});
			return [];
		}
		const items = found.items();
		for (const {kind, offset} of items) if (kind === 'reference') this.fault(offset, {kind: 'alias'});
		return items.filter(({kind}) => kind !== 'reference');
	}

	/** Whether a text may be shown and used. */
	#clean(text: string, offset: number, member: MemberName): boolean {
		const because = textProblem(text, longest[member]);
		if (because !== undefined) this.fault(offset, {kind: 'bad-text', member, because});
		return because === undefined;
	}
}

function textOf(node: RecipeNode): string | undefined {
	return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
