/** `1 problem`, `2 problems`; `many` where the plural is not made with an s. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; more than `most` are cut to `a, b and 3 more`. */
export function listed(
	items: readonly string[],
	and: string,
	more: (rest: number) => string,
	most = 4,
): string {
	const shown = items.length > most ? [...items.slice(0, most - 1), more(items.length - most + 1)] : items;
	const last = shown.at(-1) ?? '';
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')}${and}${last}`;
}

/** Milliseconds for people: `24 ms`, `3 s`. */
export function duration(milliseconds: number): string {
	return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${Math.round(milliseconds / 1000)} s`;
}

/** Permission bits as chmod takes them: `0644`. */
export function octal(mode: number): string {
	return `0${(mode & 0o7777).toString(8).padStart(3, '0')}`;
}

/** Bytes for people, in binary units: `512 MiB`. */
export function bytes(number: number): string {
	const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
	const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, number)) / 10));
	return `${Math.floor(number / 1024 ** power)} ${units[power] ?? ''}`;
}

/** An address without its scheme and last slash: `https://proxy.golang.org/` → `proxy.golang.org`. */
export function bare(url: string): string {
	return url.replace(/^[a-z+]+:\/\//, '').replace(/\/$/, '');
}

/** `~/.bashrc:42`, or the file alone. */
export function place(file: string | undefined, line: number | undefined): string | undefined {
	return file === undefined || line === undefined ? file : `${file}:${line}`;
}
