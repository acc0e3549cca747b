import type {LocalText} from './local-text.ts';
import {type ToolName, toolNames} from './organisation.ts';
import type {MemberReader, Members, Placed} from './recipe-file-members.ts';
import {addressProblem, databaseProblem, goproxyProblem, isAbsolutePath} from './recipe-file-values.ts';

/** What a host takes over from the file where it says nothing itself. */
export interface Shared {
	readonly title: LocalText | undefined;
	readonly advice: LocalText | undefined;
	readonly help: string | undefined;
	readonly goproxy: Placed<string> | undefined;
	readonly goproxyServesPrivate: boolean | undefined;
	readonly caFile: string | undefined;
	readonly httpProxy: string | undefined;
}

/** What holds for all hosts of a file, since a machine has it only once. */
export interface Once {
	readonly checksumDatabase: string | undefined;
	readonly tools: Readonly<Partial<Record<ToolName, string>>>;
}

/** @param above what the file says for all its hosts */
export function readShared(members: Members, reader: MemberReader, above?: Shared): Shared {
	const goproxy = readGoproxy(members, reader) ?? above?.goproxy;
	const servesPrivate = reader.yesOrNo(members, 'goproxyServesPrivate');
	if (servesPrivate?.value === true && goproxy === undefined)
		reader.fault(servesPrivate.offset, {kind: 'missing-member', member: 'goproxy'});
	return {
		title: reader.localText(members, 'title') ?? above?.title,
		advice: reader.localText(members, 'advice') ?? above?.advice,
		help: readAddress(members, 'help', reader) ?? above?.help,
		goproxy,
		goproxyServesPrivate: servesPrivate?.value ?? above?.goproxyServesPrivate,
		caFile: readCaFile(members, reader) ?? above?.caFile,
		httpProxy: readAddress(members, 'httpProxy', reader) ?? above?.httpProxy,
	};
}

function readGoproxy(members: Members, reader: MemberReader): Placed<string> | undefined {
	const goproxy = reader.text(members, 'goproxy');
	const because = goproxy && goproxyProblem(goproxy.value);
	if (because) reader.fault(goproxy.offset, {kind: 'bad-goproxy', because});
	return goproxy;
}

function readAddress(
	members: Members,
	member: 'help' | 'httpProxy',
	reader: MemberReader,
): string | undefined {
	const address = reader.text(members, member);
	const because = address && addressProblem(address.value);
	if (because) reader.fault(address.offset, {kind: 'bad-address', member, because});
	return address?.value;
}

function readCaFile(members: Members, reader: MemberReader): string | undefined {
	const path = reader.text(members, 'caFile');
	if (path !== undefined && !isAbsolutePath(path.value))
		reader.fault(path.offset, {kind: 'bad-path', member: 'caFile'});
	return path?.value;
}

export function readOnce(members: Members, reader: MemberReader): Once {
	const database = reader.text(members, 'checksumDatabase');
	const because = database && databaseProblem(database.value);
	if (because) reader.fault(database.offset, {kind: 'bad-checksum-database', because});
	return {checksumDatabase: database?.value, tools: readTools(members, reader)};
}

/** A version in YAML is easily a number, and 1.20 then is 1.2: only text will do. */
function readTools(members: Members, reader: MemberReader): Once['tools'] {
	const map = reader.object(members, 'tools');
	if (map === undefined) return {};
	const found: Partial<Record<ToolName, string>> = {};
	const versions = reader.members(map, toolNames);
	for (const tool of toolNames) {
		const version = versions.get(tool);
		if (version === undefined) continue;
		const text = version.kind === 'scalar' && typeof version.value === 'string' ? version.value : '';
		if (/^\d{1,4}(\.\d{1,4}){1,3}$/.test(text)) found[tool] = text;
		else reader.fault(version.offset, {kind: 'bad-version', tool});
	}
	return found;
}
