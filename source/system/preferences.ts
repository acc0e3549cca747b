import type {System} from './system.ts';

/** What conf keeps, as it stands in its file. */
type Stored = Readonly<Record<string, unknown>>;

const name = 'preferences';
const limit = 256 * 1024;

/** What was kept in this directory. conf itself is not asked: loading it takes longer than all else before the first frame. */
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
	const {default: Conf} = await import('conf');
	const file = new Conf({cwd: directory, configName: name, configFileMode: 0o600, clearInvalidConfig: true});
	file.set(values);
}
