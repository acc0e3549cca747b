import {type Directive, readDirectives} from './go-mod-syntax.ts';

export interface GoMod {
	readonly module?: string;
	/** The `go` line: `1.22`. */
	readonly go?: string;
	/** The `toolchain` line: `go1.22.1`. */
	readonly toolchain?: string;
	readonly requires: readonly {readonly path: string; readonly version: string; readonly indirect: boolean}[];
	readonly replaces: readonly GoModReplace[];
	/** The first thing that could not be read; everything else is read nevertheless. */
	readonly problem?: GoModProblem;
}

export interface GoModReplace {
	readonly path: string;
	/** Only this version is replaced. */
	readonly version?: string;
	/** A module path, or a directory when there is no version. */
	readonly with: string;
	readonly withVersion?: string;
}

export interface GoModProblem {
	readonly line: number | undefined;
	readonly said: string;
}

/** Directives that say nothing about where modules come from. */
const passedOver = new Set(['exclude', 'retract', 'tool', 'godebug', 'ignore']);

/** Reads a go.mod without Go (golang.org/ref/mod#go-mod-file), for a machine that has none. Never throws. */
export function readGoMod(text: string): GoMod {
	const {directives, problem} = readDirectives(text);
	const single = (name: string): string | undefined =>
		directives.find(directive => directive.name === name)?.words[0];
	const bad = directives.find(directive => !isReadable(directive));
	const said = problem ?? (bad && {line: bad.line, said: complaint(bad)});
	const [module, go, toolchain] = [single('module'), single('go'), single('toolchain')];
	return {
		...(module === undefined ? {} : {module}),
		...(go === undefined ? {} : {go}),
		...(toolchain === undefined ? {} : {toolchain}),
		requires: directives.filter(({name}) => name === 'require').flatMap(requireOf),
		replaces: directives.filter(({name}) => name === 'replace').flatMap(replaceOf),
		...(said === undefined ? {} : {problem: said}),
	};
}

function requireOf({words, comment}: Directive): GoMod['requires'] {
	const [path, version] = words;
	return path === undefined || version === undefined
		? []
		: [{path, version, indirect: /^indirect(;|$)/.test(comment)}];
}

/** The `replace` directive of go.mod and go.work: `old [version] => new [version]`. */
export function replaceOf({words}: Directive): GoModReplace[] {
	const arrow = words.indexOf('=>');
	const [path, version] = words.slice(0, Math.max(arrow, 0));
	const [replacement, withVersion] = words.slice(arrow + 1);
	if (arrow < 1 || path === undefined || replacement === undefined) return [];
	return [
		{
			path,
			...(version === undefined ? {} : {version}),
			with: replacement,
			...(withVersion === undefined ? {} : {withVersion}),
		},
	];
}

function isReadable(directive: Directive): boolean {
	switch (directive.name) {
		case 'module':
		case 'go':
		case 'toolchain':
			return directive.words.length === 1;
		case 'require':
			return directive.words.length === 2;
		case 'replace':
			return replaceOf(directive).length === 1;
		default:
			return passedOver.has(directive.name);
	}
}

/** In the words of modfile/rule.go, as far as it has some. */
function complaint({name}: Directive): string {
	switch (name) {
		case 'module':
			return 'usage: module module/path';
		case 'go':
			return 'go directive expects exactly one argument';
		case 'toolchain':
			return 'toolchain directive expects exactly one argument';
		case 'require':
			return 'usage: require module/path v1.2.3';
		case 'replace':
			return 'usage: replace module/path [v1.2.3] => other/module v1.4';
		default:
			return `unknown directive: ${name}`;
	}
}
