import {dirname, isAbsolute, join, resolve} from 'node:path';
import type {ProjectFact} from '../core/facts/go.ts';
import {type GoMod, type GoModProblem, readGoMod} from '../core/read/go-mod.ts';
import {readGoModJson, readGoWorkJson} from '../core/read/go-mod-json.ts';
import {type GoWork, readGoWork} from '../core/read/go-work.ts';
import type {System, Wait} from '../system/system.ts';

/** A go.mod of 10,000 requirements has about 1 MB. */
const limit = 8 * 1024 * 1024;

/** Processes of Go at a time. */
const atOnce = 4;

/**
 * The module or workspace that Go would work in, read by Go itself; by our own reader where Go is missing or refuses
 * the file, as an older Go does with a newer file.
 */
export async function lookAtProject(system: System, wait: Wait): Promise<ProjectFact> {
	const place = await findProject(system);
	if (place.kind === 'none' || place.kind === 'unreadable') return place;
	const empty = await system.temporary();
	try {
		return await lookAt({system, wait, empty: empty.path}, place);
	} finally {
		await empty.remove();
	}
}

/** The same by our own reader alone, at once: what a run is about has to be known before anything else is looked at. */
export async function readProject(system: System, wait: Wait): Promise<ProjectFact> {
	const place = await findProject(system);
	if (place.kind === 'none' || place.kind === 'unreadable') return place;
	return lookAt({system, wait, empty: undefined}, place);
}

function lookAt(
	reader: Reader,
	{kind, file}: {kind: 'module' | 'workspace'; file: string},
): Promise<ProjectFact> {
	return kind === 'module' ? lookAtModule(reader, file) : lookAtWorkspace(reader, file);
}

type Place =
	| {kind: 'module' | 'workspace'; file: string}
	| Extract<ProjectFact, {kind: 'none' | 'unreadable'}>;

/** cmd/go modload/init.go: GOWORK, else go.work above, else go.mod above. */
async function findProject(system: System): Promise<Place> {
	const named = system.env.GOWORK ?? '';
	if (named !== '' && named !== 'auto' && named !== 'off') {
		if (isAbsolute(named)) return {kind: 'workspace', file: named};
		return {
			kind: 'unreadable',
			file: named,
			line: undefined,
			said: 'the path provided to GOWORK must be an absolute path',
		};
	}
	const [workspace, module] = await Promise.all([
		named === 'off' ? undefined : findAbove(system, 'go.work'),
		findAbove(system, 'go.mod'),
	]);
	if (workspace !== undefined) return {kind: 'workspace', file: workspace};
	return module === undefined ? {kind: 'none', directory: system.cwd} : {kind: 'module', file: module};
}

/** All directories at once: one after the other they would take longer than all that is done with the answer. */
async function findAbove(system: System, name: string): Promise<string | undefined> {
	const files = upwards(system.cwd).map(directory => join(directory, name));
	const looks = await Promise.all(files.map(file => system.look(file)));
	return files[looks.findIndex(({kind}) => kind === 'file')];
}

function upwards(directory: string): readonly string[] {
	const above = dirname(directory);
	return above === directory ? [directory] : [directory, ...upwards(above)];
}

interface Reader {
	readonly system: System;
	readonly wait: Wait;
	/** A directory where no go.mod can select a toolchain; undefined: Go is not asked. */
	readonly empty: string | undefined;
}

async function lookAtModule(reader: Reader, file: string): Promise<ProjectFact> {
	const [module, vendored] = await Promise.all([readModule(reader, file), isVendored(reader.system, file)]);
	const problem = module.problem;
	return problem === undefined
		? {kind: 'module', file, module, vendored}
		: {kind: 'unreadable', file, ...problem};
}

async function lookAtWorkspace(reader: Reader, file: string): Promise<ProjectFact> {
	const [workspace, vendored] = await Promise.all([
		readWorkspace(reader, file),
		isVendored(reader.system, file),
	]);
	if (workspace.problem !== undefined) return {kind: 'unreadable', file, ...workspace.problem};
	const files = workspace.uses.map(use => join(resolve(dirname(file), use), 'go.mod'));
	const modules: {file: string; module: GoMod}[] = [];
	for (let next = 0; next < files.length; next += atOnce) {
		const read = files
			.slice(next, next + atOnce)
			.map(async file => ({file, module: await readModule(reader, file)}));
		modules.push(...(await Promise.all(read)));
	}
	const bad = modules.find(({module}) => module.problem !== undefined);
	if (bad?.module.problem !== undefined) return {kind: 'unreadable', file: bad.file, ...bad.module.problem};
	return {
		kind: 'workspace',
		file,
		...(workspace.go === undefined ? {} : {go: workspace.go}),
		...(workspace.toolchain === undefined ? {} : {toolchain: workspace.toolchain}),
		modules: modules.map(entry => ({...entry, module: replacedBy(workspace, entry.module)})),
		vendored,
	};
}

/** golang.org/ref/mod#go-work-file-replace: a replacement of the workspace wins over those of its modules. */
function replacedBy(workspace: GoWork, module: GoMod): GoMod {
	const paths = new Set(workspace.replaces.map(({path}) => path));
	return {
		...module,
		replaces: [...module.replaces.filter(({path}) => !paths.has(path)), ...workspace.replaces],
	};
}

async function readModule(reader: Reader, file: string): Promise<GoMod> {
	const read = await askGo(reader, 'mod', file);
	if (read.kind === 'json') return readGoModJson(read.stdout);
	return read.kind === 'text' ? readGoMod(read.text) : {requires: [], replaces: [], problem: read.problem};
}

async function readWorkspace(reader: Reader, file: string): Promise<GoWork> {
	const read = await askGo(reader, 'work', file);
	if (read.kind === 'json') return readGoWorkJson(read.stdout);
	return read.kind === 'text' ? readGoWork(read.text) : {uses: [], replaces: [], problem: read.problem};
}

type Answer =
	| {kind: 'json'; stdout: string}
	| {kind: 'text'; text: string}
	| {kind: 'unreadable'; problem: GoModProblem};

async function askGo({system, wait, empty}: Reader, command: 'mod' | 'work', file: string): Promise<Answer> {
	const read = await system.read(file, limit);
	if (read.kind !== 'file')
		return {
			kind: 'unreadable',
			problem: {line: undefined, said: read.kind === 'unreadable' ? read.because : read.kind},
		};
	const text = Buffer.from(read.bytes).toString('utf8');
	if (empty === undefined) return {kind: 'text', text};
	const env = {GOTOOLCHAIN: 'local', GOFLAGS: '', GOWORK: 'off', GO111MODULE: ''};
	const ended = await system.run({
		program: 'go',
		args: [command, 'edit', '-json', file],
		cwd: empty,
		env,
		limit: 8 * limit,
		...wait,
	});
	if (ended.kind === 'exited' && ended.code === 0) return {kind: 'json', stdout: ended.stdout};
	return {kind: 'text', text};
}

async function isVendored(system: System, file: string): Promise<boolean> {
	return (await system.look(join(dirname(file), 'vendor'))).kind === 'directory';
}
