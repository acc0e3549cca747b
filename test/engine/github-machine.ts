import {github} from '../../recipes/github.ts';
import {goVariables} from '../../source/core/facts/go.ts';
import type {Survey} from '../../source/core/facts/survey.ts';
import type {Target} from '../../source/core/target.ts';
import type {EngineEvent} from '../../source/engine/events.ts';
import type {Session} from '../../source/engine/session.ts';
import {target as core} from '../core/facts-of.ts';
import {FakeSystem} from '../system/fake-system.ts';

const hostKeys = github.published[0]?.hostKeys ?? [];
const [ed25519] = hostKeys;
/** Any key will do: that of the host is at hand. */
const publicKey = `ssh-ed25519 ${ed25519?.key} dev@laptop`;

export const target: Target = {...core, hostKeys: {source: 'published', keys: hostKeys}};
export const survey: Survey = {project: {kind: 'none', directory: '/home/dev/shop'}, remotes: []};

const sshTrace = (said: string, welcomed: boolean) =>
	[
		'debug1: Connection established.',
		`debug1: Server host key: ssh-ed25519 ${ed25519?.fingerprint}`,
		...(welcomed ? ['Authenticated to github.com ([140.82.121.3]:22) using "publickey".'] : []),
		said,
		'',
	].join('\n');

/** What `ssh -v -T` says when the key is welcome, and when it is not. */
export const hello = {
	code: 1,
	stderr: sshTrace(
		"Hi user-acme! You've successfully authenticated, but GitHub does not provide shell access.",
		true,
	),
};
export const denied = {code: 255, stderr: sshTrace('git@github.com: Permission denied (publickey).', false)};

const answered = {
	status: 200,
	certificate: {issuer: 'DigiCert', subject: 'github.com', notAfter: new Date('2031-01-01'), trust: 'public'},
} as const;

export const isLogin = (args: readonly string[]) => args.includes('-v') && args.includes('-T');

/** A machine on which everything works; nothing is said of a variable of Go that is not given. */
export function githubMachine(
	goEnv: Readonly<Record<string, string>> = {GOPRIVATE: 'github.com/acme'},
): FakeSystem {
	const system = new FakeSystem();
	const values: Record<string, string> = {
		GOVERSION: 'go1.26.1',
		GOPROXY: 'https://proxy.golang.org,direct',
		GOSUMDB: 'sum.golang.org',
		GOTOOLCHAIN: 'local',
		GOMODCACHE: '/home/dev/go/pkg/mod',
		...goEnv,
	};
	const saved = '/home/dev/.config/go/env';
	const shown = (name: string): string => {
		const entry = new RegExp(`^${name}=(.*)$`, 'm').exec(system.files.text(saved) ?? '')?.[1];
		const follows = name === 'GONOPROXY' || name === 'GONOSUMDB';
		return entry ?? values[name] ?? (follows ? shown('GOPRIVATE') : '');
	};
	system.files
		.directory('/home/dev/.ssh', {mode: 0o700})
		.file('/home/dev/.ssh/id_ed25519', '-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n', {
			mode: 0o600,
		})
		.file('/home/dev/.ssh/id_ed25519.pub', `${publicKey}\n`)
		.file(
			'/home/dev/.ssh/known_hosts',
			hostKeys.map(({keyType, key}) => `github.com ${keyType} ${key}\n`).join(''),
			{mode: 0o600},
		)
		.directory('/home/dev/.config/go');
	return system
		.on(
			'git',
			['config', '-z', '--show-origin', '--show-scope', '--get-regexp', /url/],
			'global\0file:/home/dev/.gitconfig\0url.ssh://git@github.com/acme/.insteadof\nhttps://github.com/acme/\0',
		)
		.on('git', ['--list-cmds=main,others'], 'add\ncredential-cache\ncredential-store\n')
		.on('git', ['--version'], 'git version 2.39.5\n')
		.on('git', args => args[0] === 'ls-remote' || args.includes('ls-remote'), '0123\tHEAD\n')
		.on(
			'go',
			args => args[0] === 'env' && args[1] === goVariables[0],
			() => `${goVariables.map(shown).join('\n')}\n`,
		)
		.on('go', ['env', '-w', /^GOPRIVATE=/], ({args}) => {
			system.files.file(saved, `${args[2]}\n`);
			return '';
		})
		.on('go', args => args[0] === 'mod', '{"Version": "v1.1.0"}')
		.on('ssh', ['-V'], {stderr: 'OpenSSH_9.2p1 Debian-2, OpenSSL 3.0.19\n'})
		.on(
			'ssh',
			['-G', '-T', 'git@github.com'],
			'hostname github.com\nport 22\nuser git\nidentityfile ~/.ssh/id_ed25519\n',
		)
		.on('ssh', isLogin, hello)
		.on('ssh-add', ['-L'], {code: 1, stdout: 'The agent has no identities.\n'})
		.on('gh', undefined, {code: 1})
		.onResolve('github.com', ['140.82.121.3'])
		.onConnect('github.com', 22, 'SSH-2.0-babeld')
		.onConnect('ssh.github.com', 443, 'SSH-2.0-babeld')
		.onRequest(/^https:/, answered);
}

export interface Told {
	readonly session: Session;
	readonly events: EngineEvent[];
	readonly stop: AbortController;
}

export function sessionOn(system: FakeSystem, different: Partial<Session> = {}): Told {
	const events: EngineEvent[] = [];
	const stop = new AbortController();
	const session: Session = {
		system,
		targets: [target],
		survey,
		choices: {passphrase: 'none', tokens: [], keyComment: 'dev@laptop'},
		only: [],
		timeout: 10_000,
		emit: event => events.push(event),
		stop: stop.signal,
		...different,
	};
	return {session, events, stop};
}
