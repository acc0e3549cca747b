import {type GoModProblem, type GoModReplace, replaceOf} from './go-mod.ts';
import {readDirectives} from './go-mod-syntax.ts';

export interface GoWork {
	readonly go?: string;
	readonly toolchain?: string;
	/** Directories of modules, as written: relative to the file, or absolute. */
	readonly uses: readonly string[];
	readonly replaces: readonly GoModReplace[];
	readonly problem?: GoModProblem;
}

const directiveNames = new Set(['go', 'toolchain', 'use', 'replace', 'godebug']);

/** Reads a go.work without Go (golang.org/ref/mod#go-work-file). Never throws. */
export function readGoWork(text: string): GoWork {
	const {directives, problem} = readDirectives(text);
	const single = (name: string): string | undefined =>
		directives.find(directive => directive.name === name)?.words[0];
	const bad = directives.find(({name}) => !directiveNames.has(name));
	const said = problem ?? (bad && {line: bad.line, said: `unknown directive: ${bad.name}`});
	const [go, toolchain] = [single('go'), single('toolchain')];
	return {
		...(go === undefined ? {} : {go}),
		...(toolchain === undefined ? {} : {toolchain}),
		uses: directives.filter(({name}) => name === 'use').flatMap(({words}) => words.slice(0, 1)),
		replaces: directives.filter(({name}) => name === 'replace').flatMap(replaceOf),
		...(said === undefined ? {} : {problem: said}),
	};
}
