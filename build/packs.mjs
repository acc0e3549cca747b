import path from 'node:path';

/**
 * What is loaded together stands in one file: node spends as long on finding a file as on reading a short one. By the file's
 * name, the source files from which it begins.
 */
const begins = {
	screens: ['source/cli/wizard.ts', 'source/ui/run-wizard.tsx'],
	look: [
		'source/cli/doctor.ts',
		'source/core/recipe-file.ts',
		'source/system/http-request.ts',
		'source/system/network.ts',
	],
	en: ['source/words/en/en.ts'],
	'en-screens': ['source/words/en/ui/ui.ts'],
	'zh-cn': ['source/words/zh-cn/zh-cn.ts'],
	'zh-cn-screens': ['source/words/zh-cn/ui/ui.ts'],
};

/** What is changed after a look, in a file of its own: who only looks does not load it. */
const last = 'change';
const beyond = ['source/cli/from-flags.ts', 'source/cli/undo.ts', 'source/ui/drive/driver.ts'];

/** The file that is loaded before all others. What several packs need stands in it, and what begins with the first child. */
const first = 'main';
const early = ['source/cli/main.ts', 'source/cli/begun.ts', 'source/cli/setup.ts'];

const packNames = [first, ...Object.keys(begins), last];

/**
 * Joins chunks of CommonJS into packs; a chunk is run when it is first asked for, in a pack as in a file.
 * @param chunks the code by the name of its file, `main.cjs` among them
 * @param outputs of esbuild's metafile of these chunks
 * @returns the code by the name of its file: packs, and the chunks that are in none; and by pack the sources in it
 */
export function packed(chunks, outputs) {
	const placeOf = places(chunks, outputs);
	const names = [...chunks.keys()];
	const led = name =>
		chunks
			.get(name)
			.replace(asking, (_, asked) => request(asked, placeOf.get(name), placeOf))
			.replace(placeOf.has(name) ? ofNode : /$^/, '=$late($1)');
	const packs = packNames.map(pack => [
		`${pack}.cjs`,
		joined(
			names.filter(name => placeOf.get(name) === pack).map(name => [name, led(name)]),
			pack,
		),
	]);
	const alone = names.filter(name => !placeOf.has(name)).map(name => [name, led(name)]);
	const inputs = pack =>
		Object.entries(outputs).flatMap(([file, output]) =>
			placeOf.get(path.basename(file)) === pack ? Object.keys(output.inputs) : [],
		);
	return {
		files: new Map([...packs, ...alone]),
		packs: Object.fromEntries(packNames.map(pack => [pack, inputs(pack)])),
	};
}

const asking = /\brequire\("\.\/([\w-]+\.cjs)"\)/g;

/** Node's own modules that it has not loaded by itself: each takes milliseconds, and not every run comes to use it. */
const ofNode = /=require\(("node:(?!path"|fs")[\w/]+")\)/g;

/** The pack of each chunk that is in one. */
function places(chunks, outputs) {
	const byName = new Map(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]));
	const closure = (names, seen = new Set()) => {
		for (const name of names) {
			if (seen.has(name)) continue;
			seen.add(name);
			const needed = byName.get(name).imports.filter(({kind}) => kind === 'import-statement');
			closure(
				needed.map(({path: file}) => path.basename(file)).filter(file => byName.has(file)),
				seen,
			);
		}
		return seen;
	};
	const chunkOf = source => {
		const found = [...byName].find(([, {inputs, entryPoint}]) => entryPoint === source || source in inputs);
		if (found === undefined) throw new Error(`${source} is in no chunk`);
		return found[0];
	};
	const closures = Object.entries(begins).map(([pack, sources]) => [pack, closure(sources.map(chunkOf))]);
	const inFirst = closure(early.map(chunkOf));
	const inLast = closure(beyond.map(chunkOf));
	const place = name => {
		const [pack, ...others] = closures.filter(([, within]) => within.has(name)).map(([pack]) => pack);
		if (inFirst.has(name) || others.length > 0) return first;
		if (!inLast.has(name)) return pack;
		// A change without screens must not load them.
		return pack === undefined ? last : pack === 'look' ? pack : first;
	};
	return new Map(
		[...chunks.keys()].map(name => [name, place(name)]).filter(([, pack]) => pack !== undefined),
	);
}

/** How a chunk asks for another one. */
function request(name, from, placeOf) {
	const pack = placeOf.get(name);
	if (pack === undefined) return `require("./${name}")`;
	return pack === from ? `$need("${name}")` : `require("./${pack}.cjs").$need("${name}")`;
}

/** V8 compiles a function in parentheses as it reads it. Nearly all of these are run, and would else be read twice. */
function joined(chunks, pack) {
	const entries = chunks.map(
		([name, code]) => `"${name}":(function(exports){${code.replace(/^"use strict";\s*/, '')}})`,
	);
	const begun = pack === first ? `exports.main=(...given)=>$need("${first}.cjs").main(...given);` : '';
	return `"use strict";const $late=name=>new Proxy({},{get:(known,key)=>known[key]??=require(name)[key]}),$chunks={${entries.join(',\n')}},$run={};function $need(name){let known=$run[name];if(known===undefined){known=$run[name]={};$chunks[name](known)}return known}exports.$need=$need;${begun}\n`;
}
