/** A value in the text of a recipe file, whichever parser read it. `offset` is where it begins, in UTF-16 units. */
export type RecipeNode = MapNode | ListNode | ScalarNode | ReferenceNode;

/** What is in it is made when it is asked for: however deep a text goes, only what a recipe may hold is walked. */
export interface MapNode {
	readonly kind: 'map';
	readonly offset: number;
	/** In the order of the text, repeated ones too. */
	readonly members: () => readonly {readonly key: RecipeNode; readonly value: RecipeNode}[];
}

/** Its items are made when they are asked for, too. */
export interface ListNode {
	readonly kind: 'list';
	readonly offset: number;
	readonly items: () => readonly RecipeNode[];
}

export interface ScalarNode {
	readonly kind: 'scalar';
	readonly offset: number;
	readonly value: unknown;
}

/** An alias, or a value with an anchor. */
export interface ReferenceNode {
	readonly kind: 'reference';
	readonly offset: number;
}

/** A text as its parser understood it. */
export interface RecipeNodes {
	/** Not to be used where there are errors. */
	readonly root: RecipeNode;
	/** In the parser's own words. */
	readonly errors: readonly {readonly offset: number; readonly said: string}[];
	readonly placeOf: PlaceOf;
}

/** Line and column of an offset, both from 1; a column in UTF-16 units. */
export type PlaceOf = (offset: number) => {readonly line: number; readonly column: number};
