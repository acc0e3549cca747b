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

/** What screens and changes share; a change without screens must not load them, and who only looks needs none of it. */
const shared = 'shared';

const packNames = [first, ...Object.keys(begins), shared, last];

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
			.replace(asking, (_, asked) => request(asked, name, placeOf, names))
			.replace(placeOf.has(name) ? ofNode : /$^/, '=$late($1)');
	const packs = packNames.map(pack => [
		`${pack}.cjs`,
		joined(
			names.filter(name => placeOf.get(name) === pack).map(name => [numberOf(name, names), led(name)]),
			pack === first ? numberOf(`${first}.cjs`, names) : undefined,
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
	const graph = new Map(Object.entries(outputs).map(([file, output]) => [path.basename(file), output]));
	for (const name of graph.keys()) refuseCircle(name, graph);
	const closures = Object.entries(begins).map(([pack, sources]) => [pack, closure(sources, graph)]);
	const inFirst = closure(early, graph);
	const inLast = closure(beyond, graph);
	const place = name => {
		const packs = closures.filter(([, within]) => within.has(name)).map(([pack]) => pack);
		// The words of the screens come after all others of their language.
		const [pack, ...others] = packs.filter(one => !packs.some(other => one === `${other}-screens`));
		if (inFirst.has(name) || others.length > 0) return first;
		if (!inLast.has(name)) return pack;
		return pack === undefined ? last : pack === 'screens' ? shared : pack === 'look' ? pack : first;
	};
	const placed = [...chunks.keys()].map(name => [name, place(name)]);
	return new Map(placed.filter(([, pack]) => pack !== undefined));
}

/** A chunk has what it exports when it has run to its end: none may need it before. */
function refuseCircle(name, graph, above = [], seen = new Set()) {
	if (above.includes(name)) throw new Error(`chunks import each other: ${[...above, name].join(', ')}`);
	if (seen.has(name)) return;
	seen.add(name);
	for (const needed of neededBy(name, graph)) refuseCircle(needed, graph, [...above, name], seen);
}

/** The chunks of these source files and all that those import at once. */
function closure(sources, graph) {
	const seen = new Set();
	const waiting = sources.map(source => chunkOf(source, graph));
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		if (seen.has(name)) continue;
		seen.add(name);
		waiting.push(...neededBy(name, graph));
	}
	return seen;
}

/** The chunks that one imports at once. */
function neededBy(name, graph) {
	const needed = graph.get(name).imports.filter(({kind}) => kind === 'import-statement');
	return needed.map(({path: file}) => path.basename(file)).filter(one => graph.has(one));
}

function chunkOf(source, graph) {
	const found = [...graph].find(([, {inputs, entryPoint}]) => entryPoint === source || source in inputs);
	if (found === undefined) throw new Error(`${source} is in no chunk`);
	return found[0];
}

/** How a chunk asks for another one. */
function request(name, from, placeOf, names) {
	const pack = placeOf.get(name);
	if (pack === undefined) return `require("./${name}")`;
	const number = numberOf(name, names);
	if (pack === placeOf.get(from)) return `$need(${number})`;
	return placeOf.has(from) ? `$of("${pack}",${number})` : `require("./${pack}.cjs").$need(${number})`;
}

/** The name of a chunk is a hash, which cannot be packed. */
function numberOf(name, names) {
	return names.indexOf(name);
}

/**
 * A file with these chunks, each a function that is run once. V8 reads it when it is run, one after the other: in a file that
 * is read as a whole all their syntax trees stand beside each other, in two megabytes.
 */
function joined(chunks, main) {
	const entries = chunks.map(
		([number, code]) => `${number}(exports){${code.replace(/^"use strict";\s*/, '')}}`,
	);
	return [
		'"use strict";const $run={};',
		'const $late=name=>new Proxy({},{get:(known,key)=>known[key]??=require(name)[key]});',
		// As with require, what could not be run is run again when it is asked for again.
		'function $need(name){if($run[name]===undefined)try{$chunks[name]($run[name]={})}catch(error){delete $run[name];throw error}return $run[name]}',
		'const $of=(pack,name)=>require("./"+pack+".cjs").$need(name);',
		`const $chunks={${entries.join(',\n')}};exports.$need=$need;`,
		main === undefined ? '' : `exports.main=(...given)=>$need(${main}).main(...given);`,
		'\n',
	].join('');
}
