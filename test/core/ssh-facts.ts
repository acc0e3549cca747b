import type {AgentOffer, KeyFile, KeysFact, KnownHost} from '../../source/core/facts/ssh.ts';
import type {Facts} from '../../source/core/facts.ts';
import type {Login} from '../../source/core/read/login.ts';
import type {SshConfig} from '../../source/core/read/ssh-config.ts';
import type {SshFailure} from '../../source/core/read/ssh-failure.ts';
import type {SshTrace} from '../../source/core/read/ssh-trace.ts';

const directory = '/home/dev/.ssh';

/** A key file by its name; the key inside is known by that name too. */
export function keyFile(name: string, different: Partial<KeyFile> = {}): KeyFile {
	const path = `${directory}/${name}`;
	const publicKey = {
		keyType: 'ssh-ed25519',
		blob: `AAAA${name}`,
		comment: 'dev',
		fingerprint: `SHA256:${name}`,
	};
	return {
		path,
		named: false,
		mode: 0o600,
		mine: true,
		content: openssh(name, false),
		publicHalf: {kind: 'matches', path: `${path}.pub`},
		publicKey,
		...different,
	};
}

function openssh(name: string, encrypted: boolean): KeyFile['content'] {
	return {
		kind: 'openssh',
		encrypted,
		cipher: encrypted ? 'aes256-ctr' : 'none',
		keyType: 'ssh-ed25519',
		publicKey: `AAAA${name}`,
		fingerprint: `SHA256:${name}`,
		comment: undefined,
	};
}

export const key = keyFile('id_ed25519');
export const encryptedKey = keyFile('id_ed25519', {content: openssh('id_ed25519', true)});

/** A file that ssh cannot use as a key. */
export function unusableKey(content: Extract<KeyFile['content'], {kind: 'putty' | 'malformed'}>): KeyFile {
	return keyFile('id_ed25519', {content, publicKey: undefined, publicHalf: half('missing')});
}

export function half(kind: KeyFile['publicHalf']['kind']): KeyFile['publicHalf'] {
	return {kind, path: `${directory}/id_ed25519.pub`};
}

export function keysOf(...keys: readonly KeyFile[]): KeysFact {
	const taken = keys.map(({path}) => path.slice(directory.length + 1));
	return {directory: {path: directory, mode: 0o700}, keys, taken};
}

export const noDirectory: KeysFact = {directory: {path: directory, mode: undefined}, keys: [], taken: []};

export function agentHolding(...keys: readonly KeyFile[]): Facts['agent'] {
	const held = keys.flatMap(({publicKey}) => (publicKey === undefined ? [] : [publicKey]));
	return {kind: 'keys', socket: '/run/agent', keys: held};
}

export const emptyAgent: Facts['agent'] = {kind: 'empty', socket: '/run/agent'};

export const ownAgent: AgentOffer = {kind: 'process', socket: `${directory}/gomod-setup-agent`};

export function noAgent(offer: AgentOffer = ownAgent): Facts['agent'] {
	return {kind: 'none', socket: undefined, because: 'SSH_AUTH_SOCK is not set', offer};
}

/** A line of ~/.ssh/known_hosts for github.com; the key is known by its name. */
export function line(name: string, different: Partial<KnownHost> = {}): KnownHost {
	return {
		file: `${directory}/known_hosts`,
		line: 1,
		keyType: `ssh-${name}`,
		key: `AAAA${name}`,
		fingerprint: `SHA256:${name}`,
		marker: undefined,
		text: `github.com ssh-${name} AAAA${name}`,
		shared: false,
		...different,
	};
}

export const knownLines: readonly KnownHost[] = [line('ed25519'), line('rsa')];

export function knownHostsOf(
	lines: readonly KnownHost[] = knownLines,
	different: Partial<Facts['knownHosts']> = {},
): Facts['knownHosts'] {
	return {
		file: {
			kind: 'file',
			path: `${directory}/known_hosts`,
			digest: lines.length === 0 ? undefined : 'digest',
		},
		names: [
			{name: 'github.com', lines},
			{name: '[ssh.github.com]:443', lines: []},
		],
		shown: [],
		unreadable: [],
		...different,
	};
}

export const config: SshConfig = {
	hostname: 'github.com',
	port: 22,
	user: 'git',
	identityFiles: ['~/.ssh/id_rsa', '~/.ssh/id_ed25519'],
	identitiesOnly: false,
	requiredRsaSize: 1024,
	identityAgent: undefined,
	agentOff: false,
	certificateFiles: [],
	userKnownHostsFiles: [`${directory}/known_hosts`],
	userKnownHostsOff: false,
	globalKnownHostsFiles: [],
	hostKeyAlias: undefined,
	controlPath: undefined,
	controlMaster: 'no',
	proxyCommand: undefined,
	proxyJump: undefined,
	strictHostKeyChecking: 'ask',
	addKeysToAgent: 'no',
	addressFamily: undefined,
};

const configFile = {path: `${directory}/config`, digest: undefined, mode: undefined, block: []};

/** ssh -G; `block` is what stands in our own block of the file. */
export function sshConfigOf(
	different: Partial<SshConfig> = {},
	block: readonly (readonly [string, string])[] = [],
): Facts['sshConfig'] {
	const file = block.length === 0 ? configFile : {...configFile, digest: 'digest', mode: 0o600, block};
	return {kind: 'read', name: 'github.com', config: {...config, ...different}, file};
}

export function sshConfigRefused(failure: SshFailure, mode = 0o644): Facts['sshConfig'] {
	return {kind: 'refused', failure, file: {...configFile, digest: 'digest', mode}};
}

const trace: SshTrace = {
	connected: true,
	remoteSoftware: undefined,
	serverKey: {type: 'ssh-ed25519', fingerprint: 'SHA256:ed25519'},
	identityFiles: [],
	offered: [],
	tried: [],
	accepted: undefined,
	unsignable: false,
	authenticated: true,
	methods: ['publickey'],
	said: [],
};

/** The fingerprint of the key that the server shows. */
export function shows(fingerprint: string | undefined): Partial<SshTrace> {
	return {serverKey: fingerprint === undefined ? undefined : {type: 'ssh-ed25519', fingerprint}};
}

export function loginOf(
	login: Login = {
		kind: 'welcomed',
		identity: 'user',
		account: 'user-acme',
		line: 'Hi user-acme!',
		unverified: false,
	},
	different: Partial<SshTrace> = {},
	failure?: SshFailure,
): Facts['login'] {
	return {
		kind: 'tried',
		ran: 'ssh -T git@github.com',
		trace: {...trace, ...different},
		login,
		failure,
		code: 1,
	};
}

/** A login that came to nothing, by ssh's own reason. */
export function loginFailed(failure: SshFailure, different: Partial<SshTrace> = {}): Facts['login'] {
	return loginOf({kind: 'silent'}, {authenticated: false, ...different}, failure);
}

export const refused = loginFailed({kind: 'permission-denied', methods: ['publickey']});

export function timedOut(different: Partial<SshTrace> = shows(undefined)): Facts['login'] {
	const stopped = {...trace, authenticated: false, ...different};
	return {kind: 'timed-out', ran: 'ssh -T git@github.com', after: 10_000, trace: stopped};
}
