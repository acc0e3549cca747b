import {join} from 'node:path';
import type {DownloadFact} from '../core/facts/git.ts';
import {anyHostOf} from '../core/git/any-host.ts';
import {rewrite} from '../core/git/instead-of.ts';
import {quiet, sshCommandOfGo} from '../core/git/ssh-command.ts';
import {publicHostsTold} from '../core/go/disclosure.ts';
import {readGoFailure} from '../core/read/go-failure.ts';
import {plain, redact} from '../core/redact.ts';
import type {Ended} from '../system/system.ts';
import {goVersionOf} from './go-version.ts';
import {gitEnvironment} from './ls-remote.ts';
import {type Looking, probe} from './probe.ts';

/** A download may clone a repository: it is given this many times the deadline of one probe. */
const patience = 6;

/**
 * The real `go mod download` of the module to prove, in an empty directory with an empty module cache that is removed
 * afterwards. Everything else is the environment the program was started with. Where Go would ask a public proxy or
 * database for the private module it is left out: a look must not give a name away.
 */
export const downloadProbe = probe({
	fact: 'download',
	part: 'access',
	needs: ['gitConfig', 'goEnv', 'sshConfig'],
	async look(looking, {gitConfig, goEnv, sshConfig}): Promise<DownloadFact> {
		const {system, target} = looking;
		if (!looking.proof || target.proof === undefined || goEnv.kind !== 'read') return {kind: 'unavailable'};
		const hosts = publicHostsTold(target.proof.path, goEnv.values);
		if (hosts.length > 0) return {kind: 'withheld', hosts};
		const ssh = sshCommandOfGo(system.env, gitConfig, goVersionOf(goEnv, looking.survey.project));
		const rewrites = gitConfig.kind === 'read' ? gitConfig.rewrites : [];
		const anyHost = anyHostOf(ssh, sshConfig, [rewrite(`https://${target.proof.path}`, rewrites).url]);
		const room = await system.temporary();
		try {
			const ended = await download(
				looking,
				room.path,
				quiet(ssh, Math.ceil(looking.timeout / 1000), anyHost),
			);
			return factOf(looking, ended);
		} finally {
			await room.remove();
		}
	},
});

async function download(
	{system, target, timeout, signal}: Looking,
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
	const module = `${target.proof?.path}@${target.proof?.version ?? 'latest'}`;
	return system.run({
		program: 'go',
		args: ['mod', 'download', '-json', module],
		cwd: room,
		env,
		timeout: timeout * patience,
		signal,
	});
}

function factOf({target}: Looking, ended: Ended): DownloadFact {
	const module = target.proof?.path ?? '';
	const ran = `go mod download ${module}@${target.proof?.version ?? 'latest'}`;
	if (ended.kind === 'not-found') return {kind: 'unavailable'};
	if (ended.kind !== 'exited') return {kind: 'timed-out', module, ran, after: ended.milliseconds};
	if (ended.code === 0)
		return {
			kind: 'downloaded',
			module,
			version: versionIn(ended.stdout),
			ran,
			milliseconds: ended.milliseconds,
		};
	const said = `${errorIn(ended.stdout)}\n${ended.stderr}`
		.split('\n')
		.map(line => redact(plain(line)))
		.filter(line => line.trim() !== '');
	return {kind: 'failed', module, ran, failure: readGoFailure(said.join('\n')), said};
}

/** `go mod download -json` tells the version it chose, and puts its failure into `Error`. */
function versionIn(stdout: string): string {
	return stringMember(stdout, 'Version');
}

function errorIn(stdout: string): string {
	return stringMember(stdout, 'Error');
}

function stringMember(json: string, name: string): string {
	try {
		const value: unknown = JSON.parse(json);
		const member =
			typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
		return typeof member === 'string' ? member : '';
	} catch {
		return '';
	}
}
