import {type KnownHostsKey, linesNamed, readKnownHostsLine} from '../read/known-hosts.ts';
import {content, eachRawLine, lineBreakOf, rawLines} from './raw-lines.ts';

/** A change of known_hosts. */
export interface KnownHostsEdit {
	/** Whole lines to stand at the end; one that is there already is not added again. */
	readonly add: readonly string[];
	/** Stale lines (whole text) and the host's name in them, as known_hosts writes it: `github.com`, `[host]:7999`. */
	readonly remove: readonly {readonly line: string; readonly name: string}[];
}

/** What undoes an edit: each step says what a raw line (with its line break) was and is now, in the old file's order. */
export interface KnownHostsInverse {
	readonly steps: readonly KnownHostsStep[];
}

interface KnownHostsStep {
	/** Index in the old file; for an added line, in the new one. */
	readonly at: number;
	/** The line before it in the old file. */
	readonly after: string | undefined;
	/** undefined: the line was added. */
	readonly was: string | undefined;
	/** undefined: the line was taken out. */
	readonly now: string | undefined;
}

/**
 * Takes a host's name out of its stale lines and adds new ones at the end. A line with other names keeps them, a line
 * of this name alone (also a hashed one) goes; lines with a marker and names given by a pattern stay (see leftAlone).
 * Every other byte is kept, line breaks included. Throws on a line to add that holds a line break.
 */
export function editKnownHosts(text: string, edit: KnownHostsEdit): string {
	const {changed, added} = change(text, edit);
	// Of a file of many megabytes no second copy is made.
	if (changed.length === 0) return text + added.join('');
	const pieces: string[] = [];
	let copied = 0;
	for (const {start, was, now = ''} of changed) {
		pieces.push(text.slice(copied, start), now);
		copied = start + was.length;
	}
	return [...pieces, text.slice(copied), ...added].join('');
}

/** Removals the edit cannot make, because a pattern, a list or a marker stands for more than this host. */
export function leftAlone(edit: KnownHostsEdit): KnownHostsEdit['remove'] {
	return edit.remove.filter(({line, name}) => {
		const rest = withoutName(line, name);
		const parsed = rest === undefined ? undefined : readKnownHostsLine(rest);
		return parsed !== undefined && linesNamed(name, [parsed]).length > 0;
	});
}

/** Data that takes back `editKnownHosts(text, edit)`, made from the text before it. Plain data, for the journal. */
export function inverseOf(text: string, edit: KnownHostsEdit): KnownHostsInverse {
	const {changed, added, present} = change(text, edit);
	return {
		steps: [
			...changed.map(({at, after, was, now}) => ({at, after, was, now})),
			...added.map((now, index) => ({at: present + index, after: undefined, was: undefined, now})),
		],
	};
}

/**
 * Takes an edit back. On the very text the edit left, the old text comes back to the byte. On one that was edited
 * since, only our lines go and those we took out come back, behind the line they followed, else at the end.
 */
export function restoreKnownHosts(text: string, {steps}: KnownHostsInverse): string {
	const lines = rawLines(text);
	for (const step of steps.toReversed()) {
		if (step.was === undefined) takeOut(lines, step);
	}
	for (const step of steps) {
		if (step.was !== undefined) putBack(lines, step, step.was);
	}
	return joined(lines, lineBreakOf(text));
}

interface Changed extends KnownHostsStep {
	/** Where the line begins. */
	readonly start: number;
	readonly was: string;
}

/** The lines that change, those to add, and how many of the old ones are there afterwards. */
function change(
	text: string,
	{add, remove}: KnownHostsEdit,
): {changed: readonly Changed[]; added: readonly string[]; present: number} {
	if (add.some(line => /[\r\n]/.test(line))) throw new TypeError('a known_hosts line holds a line break');
	const lineBreak = lineBreakOf(text);
	const missing = new Set(add.filter(line => line !== ''));
	const changed: Changed[] = [];
	let [at, present, start] = [0, 0, 0];
	let after: string | undefined;
	let last: (Omit<Changed, 'now'> & {now: string}) | undefined;
	for (const was of eachRawLine(text)) {
		const now = editLine(was, remove);
		if (now !== was) changed.push({start, at, after, was, now});
		if (now !== undefined) {
			present++;
			missing.delete(content(now));
			last = {start, at, after, was, now};
		}
		[at, start, after] = [at + 1, start + was.length, was];
	}
	if (missing.size > 0 && last !== undefined && !last.now.endsWith('\n')) {
		if (changed.at(-1)?.at === last.at) changed.pop();
		changed.push({...last, now: last.now + lineBreak});
	}
	return {changed, added: [...missing].map(line => line + lineBreak), present};
}

function editLine(raw: string, remove: KnownHostsEdit['remove']): string | undefined {
	if (remove.length === 0) return raw;
	const line = content(raw);
	let rest: string | undefined = line;
	for (const {name} of remove.filter(stale => stale.line === line)) {
		if (rest !== undefined) rest = withoutName(rest, name);
	}
	return rest === undefined ? undefined : rest + raw.slice(line.length);
}

/** The line without a name; undefined when nothing is left of it. */
function withoutName(line: string, name: string): string | undefined {
	const parsed = readKnownHostsLine(line);
	if (parsed?.kind !== 'key' || parsed.marker !== undefined) return line;
	if (parsed.hashed) return linesNamed(name, [parsed]).length > 0 ? undefined : line;
	const rest = parsed.names.split(',').filter(other => other.toLowerCase() !== name.toLowerCase());
	return rest.length === 0 ? undefined : withNames(line, parsed, rest.join(','));
}

function withNames(line: string, {names}: KnownHostsKey, rest: string): string {
	const start = line.indexOf(names);
	return line.slice(0, start) + rest + line.slice(start + names.length);
}

function takeOut(lines: string[], {at, now}: KnownHostsStep): void {
	const found = lines[at] === now ? at : lines.findLastIndex(raw => content(raw) === content(now ?? ''));
	if (found >= 0) lines.splice(found, 1);
}

function putBack(lines: string[], {at, after, now}: KnownHostsStep, was: string): void {
	if (now !== undefined) {
		const found = lines[at] === now ? at : lines.indexOf(now);
		if (found >= 0) lines[found] = was;
		return;
	}
	const inPlace = at <= lines.length && lines[at - 1] === after;
	const behind = lines.findLastIndex(raw => content(raw) === content(after ?? ''));
	lines.splice(inPlace ? at : behind >= 0 ? behind + 1 : lines.length, 0, was);
}

/** Only the last line may be without a line break. */
function joined(lines: readonly string[], lineBreak: string): string {
	return lines
		.map((raw, index) => (index < lines.length - 1 && !raw.endsWith('\n') ? raw + lineBreak : raw))
		.join('');
}
