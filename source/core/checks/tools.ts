import type {Tool} from '../facts/machine.ts';
import type {Finding, Remedy} from '../finding.ts';
import {installing, packageName} from '../platform/installers.ts';
import {shellQuoted} from '../shell-quote.ts';
import {olderThan} from '../versions.ts';
import {check, finding, skipped, verdict} from './check.ts';

/** Go 1.25 and later pass `--end-of-options` to git (facts: go-git-ssh 3.2). */
const oldestGit = '2.24';

export const toolsCheck = check({
	ids: ['ssh.missing', 'git.missing', 'git.too-old', 'go.missing', 'go.below-minimum', 'ssh.too-old'],
	reads: ['tools'],
	judge({tools}, target) {
		const {ssh, git, go, installer} = tools;
		const wanted = target.organisation.tools;
		const wantedGit = wanted.git !== undefined && olderThan(oldestGit, wanted.git) ? wanted.git : oldestGit;
		return [
			verdict(
				ssh.kind !== 'missing',
				'fail',
				'ssh.missing',
				{
					host: target.host,
					version: version(ssh),
					install: packageName('ssh', installer) ?? 'OpenSSH',
				},
				{remedy: installing('ssh', tools)},
			),
			verdict(
				git.kind !== 'missing',
				'fail',
				'git.missing',
				{version: version(git), install: 'git'},
				{remedy: installing('git', tools)},
			),
			git.kind === 'found'
				? verdict(!olderThan(git.version, wantedGit), 'fail', 'git.too-old', {
						have: git.version,
						wanted: wantedGit,
					})
				: skipped('git.too-old', {because: 'waits', for: ['git.missing']}),
			verdict(
				go.kind !== 'missing',
				'fail',
				'go.missing',
				{version: version(go)},
				{remedy: installing('go', tools)},
			),
			minimum('go.below-minimum', go, wanted.go, {commands: [], open: 'https://go.dev/dl/'}),
			minimum('ssh.too-old', ssh, wanted.ssh, installing('ssh', tools)),
		];
	},
});

/** The oldest version that the organisation's recipe file lets pass. */
function minimum(
	id: 'go.below-minimum' | 'ssh.too-old',
	tool: Tool,
	wanted: string | undefined,
	remedy: Remedy,
): Finding {
	if (wanted === undefined || tool.kind !== 'found')
		return skipped(id, {because: 'nothing-to-check', what: 'none'});
	const holds = !olderThan(tool.version, wanted);
	return verdict(holds, 'fail', id, {have: tool.version, wanted}, {remedy});
}

export const projectCheck = check({
	ids: ['go.module-file'],
	reads: ['project'],
	judge({project}) {
		if (project.kind === 'none')
			return [skipped('go.module-file', {because: 'nothing-to-check', what: 'project'})];
		if (project.kind !== 'unreadable')
			return [finding('ok', 'go.module-file', {file: project.file, line: undefined, said: ''})];
		const {file, line, said} = project;
		return [
			finding(
				'fail',
				'go.module-file',
				{file, line, said},
				{evidence: [{file, ...(line === undefined ? {} : {line}), said}]},
			),
		];
	},
});

export const toolchainCheck = check({
	ids: ['go.too-old'],
	reads: ['toolchain', 'project'],
	judge({toolchain, project}) {
		if (toolchain.kind === 'no-go') return [skipped('go.too-old', {because: 'waits', for: ['go.missing']})];
		const from = project.kind === 'none' ? undefined : project.file;
		if (toolchain.kind === 'local') {
			const {wanted, version} = toolchain;
			return [finding('ok', 'go.too-old', {wanted, have: version, because: 'fine', from})];
		}
		const {local, wanted, obtained} = toolchain;
		if (obtained.kind !== 'refused')
			return [finding('ok', 'go.too-old', {wanted, have: local, because: 'fine', from})];
		const commands = obtained.because === 'GOTOOLCHAIN' ? ['go env -w GOTOOLCHAIN=auto'] : [];
		const fields = {wanted, have: local, because: obtained.because, from};
		return [
			finding('fail', 'go.too-old', fields, {
				evidence: [{said: `${obtained.because}: ${obtained.said}`}],
				remedy: {commands, open: 'https://go.dev/dl/'},
			}),
		];
	},
});

export const homeCheck = check({
	ids: ['home.mismatch', 'home.not-writable', 'home.sudo', 'home.no-account'],
	reads: ['home'],
	judge({home}) {
		const same = home.ssh === undefined || home.env === undefined || home.ssh === home.env;
		return [
			// Both homes are handled, each for the programs that read it: worth knowing, not wrong.
			verdict(
				same,
				'warn',
				'home.mismatch',
				{ssh: home.ssh, env: home.env},
				{remedy: {commands: [`export HOME=${shellQuoted(home.ssh ?? '')}`]}},
			),
			verdict(
				home.notWritable === undefined,
				'fail',
				'home.not-writable',
				home.notWritable ?? {path: home.env ?? '', because: ''},
				{remedy: {commands: ['df -h ~']}},
			),
			verdict(home.sudo === undefined, 'fail', 'home.sudo', {user: home.sudo?.user, home: home.sudo?.home}),
			verdict(home.unknownUser === undefined, 'fail', 'home.no-account', {uid: home.unknownUser ?? -1}),
		];
	},
});

function version(tool: Tool): string | undefined {
	return tool.kind === 'found' ? tool.version : undefined;
}
