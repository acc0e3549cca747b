import type {Facts} from '../../source/core/facts.ts';
import {factsOf} from './facts-of.ts';
import {access, gitConfigOf, noAccess} from './git-facts.ts';
import {companyList, companyProxy, freshGoEnv, goEnvOf, goproxyOf} from './go-facts.ts';
import {closed, networkOf, noWeb} from './network-facts.ts';
import {
	emptyAgent,
	encryptedKey,
	keyFile,
	keysOf,
	knownHostsOf,
	loginFailed,
	noAgent,
	noDirectory,
	refused,
	shows,
	timedOut,
} from './ssh-facts.ts';

/** What is different on machines of which one thing is amiss, by what it is. No road is open on any of them. */
type Machine = Partial<Facts>;

const {tools} = factsOf();
const unknown = {kind: 'host-key-unknown', name: undefined, keyType: undefined} as const;

/** The key file can be read by others. */
export const exposed: Machine = {
	keys: keysOf(keyFile('id_ed25519', {mode: 0o644})),
	agent: emptyAgent,
	login: refused,
	...noAccess,
};
/** The key has a passphrase, and nobody holds it. */
export const locked: Machine = {keys: keysOf(encryptedKey), agent: noAgent(), login: refused, ...noAccess};
/** There is no key. */
export const keyless: Machine = {keys: noDirectory, agent: emptyAgent, login: refused, ...noAccess};
/** The host does not know the key. */
export const unregistered: Machine = {login: refused, ...noAccess};
/** known_hosts is empty. */
export const unacquainted: Machine = {knownHosts: knownHostsOf([]), login: loginFailed(unknown), ...noAccess};
/** The server shows another key than the host publishes. */
export const impostor: Machine = {login: loginFailed(unknown, shows('SHA256:evil')), ...noAccess};
/** git asks for the address as Go writes it. */
export const notRewritten: Machine = {gitConfig: gitConfigOf([]), ...noAccess};
/** Only SSH over 443 leads to the host. */
export const only443: Machine = {network: networkOf({ssh: closed}), login: timedOut(), ...noAccess};
/** SSH does not leave this network. */
export const noSshOut: Machine = {
	network: networkOf({ssh: closed, ssh443: closed}),
	login: timedOut(),
	...noAccess,
};
/** Nothing does. */
export const offline: Machine = {
	...noSshOut,
	network: networkOf({dns: {kind: 'unknown'}, ssh: closed, ssh443: closed, https: noWeb}),
};
/** The first morning: no key, no agent, no known hosts, no setting. */
export const bare: Machine = {
	...keyless,
	agent: noAgent(),
	knownHosts: knownHostsOf([]),
	login: loginFailed(unknown),
	gitConfig: gitConfigOf([]),
	goEnv: freshGoEnv,
};
/** The company's module proxy serves the module; git does not reach it. */
export const proxied: Machine = {
	...noAccess,
	goproxy: goproxyOf(companyProxy),
	goEnv: goEnvOf({GOPROXY: companyList}),
};

const gone = {kind: 'missing', because: 'ENOENT'} as const;
export const noSsh: Machine = {
	tools: {...tools, ssh: gone},
	sshConfig: {kind: 'unavailable'},
	login: {kind: 'unavailable'},
	...noAccess,
};
export const noGit: Machine = {
	tools: {...tools, git: gone},
	gitConfig: {kind: 'unavailable'},
	...access({kind: 'unavailable'}),
};
export const noGo: Machine = {
	tools: {...tools, go: gone},
	goEnv: {kind: 'unavailable', file: freshGoEnv.file},
	toolchain: {kind: 'no-go'},
};
