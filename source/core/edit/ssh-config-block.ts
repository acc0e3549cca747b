import {content, lineBreakOf, rawLines} from './raw-lines.ts';
import {configValue, literalValue} from './ssh-config-value.ts';

/** A keyword of ssh_config and its value, as it is meant: unquoted, and `%` is a percent sign. */
export type Directive = readonly [name: string, value: string];

/** What undoes setInBlock: the values that its keywords had in our block; undefined when there was no block. */
export interface BlockInverse {
	readonly host: string;
	readonly was: readonly {readonly name: string; readonly values: readonly string[]}[] | undefined;
}

/**
 * Sets directives for a host in our marked block, which is made at the top of the file (the first value wins in
 * ssh_config) when it is not there. IdentityFile and CertificateFile are added to those in the block, every other
 * keyword is replaced where it stands. Nothing outside the block changes, and a block that says all this is left as
 * it is. Throws on a host or value that cannot stand on one line.
 */
export function setInBlock(text: string, host: string, directives: readonly Directive[]): string {
	const start = findBlock(text, host) ? text : withNewBlock(text, host);
	return directives.reduce(
		(rest, [name, value]) =>
			setValues(rest, host, name, [...(isList(name) ? valuesIn(rest, host, name) : []), value]),
		start,
	);
}

/** Takes directives out of our block, and the block when nothing is left in it. */
export function removeFromBlock(text: string, host: string, names: readonly string[]): string {
	const rest = names.reduce((rest, name) => setValues(rest, host, name, []), text);
	return readBlock(rest, host).length === 0 ? removeBlock(rest, host) : rest;
}

/** Takes our block out with the empty line behind it. */
export function removeBlock(text: string, host: string): string {
	const block = findBlock(text, host);
	if (!block) return text;
	const {lines, begin, end} = block;
	const until = content(lines[end + 1] ?? '?') === '' ? end + 2 : end + 1;
	return bomOf(lines[begin]) + [...lines.slice(0, begin), ...lines.slice(until)].join('');
}

/** The directives of our block for a host, without its Host lines; empty when there is none. */
export function readBlock(text: string, host: string): Directive[] {
	const block = findBlock(text, host);
	const lines = block ? block.lines.slice(block.begin + 1, block.end) : [];
	const directives = lines.map(directiveIn).filter(directive => directive !== undefined);
	return directives.filter(([name]) => !same(name, 'Host'));
}

/** Data that takes back `setInBlock(text, host, directives)`, made from the text before it. */
export function inverseOf(text: string, host: string, directives: readonly Directive[]): BlockInverse {
	const names = [...new Set(directives.map(([name]) => name))];
	return {
		host,
		was: findBlock(text, host) && names.map(name => ({name, values: valuesIn(text, host, name)})),
	};
}

/** Puts our block back to what it was, also when the file was edited elsewhere since. */
export function restoreBlock(text: string, {host, was}: BlockInverse): string {
	if (was === undefined) return removeBlock(text, host);
	return was.reduce((rest, {name, values}) => setValues(rest, host, name, values), text);
}

interface Block {
	readonly lines: readonly string[];
	/** Indexes of the two marker lines. */
	readonly begin: number;
	readonly end: number;
}

/**
 * A begin marker without its end, or with another begin between, is no block; nor is one without its Host line, as what
 * is set in it would be set for others.
 */
function findBlock(text: string, host: string): Block | undefined {
	const lines = rawLines(text);
	const begin = lines.findIndex(
		(raw, index) =>
			content(raw).replace(/^\ufeff/, '') === marker('begin', host) &&
			content(lines[index + 1] ?? '') === `Host ${host}`,
	);
	const next = lines.findIndex((raw, index) => index > begin && /^# gomod-setup (?:begin|end) /.test(raw));
	return begin >= 0 && next >= 0 && content(lines[next] ?? '') === marker('end', host)
		? {lines, begin, end: next}
		: undefined;
}

function bomOf(text = ''): string {
	return text.startsWith('\ufeff') ? '\ufeff' : '';
}

function marker(which: 'begin' | 'end', host: string): string {
	return `# gomod-setup ${which} ${host}`;
}

function withNewBlock(text: string, host: string): string {
	if (!/^[^\s"'#*?!,\p{C}]+$/u.test(host)) throw new TypeError('not a host name');
	const bom = bomOf(text);
	const rest = text.slice(bom.length);
	const lineBreak = lineBreakOf(text);
	const closed = beginsUnconditionally(rest) ? ['Host *'] : [];
	const block = [
		marker('begin', host),
		`Host ${host}`,
		...closed,
		marker('end', host),
		...(rest === '' ? [] : ['']),
	];
	return bom + block.map(line => line + lineBreak).join('') + rest;
}

/** Settings that stood before any Host or Match are for every host: they must not become part of ours. */
function beginsUnconditionally(text: string): boolean {
	const first = rawLines(text).find(raw => !/^\s*(?:#|$)/.test(raw));
	return first !== undefined && !/^\s*"?(?:host|match)[\s="]/i.test(first);
}

function valuesIn(text: string, host: string, name: string): string[] {
	return readBlock(text, host).flatMap(([other, value]) => (same(other, name) ? [value] : []));
}

/** Makes the block hold exactly these values of a keyword: in their old places first, the others behind. */
function setValues(text: string, host: string, name: string, wanted: readonly string[]): string {
	const block = findBlock(text, host);
	if (!block) return text;
	const {begin, end} = block;
	const lineBreak = lineBreakOf(block.lines[begin] ?? '');
	const render = (value: string) => `  ${name} ${configValue(name, value)}${lineBreak}`;
	const rest = [...new Set(wanted)];
	const lines: string[] = [];
	let place = 0;
	for (const raw of block.lines.slice(begin, end)) {
		const [other, old] = directiveIn(raw) ?? ['', ''];
		const value = same(other, name) ? rest.shift() : old;
		if (same(other, name) && value === undefined) continue;
		lines.push(value === old ? raw : render(value ?? ''));
		if (other !== '' && !closes(raw)) place = lines.length;
	}
	lines.splice(place, 0, ...rest.map(render));
	return [...block.lines.slice(0, begin), ...lines, ...block.lines.slice(end)].join('');
}

/** `Host *` that ends what is for our host alone. */
function closes(raw: string): boolean {
	return content(raw) === 'Host *';
}

function directiveIn(raw: string): Directive | undefined {
	const [, name, value] = /^([A-Za-z][A-Za-z0-9]*)(?:\s*=\s*|\s+)(.*)$/.exec(raw.trim()) ?? [];
	return name === undefined || value === undefined ? undefined : [name, literalValue(name, value)];
}

function isList(name: string): boolean {
	return same(name, 'IdentityFile') || same(name, 'CertificateFile');
}

function same(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
