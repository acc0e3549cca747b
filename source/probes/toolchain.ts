import type {ToolchainFact} from '../core/facts/machine.ts';
import {parseGoproxy} from '../core/go/goproxy.ts';
import {versionLines} from '../core/go/version-lines.ts';
import {localVersion, toolchainOf} from './go-version.ts';
import {type Looking, probe} from './probe.ts';

/**
 * Which Go the project's directory selects. A newer one than the local is not run, as that would download it: whether
 * it could be had is asked of the module proxy.
 */
export const toolchainProbe = probe({
	fact: 'toolchain',
	part: 'tools',
	needs: ['goEnv', 'project'],
	async look(looking, {goEnv, project}): Promise<ToolchainFact> {
		if (goEnv.kind !== 'read') return {kind: 'no-go'};
		const local = localVersion(goEnv);
		const {GOTOOLCHAIN = '', GOPROXY = '', GOMODCACHE = ''} = goEnv.values;
		const selected = toolchainOf(goEnv, project);
		if (selected.kind === 'local')
			return {kind: 'local', version: local, wanted: versionLines(project).goLine};
		const {version} = selected;
		const obtained: Obtained = selected.allowed
			? await obtain(looking, version, GOPROXY, GOMODCACHE)
			: {kind: 'refused', because: 'GOTOOLCHAIN', said: GOTOOLCHAIN};
		return {kind: 'newer', local, wanted: version, obtained};
	},
});

type Obtained = Extract<ToolchainFact, {kind: 'newer'}>['obtained'];

/** A toolchain is the module golang.org/toolchain at v0.0.1-goVERSION.OS-ARCH (go.dev/doc/toolchain). */
async function obtain(looking: Looking, version: string, goproxy: string, cache: string): Promise<Obtained> {
	const {system} = looking;
	const tag = `v0.0.1-go${version}.${goOs(system.platform)}-${goArchitecture(system.architecture)}`;
	const cached = await system.look(`${cache}/golang.org/toolchain@${tag}`);
	if (cached.kind === 'directory') return {kind: 'cached'};
	const parsed = parseGoproxy(goproxy);
	const urls =
		parsed.kind === 'list'
			? parsed.entries.flatMap(entry => (entry.via === 'proxy' ? [entry.url.replace(/\/$/, '')] : []))
			: [];
	const answers = await Promise.all(
		urls.map(url =>
			system.request({url: `${url}/golang.org/toolchain/@v/${tag}.zip`, method: 'HEAD'}, looking),
		),
	);
	const index = answers.findIndex(answer => answer.kind === 'answered' && answer.status === 200);
	const [first] = answers;
	if (index >= 0) return {kind: 'offered', by: urls[index] ?? ''};
	return {
		kind: 'refused',
		because: 'proxy',
		said:
			first === undefined
				? 'GOPROXY names no proxy'
				: first.kind === 'answered'
					? `HTTP ${first.status}`
					: first.kind,
	};
}

function goOs(platform: NodeJS.Platform): string {
	return platform === 'win32' ? 'windows' : platform;
}

function goArchitecture(architecture: string): string {
	return {x64: 'amd64', ia32: '386'}[architecture] ?? architecture;
}
