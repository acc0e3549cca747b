export class Graphemes {
	constructor(locale?: string, options?: Intl.SegmenterOptions);
	segment(text: string): Intl.Segments;
}
