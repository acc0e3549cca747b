import type {System} from './system.ts';

/** Members of the file, as it stands there. */
type Stored = Readonly<Record<string, unknown>>;

const name = 'preferences';
const limit = 256 * 1024;

/** What was kept in this directory; nothing where the file is not ours to understand. */
export async function readPreferences(system: System, directory: string | undefined): Promise<Stored> {
	if (directory === undefined) return {};
	const read = await system.read(`${directory}/${name}.json`, limit);
	if (read.kind !== 'file') return {};
	try {
		const value: unknown = JSON.parse(Buffer.from(read.bytes).toString('utf8'));
		return typeof value === 'object' && value !== null ? {...value} : {};
	} catch {
		return {};
	}
}

/** Keeps these values beside the others; only where the directory is there already, so that merely looking leaves no trace. */
export async function keepPreferences(
	system: System,
	directory: string | undefined,
	values: Stored,
): Promise<void> {
	if (directory === undefined || (await system.look(directory)).kind !== 'directory') return;
	const all = {...(await readPreferences(system, directory)), ...values};
	await system.write(
		`${directory}/${name}.json`,
		Buffer.from(`${JSON.stringify(all, undefined, '\t')}\n`),
		0o600,
	);
}
