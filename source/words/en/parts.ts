import {bare, count} from '../quantity.ts';
import type {Fine, PartsWords, ProgressWords} from '../words.ts';
import {more} from './more.ts';

export const parts: PartsWords = {
	name: {
		tools: 'tools',
		network: 'network',
		keys: 'keys',
		permissions: 'permissions',
		agent: 'agent',
		hosts: 'hosts',
		login: 'login',
		'go-env': 'go-env',
		git: 'git',
		access: 'access',
		privacy: 'privacy',
	},
	summary: {
		tools,
		network,
		keys: fine => keyOf(fine['ssh.key-missing']),
		permissions: (_, checks) => `${count(checks, 'mode')} right`,
		agent: fine => {
			const key = fine['ssh.encrypted-not-in-agent'];
			if (key?.held) return 'holds the key';
			return key === undefined || key.encrypted ? undefined : 'not needed: the key has no passphrase';
		},
		hosts: fine => {
			const known = fine['ssh.host-key-unknown'];
			return known && `${count(known.known, 'host key')} of ${known.host} known`;
		},
		login: fine => {
			const login = fine['ssh.login-refused'];
			return login && `${login.host} answers${login.account === undefined ? '' : `: ${login.account}`}`;
		},
		'go-env': fine => {
			const covered = fine['go.private-missing'];
			return covered && `${covered.variable}=${covered.value} covers ${covered.total} of ${covered.total}`;
		},
		git: fine => {
			const rewrite = fine['git.rewrite-missing'];
			return rewrite && `${rewrite.from} goes over SSH`;
		},
		access,
		privacy: () => 'no private name leaves',
	},
	fine: checks => (checks === 1 ? '1 check fine' : `${checks} checks fine`),
	problems: (fail, warn) =>
		[fail > 0 ? count(fail, 'problem') : '', warn > 0 ? `${warn} to look at` : ''].filter(Boolean).join(', '),
};

function tools(fine: Fine): string | undefined {
	const found = [
		['go', fine['go.missing']?.version],
		['git', fine['git.missing']?.version],
		['OpenSSH', fine['ssh.missing']?.version],
	].flatMap(([name, version]) => (version === undefined ? [] : [`${name} ${version}`]));
	return found.length === 0 ? undefined : found.join(', ');
}

function network(fine: Fine): string | undefined {
	const port = fine['net.port-22'];
	const open = port
		? [port.open ? port.port : 0, port.other?.open ? port.other.port : 0].filter(Boolean)
		: [];
	const names = [
		port && open.length > 0 ? `${port.host} on ${open.join(' and ')}` : (fine['net.dns']?.host ?? ''),
		bare(fine['net.goproxy-unreachable']?.proxy ?? ''),
		bare(fine['net.sumdb-unreachable']?.database ?? ''),
	].filter(Boolean);
	return names.length === 0 ? undefined : names.join(', ');
}

function keyOf(key: Fine['ssh.key-missing']): string | undefined {
	if (key === undefined) return undefined;
	return key.agentKeys > 0 ? `${count(key.agentKeys, 'key')} in the agent` : `${key.key} (${key.keyType})`;
}

function access(fine: Fine): string | undefined {
	const download = fine['access.module'];
	if (download !== undefined)
		return `${download.module}${download.version === undefined ? '' : ` ${download.version}`}${more(download.others)} downloaded, as you and as Go`;
	const read = fine['access.repository'];
	return read && `${read.module}${more(read.others)} can be read, as you and as Go`;
}

const waitsFor: Partial<Record<Parameters<ProgressWords['slow']>[0], (host: string) => string>> = {
	tools: () => 'one of go, git and ssh',
	home: () => 'the home',
	project: () => 'go.mod',
	toolchain: () => 'the Go toolchain',
	network: host => host,
	goproxy: () => 'the module proxy',
	sumdb: () => 'the checksum database',
	agent: () => 'ssh-agent',
	login: host => `the login on ${host}`,
	goEnv: () => 'go env',
	gitConfig: () => 'git config',
	accessAsUser: () => 'git ls-remote',
	accessAsGo: () => 'git ls-remote, as Go runs it,',
};

export const progress: ProgressWords = {
	looking: (done, of) => `looking: ${done} of ${count(of, 'part')}`,
	slow: (fact, host, seconds) =>
		fact === 'download'
			? `the test download takes ${seconds} s so far`
			: `${waitsFor[fact]?.(host) ?? 'ssh'} has not answered for ${seconds} s`,
	changing: (number, of, title, state) => `changing: ${number} of ${of}, ${title}: ${state}`,
	waiting: (host, seconds, said) =>
		`waiting for you: ${host} does not accept this key yet, ${seconds} s${said === undefined ? '' : `; ${said}`}`,
	proving: step =>
		`proving: ${{login: 'the login', 'as-user': 'git as you', 'as-go': 'git as Go', download: 'the download'}[step]}`,
	takingBack: 'taking back',
};
