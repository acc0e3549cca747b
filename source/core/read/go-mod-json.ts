import type {GoMod, GoModReplace} from './go-mod.ts';
import {longestGoMod} from './go-mod-syntax.ts';
import type {GoWork} from './go-work.ts';

/** JSON of a file is longer than the file. */
const longestJson = 8 * longestGoMod;

/** Reads what `go mod edit -json` prints. */
export function readGoModJson(stdout: string): GoMod {
	const root = parseObject(stdout);
	if (root === undefined)
		return {
			requires: [],
			replaces: [],
			problem: {line: undefined, said: 'go mod edit -json: no JSON object'},
		};
	const module = text(member(root, 'Module'), 'Path');
	return {
		...(module === undefined ? {} : {module}),
		...goLines(root),
		requires: list(root, 'Require').flatMap(item => {
			const path = text(item, 'Path');
			const version = text(item, 'Version');
			return path === undefined || version === undefined
				? []
				: [{path, version, indirect: member(item, 'Indirect') === true}];
		}),
		replaces: list(root, 'Replace').flatMap(replaceOf),
	};
}

/** Reads what `go work edit -json` prints. */
export function readGoWorkJson(stdout: string): GoWork {
	const root = parseObject(stdout);
	if (root === undefined)
		return {uses: [], replaces: [], problem: {line: undefined, said: 'go work edit -json: no JSON object'}};
	return {
		...goLines(root),
		uses: list(root, 'Use').flatMap(item => text(item, 'DiskPath') ?? []),
		replaces: list(root, 'Replace').flatMap(replaceOf),
	};
}

function goLines(root: object): {go?: string; toolchain?: string} {
	const go = text(root, 'Go');
	const toolchain = text(root, 'Toolchain');
	return {...(go === undefined ? {} : {go}), ...(toolchain === undefined ? {} : {toolchain})};
}

function replaceOf(item: unknown): GoModReplace[] {
	const path = text(member(item, 'Old'), 'Path');
	const version = text(member(item, 'Old'), 'Version');
	const replacement = text(member(item, 'New'), 'Path');
	const withVersion = text(member(item, 'New'), 'Version');
	if (path === undefined || replacement === undefined) return [];
	return [
		{
			path,
			...(version === undefined ? {} : {version}),
			with: replacement,
			...(withVersion === undefined ? {} : {withVersion}),
		},
	];
}

function parseObject(json: string): object | undefined {
	if (json.length > longestJson) return undefined;
	try {
		const value: unknown = JSON.parse(json);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function member(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}

/** A member that is a text with something in it; Go writes an absent version as nothing or as "". */
function text(value: unknown, name: string): string | undefined {
	const found = member(value, name);
	return typeof found === 'string' && found !== '' ? found : undefined;
}

function list(value: unknown, name: string): readonly unknown[] {
	const found = member(value, name);
	return Array.isArray(found) ? found : [];
}
