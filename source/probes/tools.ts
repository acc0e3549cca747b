import type {GoEnvFact} from '../core/facts/go.ts';
import type {Installer, Tool, ToolsFact} from '../core/facts/machine.ts';
import {installerPlaces} from '../core/platform/installers.ts';
import {readGitVersion, readGoVersion, readSshVersion} from '../core/read/versions.ts';
import type {System} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

/** Versions of go, git and ssh, by asking each, and what would install them; Go has told its own already where `go env` works. */
export const toolsProbe = probe({
	fact: 'tools',
	part: 'tools',
	needs: ['goEnv'],
	async look(looking, {goEnv}): Promise<ToolsFact> {
		const {platform} = looking.system;
		const [installer, ssh, git, go] = await Promise.all([
			installerOf(looking.system),
			ask(looking, 'ssh', ['-V'], readSshVersion),
			ask(looking, 'git', ['--version'], readGitVersion),
			goOf(goEnv) ?? ask(looking, 'go', ['version'], readGoVersion),
		]);
		return {platform, installer, ssh, git, go};
	},
});

/** The first installer that stands where it usually does. */
async function installerOf(system: System): Promise<Installer | undefined> {
	const places = installerPlaces(system.platform);
	const looks = await Promise.all(places.map(([, path]) => system.look(path)));
	return places[looks.findIndex(({kind}) => kind === 'file')]?.[0];
}

function goOf(goEnv: GoEnvFact): Tool | undefined {
	const version = goEnv.kind === 'read' ? readGoVersion(goEnv.values.GOVERSION ?? '') : undefined;
	return version === undefined ? undefined : {kind: 'found', version};
}

async function ask(
	looking: Looking,
	program: string,
	args: readonly string[],
	read: (text: string) => string | undefined,
): Promise<Tool> {
	const {system, timeout, signal} = looking;
	// From the root, where no go.mod can select another toolchain.
	const ended = await system.run({program, args, cwd: '/', env: {GOTOOLCHAIN: 'local'}, timeout, signal});
	if (ended.kind === 'not-found') return {kind: 'missing', because: ended.because};
	if (ended.kind !== 'exited') return {kind: 'unreadable', said: ended.kind};
	const said = `${ended.stdout}\n${ended.stderr}`.trim();
	const version = read(said);
	return version === undefined ? {kind: 'unreadable', said} : {kind: 'found', version};
}
