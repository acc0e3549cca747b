import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * Yoga, Ink's layout engine, loads its WebAssembly by fetching a data: URL, for which node starts a whole HTTP client: a
 * third of the time until the first frame. This makes it load at once. It stops the build when the package
 * is no longer as it was.
 */
export const yogaLoadsAtOnce = {
	name: 'yoga-loads-at-once',
	setup(build) {
		patch(build, /yoga-layout\/dist\/src\/index\.js$/, [
			[/import loadYoga from '\.\.\/binaries\/yoga-wasm-base64-esm\.js';/g, loader],
			[/wrapAssembly\(await loadYoga\(\)\)/g, 'wrapAssembly(yoga)'],
		]);
		patch(build, /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/, [
			[/import\.meta\.url/g, '""'],
			[/"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/g, '""', keepFile(build, 'yoga.wasm')],
		]);
	},
};

/** Text in base64 becomes a file of its own: a third of the package, which need not be read as JavaScript. */
function keepFile(build, name) {
	return base64 => writeFile(path.join(build.initialOptions.outdir, name), Buffer.from(base64, 'base64'));
}

const loader = `
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
const yoga = {
	instantiateWasm(imports, done) {
		const module = new WebAssembly.Module(readFileSync(join(__dirname, 'yoga.wasm')));
		const instance = new WebAssembly.Instance(module, imports);
		done(instance);
		return instance.exports;
	},
};
loadYoga(yoga);
`;

/** Each pattern must be in the file exactly once; a third member is given what its group holds. */
function patch(build, filter, changes) {
	build.onLoad({filter}, async ({path: file}) => {
		let contents = await readFile(file, 'utf8');
		for (const [pattern, replacement, keep] of changes) {
			const found = [...contents.matchAll(pattern)];
			if (found.length !== 1) throw new Error(`${file} holds ${pattern} ${found.length} times, not once`);
			const [[text, group = '']] = found;
			contents = contents.replace(text, () => replacement);
			await keep?.(group);
		}
		return {contents, loader: 'js'};
	});
}

/**
 * Ink waits, while it is loaded, for tools that only its own developers have (`DEV=true`). Nobody has them here, and what
 * waits cannot be CommonJS. It stops the build when the package is no longer as it was.
 */
export const noDevtools = {
	name: 'no-devtools',
	setup(build) {
		patch(build, /ink\/build\/reconciler\.js$/, [
			[/process\.env\['DEV'\] === 'true'(?=\) \{\n\s+\/\/)/g, 'false'],
			[/process\.env\['DEV'\] === 'true'(?=\) \{\n\s+try)/g, 'false'],
		]);
	},
};

/**
 * For what a screen throws, Ink draws the lines of source it came from: in a bundle one line of 400 kB, with nothing
 * blackened. What went wrong is told after the screens, as of everything else that throws.
 */
export const noErrorOverview = {
	name: 'no-error-overview',
	setup(build) {
		patch(build, /ink\/build\/components\/ErrorBoundary\.js$/, [
			[/import ErrorOverview from '\.\/ErrorOverview\.js';/g, 'const ErrorOverview = () => null;'],
		]);
	},
};

/** V8 reads a pattern when it reads the file: this one takes it 20 ms, as long as all the rest of Ink. */
const emojiWhenAsked = `{
	test(text) {
		this.pattern ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v');
		return this.pattern.test(text);
	},
}`;

/** What asks Intl.Segmenter, and what else is changed there. */
const dividingText = [
	[/ink\/build\/line-update\.js$/],
	[/slice-ansi\/tokenize-ansi\.js$/],
	[/wrap-ansi\/index\.js$/],
	[/cli-truncate\/index\.js$/],
	[/string-width\/index\.js$/, [/\/\^\\p\{RGI_Emoji\}\$\/v/g, emojiWhenAsked]],
	[/@alcalzone\/ansi-tokenize\/build\/tokenize\.js$/],
];

/**
 * Ink's packages ask Intl.Segmenter and string-width about every text: see plain-text.mjs for what stands in between.
 */
export const plainTextIsCounted = {
	name: 'plain-text-is-counted',
	setup(build) {
		const ours = fileURLToPath(new URL('string-width.mjs', import.meta.url));
		build.onResolve({filter: /^string-width$/}, ({importer}) =>
			importer === ours ? undefined : {path: ours},
		);
		const graphemes = fileURLToPath(new URL('graphemes.mjs', import.meta.url));
		const imported = [/^/g, `import {Graphemes} from ${JSON.stringify(graphemes)};\n`];
		for (const [filter, ...others] of dividingText)
			patch(build, filter, [imported, [/new Intl\.Segmenter\b/g, 'new Graphemes'], ...others]);
	},
};

/**
 * React's reconciler is one function of 130 kB, within the one of its module. V8 skips a function until it is called, and
 * then reads it again: this one three times, a tenth of the time until the first frame. In parentheses both are compiled
 * when they are read. It stops the build when there is nothing of the kind.
 */
export function reconcilerIsReadOnce(code) {
	const found = [...code.matchAll(reconciler)];
	if (found.length !== 1) throw new Error(`there are ${found.length} reconcilers, not one`);
	return code.replace(
		reconciler,
		(_, names, module, inner, end) =>
			`((function(${names}){"use strict";${module}.exports=(function${inner}}),${end}}))`,
	);
}

const reconciler =
	/\(\((\w+,(\w+))\)=>\{"use strict";\2\.exports=function(\(\w+\)\{(?:(?!"use strict")[\s\S])*?)\},(\2\.exports\.default=\2\.exports,Object\.defineProperty\(\2\.exports,"__esModule",\{value:!0\}\))\}\)/g;
