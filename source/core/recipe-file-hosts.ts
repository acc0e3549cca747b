import {checkHostName} from './git/host-name.ts';
import {textIn} from './local-text.ts';
import {nearest} from './nearest.ts';
import {publishedFor, type Recipe} from './recipe.ts';
import type {RecipeFile, RecipeFileHost} from './recipe-file.ts';
import {fileMembers, hostMembers} from './recipe-file-fault.ts';
import {readHostKeyLine} from './recipe-file-host-keys.ts';
import type {MemberReader, Members, Placed} from './recipe-file-members.ts';
import {type Once, readOnce, readShared, type Shared} from './recipe-file-shared.ts';
import {patternProblem} from './recipe-file-values.ts';
import type {MapNode} from './recipe-nodes.ts';
import type {HostKey} from './target.ts';

/** The schema that this program writes and reads. */
export const recipeSchema = 1;

/** Members that say that the file itself, beside those in `hosts`, describes a host. */
const describing = ['extends', 'host', 'port', 'hostKeys', 'privateModules'] as const;

/** What a reader has to know beside the text. */
export interface Known {
	/** The built-in ones. */
	readonly recipes: readonly Recipe[];
	/** Of the words for people, as a language tag. */
	readonly language: string;
}

interface Around extends Known {
	readonly once: Once;
}

interface Found {
	readonly host: RecipeFileHost;
	/** Where it is named. */
	readonly offset: number;
	readonly goproxy: Placed<string> | undefined;
}

/**
 * The hosts that a file describes, with their words in one language; what is wrong with them is in the reader's faults,
 * and then they may not be used.
 */
export function readHosts(root: MapNode, reader: MemberReader, {recipes, language}: Known): RecipeFile {
	const {offset} = root;
	const members = reader.members(root, fileMembers);
	readSchema(members, offset, reader);
	const shared = readShared(members, reader);
	const of: Around = {once: readOnce(members, reader), recipes, language};
	const listed = reader.objects(members, 'hosts');
	const onlyLists = listed.length > 0 && !describing.some(name => members.has(name));
	const own = onlyLists ? [] : [readHost(members, offset, shared, reader, of)];
	const others = listed.map(map => {
		const members = reader.members(map, hostMembers);
		return readHost(members, map.offset, readShared(members, reader, shared), reader, of);
	});
	const found = [...own, ...others].filter(host => host !== undefined);
	refuseRepeated(found, reader);
	return {title: textIn(shared.title, language), hosts: found.map(({host}) => host)};
}

function readSchema(members: Members, offset: number, reader: MemberReader): void {
	reader.text(members, '$schema');
	const schema = reader.wholeNumber(members, 'schema');
	if (schema !== undefined && schema.value !== recipeSchema)
		reader.fault(schema.offset, {kind: 'unknown-schema', found: schema.value, known: recipeSchema});
	if (!members.has('schema')) reader.fault(offset, {kind: 'missing-member', member: 'schema'});
}

function readHost(
	members: Members,
	offset: number,
	shared: Shared,
	reader: MemberReader,
	{once, recipes, language}: Around,
): Found | undefined {
	const recipe = readRecipe(members, offset, reader, recipes);
	const named = readName(members, reader);
	const port = readPort(members, reader);
	const privateModules = readPatterns(members, reader);
	const name = named?.value ?? recipe?.host;
	if (recipe !== undefined && name === undefined && !members.has('host'))
		reader.fault(offset, {kind: 'missing-member', member: 'host'});
	if (recipe === undefined || name === undefined) return undefined;
	const host: RecipeFileHost = {
		title: textIn(shared.title, language) ?? recipe.title,
		extends: recipe.id,
		host: name,
		port,
		hostKeys: readHostKeys(members, name, recipe, reader),
		privateModules,
		goproxy: shared.goproxy?.value,
		help: shared.help,
		organisation: {
			...once,
			goproxyServesPrivate: shared.goproxyServesPrivate ?? false,
			caFile: shared.caFile,
			httpProxy: shared.httpProxy,
			advice: textIn(shared.advice, language),
		},
	};
	return {host, offset: named?.offset ?? offset, goproxy: shared.goproxy};
}

function readRecipe(
	members: Members,
	offset: number,
	reader: MemberReader,
	recipes: readonly Recipe[],
): Recipe | undefined {
	const id = reader.text(members, 'extends');
	if (!members.has('extends')) reader.fault(offset, {kind: 'missing-member', member: 'extends'});
	if (id === undefined) return undefined;
	const recipe = recipes.find(recipe => recipe.id === id.value);
	const known = recipes.map(recipe => recipe.id);
	if (recipe === undefined)
		reader.fault(id.offset, () => ({
			kind: 'unknown-recipe',
			id: id.value,
			known,
			nearest: nearest(id.value, known),
		}));
	return recipe;
}

function readName(members: Members, reader: MemberReader): Placed<string> | undefined {
	const name = reader.text(members, 'host');
	if (name === undefined) return undefined;
	const because = checkHostName(name.value);
	if (because === undefined) return {value: name.value.toLowerCase(), offset: name.offset};
	reader.fault(name.offset, {kind: 'bad-host', host: name.value, because});
	return undefined;
}

function readPort(members: Members, reader: MemberReader): number | undefined {
	const port = reader.wholeNumber(members, 'port');
	if (port !== undefined && (port.value < 1 || port.value > 65_535))
		reader.fault(port.offset, {kind: 'bad-port', port: port.value});
	return port?.value;
}

function readHostKeys(members: Members, host: string, recipe: Recipe, reader: MemberReader): HostKey[] {
	const published = publishedFor(recipe, host);
	const hosts = [host, recipe.sshHost(host), ...(published?.over443 ? [published.over443.host] : [])];
	return reader.texts(members, 'hostKeys').flatMap(({value, offset}) => {
		const line = readHostKeyLine(value, hosts, published?.revokedFingerprints ?? []);
		if (line.kind === 'host-key') return [line.key];
		reader.fault(offset, {kind: 'bad-host-key', because: line.because, names: line.names});
		return [];
	});
}

function readPatterns(members: Members, reader: MemberReader): string[] {
	return reader.texts(members, 'privateModules').map(({value, offset}) => {
		const problem = patternProblem(value);
		if (problem !== undefined) reader.fault(offset, {kind: 'bad-pattern', pattern: value, ...problem});
		return value;
	});
}

/** One host has one description, and Go has one GOPROXY. */
function refuseRepeated(found: readonly Found[], reader: MemberReader): void {
	const first = new Map<string, Found>();
	for (const entry of found) {
		const same = first.get(entry.host.host);
		if (same === undefined) first.set(entry.host.host, entry);
		else
			reader.fault(entry.offset, {
				kind: 'duplicate-host',
				host: entry.host.host,
				firstLine: reader.line(same.offset),
			});
	}
	const [proxy, ...more] = found.flatMap(({goproxy}) => (goproxy === undefined ? [] : [goproxy]));
	const other = more.find(({value}) => value !== proxy?.value);
	if (proxy !== undefined && other !== undefined)
		reader.fault(other.offset, {kind: 'goproxy-differs', firstLine: reader.line(proxy.offset)});
}
