import {join} from 'node:path';
import type {DownloadFact} from '../core/facts/git.ts';
import {anyHostOf} from '../core/git/any-host.ts';
import {rewrite} from '../core/git/instead-of.ts';
import {quiet, sshCommandOfGo} from '../core/git/ssh-command.ts';
import {publicHostsTold} from '../core/go/disclosure.ts';
import {readGoFailure} from '../core/read/go-failure.ts';
import {plain, redact} from '../core/redact.ts';
import type {ModuleVersion, Target} from '../core/target.ts';
import type {Ended} from '../system/system.ts';
import {goVersionOf} from './go-version.ts';
import {gitEnvironment} from './ls-remote.ts';
import {type Looking, probe} from './probe.ts';

/** A download may clone a repository: it is given this many times the deadline of one probe. */
const patience = 6;

/**
 * The real `go mod download` of the private modules, in an empty directory with an empty module cache that is removed
 * afterwards. Everything else is the environment the program was started with. Where Go would ask a public proxy or
 * database for one of them it is left out: a look must not give a name away.
 */
export const downloadProbe = probe({
	fact: 'download',
	part: 'access',
	needs: ['gitConfig', 'goEnv', 'sshConfig'],
	async look(looking, {gitConfig, goEnv, sshConfig}): Promise<DownloadFact> {
		const {system, target} = looking;
		const modules = modulesOf(target);
		if (!looking.proof || modules.length === 0 || goEnv.kind !== 'read') return {kind: 'unavailable'};
		const told = modules.flatMap(({path}) => publicHostsTold(path, goEnv.values));
		const hosts = [...new Set(told)];
		if (hosts.length > 0) return {kind: 'withheld', hosts};
		const ssh = sshCommandOfGo(system.env, gitConfig, goVersionOf(goEnv, looking.survey.project));
		const rewrites = gitConfig.kind === 'read' ? gitConfig.rewrites : [];
		const urls = modules.map(({path}) => rewrite(`https://${path}`, rewrites).url);
		const anyHost = anyHostOf(ssh, sshConfig, urls);
		const room = await system.temporary();
		try {
			const ended = await download(
				looking,
				modules,
				room.path,
				quiet(ssh, Math.ceil(looking.timeout / 1000), anyHost),
			);
			return factOf(modules, ended);
		} finally {
			await room.remove();
		}
	},
});

/** That to prove first, each path once. */
function modulesOf({proof, modules}: Target): readonly ModuleVersion[] {
	return proof === undefined ? [] : [proof, ...modules.filter(({path}) => path !== proof.path)];
}

function versioned({path, version = 'latest'}: ModuleVersion): string {
	return `${path}@${version}`;
}

async function download(
	{system, timeout, signal}: Looking,
	modules: readonly ModuleVersion[],
	room: string,
	sshCommand: string,
): Promise<Ended> {
	const env = {
		...gitEnvironment(sshCommand, system.env),
		GOMODCACHE: join(room, 'modules'),
		GOCACHE: join(room, 'build'),
		// Else the read-only files of a module cache could not be removed.
		GOFLAGS: '-modcacherw',
		GOTOOLCHAIN: 'local',
		GO111MODULE: 'on',
		GOWORK: 'off',
	};
	return system.run({
		program: 'go',
		args: ['mod', 'download', '-json', ...modules.map(versioned)],
		cwd: room,
		env,
		timeout: timeout * (patience + modules.length - 1),
		signal,
	});
}

function factOf(modules: readonly ModuleVersion[], ended: Ended): DownloadFact {
	const module = modules[0]?.path ?? '';
	const ran = `go mod download ${modules.map(versioned).join(' ')}`;
	if (ended.kind === 'not-found') return {kind: 'unavailable'};
	if (ended.kind !== 'exited') return {kind: 'timed-out', module, ran, after: ended.milliseconds};
	const told = toldOf(ended.stdout);
	if (ended.code === 0)
		return {
			kind: 'downloaded',
			module,
			version: told.find(({path}) => path === module)?.version ?? told[0]?.version ?? '',
			others: modules.length - 1,
			ran,
			milliseconds: ended.milliseconds,
		};
	const failed = told.find(({error}) => error !== '');
	const said = `${failed?.error ?? ''}\n${ended.stderr}`
		.split('\n')
		.map(line => redact(plain(line)))
		.filter(line => line.trim() !== '');
	const failure = readGoFailure(said.join('\n'));
	return {kind: 'failed', module: failed?.path || module, ran, failure, said};
}

/** `go mod download -json` writes an object a module: the version it chose, or its failure. */
function toldOf(stdout: string): readonly {path: string; version: string; error: string}[] {
	return stdout.split(/^(?=\{)/m).flatMap(text => {
		try {
			const {Path: path = '', Version: version = '', Error: error = ''} = JSON.parse(text);
			return [{path: String(path), version: String(version), error: String(error)}];
		} catch {
			return [];
		}
	});
}
