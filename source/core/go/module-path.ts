import type {ModuleVersion} from '../target.ts';

export type ModulePathProblem =
	| 'empty'
	| 'too-long'
	| 'control'
	| 'scheme'
	| 'scp'
	| 'port'
	| 'leading-dash'
	| 'leading-slash'
	| 'trailing-slash'
	| 'double-slash'
	| 'no-dot'
	| 'dot'
	| 'character'
	| 'upper-case-host'
	| 'reserved-name'
	| 'short-name'
	| 'version';

const longest = 1024;
const reservedOnWindows = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;

/**
 * What keeps a text from being a module path (golang.org/x/mod module.CheckPath), named by its most evident mistake;
 * undefined when it is one. A bound on the length is ours.
 */
export function checkModulePath(path: string): ModulePathProblem | undefined {
	if (path === '') return 'empty';
	if (path.length > longest) return 'too-long';
	if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path)) return 'control';
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return 'scheme';
	if (path.startsWith('-')) return 'leading-dash';
	if (path.startsWith('/')) return 'leading-slash';
	if (path.includes('//')) return 'double-slash';
	if (path.endsWith('/')) return 'trailing-slash';
	const elements = path.split('/');
	return checkHostElement(elements[0] ?? '') ?? firstProblem(elements) ?? checkMajorVersion(path);
}

/** Splits `path@version`. The version of `path@` is missing; a path may not hold a version of its own. */
export function parseModuleArgument(
	text: string,
): {kind: 'module'; module: ModuleVersion} | {kind: 'invalid'; because: ModulePathProblem | 'bad-version'} {
	const at = text.indexOf('@');
	const scp = at >= 0 && /^[^/@]+@[^/@]+:/.test(text);
	const path = at < 0 ? text : text.slice(0, at);
	const version = at < 0 ? undefined : text.slice(at + 1);
	const because = scp ? 'scp' : checkModulePath(path);
	if (because !== undefined) return {kind: 'invalid', because};
	if (version !== undefined && !isVersionQuery(version)) return {kind: 'invalid', because: 'bad-version'};
	return {kind: 'module', module: {path, version}};
}

/** The path as a module proxy's URL has it (module.EscapePath): `!a` for `A`. Only for a checked path. */
export function escapeModulePath(path: string): string {
	return path.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`);
}

function checkHostElement(host: string): ModulePathProblem | undefined {
	if (host.includes('@')) return 'scp';
	if (/:[0-9]+$/.test(host)) return 'port';
	if (!host.includes('.')) return 'no-dot';
	if (/[A-Z]/.test(host) && /^[A-Za-z0-9.-]+$/.test(host)) return 'upper-case-host';
	return /^[a-z0-9.-]+$/.test(host) ? undefined : 'character';
}

/** module.go checkElem, over all elements. */
function firstProblem(elements: readonly string[]): ModulePathProblem | undefined {
	for (const element of elements) {
		if (element.startsWith('.') || element.endsWith('.')) return 'dot';
		if (!/^[\w.~-]+$/.test(element)) return 'character';
		const short = element.split('.')[0] ?? '';
		if (reservedOnWindows.test(short)) return 'reserved-name';
		if (/~[0-9]+$/.test(short)) return 'short-name';
	}
	return undefined;
}

/** module.go SplitPathVersion: `/v2` and higher, never `/v1` or `/v2.3`; gopkg.in has `.vN`. */
function checkMajorVersion(path: string): 'version' | undefined {
	if (path.startsWith('gopkg.in/'))
		return /\.v(0|[1-9][0-9]*)(-unstable)?$/.test(path) ? undefined : 'version';
	const end = /\/v([0-9.]+)$/.exec(path)?.[1];
	return end === undefined || (/^[1-9][0-9]*$/.test(end) && end !== '1') ? undefined : 'version';
}

/** A version, branch, tag, commit or query such as `latest` or `<v1.3`; it may not look like a flag. */
function isVersionQuery(version: string): boolean {
	return /^[\w<>=.+/~-]{1,256}$/.test(version) && !version.startsWith('-') && !version.includes('..');
}
