/** What ssh would use for one host, as `ssh -G` prints it. Paths of identity files may still hold `~` and `%h`. */
export interface SshConfig {
	readonly hostname: string;
	readonly port: number;
	readonly user: string;
	readonly identityFiles: readonly string[];
	readonly identitiesOnly: boolean;
	/** RSA keys with fewer bits are left out; 0 before OpenSSH 9.1, which has no such setting. */
	readonly requiredRsaSize: number;
	/** A socket, or `SSH_AUTH_SOCK` for the environment's; undefined when none is configured. */
	readonly identityAgent: string | undefined;
	/** `IdentityAgent none`: no agent is asked, whatever the environment says. */
	readonly agentOff: boolean;
	readonly certificateFiles: readonly string[];
	readonly userKnownHostsFiles: readonly string[];
	/** `UserKnownHostsFile none`: no file of the person is read or written. */
	readonly userKnownHostsOff: boolean;
	readonly globalKnownHostsFiles: readonly string[];
	readonly hostKeyAlias: string | undefined;
	readonly controlPath: string | undefined;
	/** `no`, `yes`, `ask`, `auto` or `autoask`. */
	readonly controlMaster: string;
	readonly proxyCommand: string | undefined;
	readonly proxyJump: string | undefined;
	readonly strictHostKeyChecking: 'yes' | 'no' | 'ask' | 'accept-new';
	/** `no`, `yes`, `ask`, `confirm`, or a lifetime in seconds. */
	readonly addKeysToAgent: string;
	/** `inet` or `inet6` when only one is allowed. */
	readonly addressFamily: string | undefined;
}

/** Reads the output of `ssh -G -T HOST` (readconf.c dump_client_config): `name value` a line, repeated for lists. */
export function readSshConfig(text: string): SshConfig {
	const values = valuesOf(text);
	const all = (name: string) => (values.get(name) ?? []).filter(value => value !== 'none');
	const one = (name: string) => all(name)[0];
	return {
		hostname: one('hostname') ?? '',
		port: portOf(one('port')),
		user: one('user') ?? '',
		identityFiles: all('identityfile'),
		identitiesOnly: word(one('identitiesonly')) === 'yes',
		requiredRsaSize: sizeOf(one('requiredrsasize')),
		identityAgent: one('identityagent'),
		agentOff: values.get('identityagent')?.[0] === 'none',
		certificateFiles: all('certificatefile'),
		userKnownHostsFiles: pathsOf(one('userknownhostsfile')),
		userKnownHostsOff: values.get('userknownhostsfile')?.[0] === 'none',
		globalKnownHostsFiles: pathsOf(one('globalknownhostsfile')),
		hostKeyAlias: one('hostkeyalias'),
		controlPath: one('controlpath'),
		controlMaster: word(one('controlmaster')) ?? 'no',
		proxyCommand: one('proxycommand'),
		proxyJump: one('proxyjump'),
		strictHostKeyChecking: strictness(word(one('stricthostkeychecking'))),
		addKeysToAgent: word(one('addkeystoagent')) ?? 'no',
		addressFamily: one('addressfamily') === 'any' ? undefined : one('addressfamily'),
	};
}

function valuesOf(text: string): Map<string, string[]> {
	const values = new Map<string, string[]>();
	for (const line of text.slice(0, 1 << 20).split(/\r?\n/)) {
		const space = line.indexOf(' ');
		if (space < 1 || line.length > 65_536) continue;
		const name = line.slice(0, space).toLowerCase();
		const value = line.slice(space + 1).trim();
		if (value === '') continue;
		const known = values.get(name);
		if (known === undefined) values.set(name, [value]);
		else known.push(value);
	}
	return values;
}

function sizeOf(value: string | undefined): number {
	return /^\d{1,6}$/.test(value ?? '') ? Number(value) : 0;
}

function portOf(value: string | undefined): number {
	const port = /^\d{1,5}$/.test(value ?? '') ? Number(value) : 22;
	return port >= 1 && port <= 65_535 ? port : 22;
}

/** ssh prints the same answer as `yes` or as `true`, by option. */
function word(value: string | undefined): string | undefined {
	return value === 'true' ? 'yes' : value === 'false' ? 'no' : value;
}

function strictness(value: string | undefined): SshConfig['strictHostKeyChecking'] {
	return value === 'yes' || value === 'no' || value === 'accept-new' ? value : 'ask';
}

/** Several files stand on one line, unquoted even when a name holds a space: a new one begins where a path begins. */
function pathsOf(value: string | undefined): string[] {
	if (value === undefined) return [];
	const start = /(?:[/~%]|[A-Za-z]:[\\/]|__PROGRAMDATA__)/;
	const between = new RegExp(`^${start.source}`).test(value) ? new RegExp(`\\s+(?=${start.source})`) : /\s+/;
	return value.split(between).filter(path => path !== 'none');
}
