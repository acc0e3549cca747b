import {describe} from 'vitest';
import {access, failed, gitConfigOf} from '../git-facts.ts';
import {exposed, keyless, locked, noSshOut, unregistered} from '../machines.ts';
import {
	agentHolding,
	emptyAgent,
	encryptedKey,
	half,
	key,
	keyFile,
	keysOf,
	loginFailed,
	noDirectory,
	sshConfigRefused,
	unusableKey,
} from '../ssh-facts.ts';
import {planning} from './planning.ts';

const page = unusableKey({kind: 'malformed', because: 'not-a-key'});
const unusable = {...unregistered, keys: keysOf(page), agent: emptyAgent};
const taken = (...names: readonly string[]) => ({...keyless, keys: {...noDirectory, taken: names}});
const open = {passphrase: 'none'} as const;
const rsa = keyFile('id_rsa', {mode: 0o644});
const noHalf = keyFile('id_ed25519', {publicHalf: half('missing')});
const path = '/home/dev/.ssh/config';
const refused = (mode: number, file = path) => sshConfigRefused({kind: 'config-permissions', file}, mode);
const asked = {passphrase: 'none', target: {key: '/home/dev/.ssh/acme'}} as const;
const publicOnly = keyFile('work', {named: true, content: {kind: 'public'}});
const leftBehind = keyFile('id_ed25519', {content: {kind: 'public'}});
const long = {keyType: 'ssh-rsa', blob: 'AAAA', comment: '', fingerprint: 'SHA256:rsa'};
/** 1024 bits, made with ssh-keygen. */
const short = keyFile('id_rsa', {
	publicKey: {
		...long,
		blob: 'AAAAB3NzaC1yc2EAAAADAQABAAAAgQCptIlRuaYnAkRPLgvfjLnhByLkKkhHmueSn0tIeE49Tilp6848ayKxwfKixhaE0tSqueNI2YCT3UT8OCXEyCbhyF9kit7NEiF7EHpoomoPnR2LZYeYeaJ+SUdICEI+POVLm2CpIYpE5pC2F0dp73oJPsSpJQGUAqpsY7/NuUYqjQ==',
	},
});
const unsignable = {
	keys: keysOf(keyFile('id_rsa', {publicKey: long})),
	agent: emptyAgent,
	login: loginFailed({kind: 'permission-denied', methods: ['publickey']}, {unsignable: true}),
};
const pem = keyFile('id_ed25519', {
	publicHalf: half('missing'),
	publicKey: undefined,
	content: {kind: 'pem', encrypted: true, format: 'rsa'},
});

describe('the key that is made', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['none where one is', unregistered, []],
			['none where HTTPS is the only way', {...keyless, ...noSshOut}, []],
			['none where the agent has one', {...unregistered, keys: noDirectory, agent: agentHolding(key)}, []],
			['none where ssh cannot say which it has', {...keyless, sshConfig: refused(0o666)}, []],
			['none where a public half says that another holds it', {...unregistered, keys: keysOf(publicOnly), agent: emptyAgent}, []],
			['none where the agent holds what a public half names', {...unregistered, keys: keysOf(publicOnly), agent: agentHolding(publicOnly)}, []],
			['one beside a public half that was left behind', {...unregistered, keys: keysOf(leftBehind), agent: emptyAgent}, ['make-key ~/.ssh/id_ed25519_github.com ed25519 open'], open],
			['one beside an RSA key that is too short', {...unregistered, keys: keysOf(short), agent: emptyAgent}, ['make-key ~/.ssh/id_ed25519 ed25519 open'], open],
			['RSA again beside one that is too short, where the host takes only RSA', {...unregistered, keys: keysOf(short), agent: emptyAgent}, ['make-key ~/.ssh/id_rsa_github.com rsa open'], {...open, target: {keyType: 'rsa'}}],
			['one beside an RSA key that only SHA-1 could sign with', {...unregistered, ...unsignable}, ['make-key ~/.ssh/id_ed25519 ed25519 open'], open],
			['none, where the host takes only RSA with SHA-1', {...unregistered, ...unsignable}, [], {...open, target: {keyType: 'rsa'}}],
			['the usual name', keyless, ['make-key ~/.ssh/id_ed25519 ed25519 passphrase']],
			['RSA, where the host takes nothing else', keyless, ['make-key ~/.ssh/id_rsa rsa open'], {...open, target: {keyType: 'rsa'}}],
			['an unusable one stays', unusable, ['make-key ~/.ssh/id_ed25519_github.com ed25519 open'], open],
			['a public half alone stays', taken('id_ed25519.pub'), ['make-key ~/.ssh/id_ed25519_github.com ed25519 open'], open],
			['both names are taken', taken('id_ed25519', 'id_ed25519_github.com.pub'), ['make-key ~/.ssh/id_ed25519_github.com_2 ed25519 open'], open],
			['a host with a colon', taken('id_ed25519'), ['make-key ~/.ssh/id_ed25519____1_ ed25519 open'], {...open, target: {host: '[::1]'}}],
			['the one that was asked for', unregistered, ['make-key ~/.ssh/acme ed25519 open'], asked],
			['the one that was asked for is no key: it stays', {...unusable, keys: keysOf(keyFile('acme', {content: page.content}))}, [], asked],
		],
		'make-key',
	);
});

describe('its IdentityFile, where ssh would not offer it by itself', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['the usual name', keyless, [], open],
			['a name of its own', unusable, ['config github.com: IdentityFile ~/.ssh/id_ed25519_github.com'], open],
			['the one that was asked for, alone', unregistered, ['config github.com: IdentityFile ~/.ssh/acme, IdentitiesOnly yes'], asked],
		],
		'config',
	);
});

describe('modes', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['all as they should be', unregistered, []],
			['the key', exposed, ['mode ~/.ssh/id_ed25519 644 > 600']],
			['every key that ssh would leave out', {...unregistered, keys: keysOf(keyFile('id_ed25519', {mode: 0o640}), rsa)}, ['mode ~/.ssh/id_ed25519 640 > 600', 'mode ~/.ssh/id_rsa 644 > 600']],
			['a key that is not ours', {...unregistered, keys: keysOf(keyFile('id_ed25519', {mode: 0o644, mine: false}))}, []],
			['the configuration', {...unregistered, sshConfig: refused(0o666)}, ['mode ~/.ssh/config 666 > 600']],
			['an included file, whose mode is not known', {...unregistered, sshConfig: refused(0o644, '/home/dev/.ssh/more')}, []],
			['the directory', {...unregistered, keys: {...keysOf(key), directory: {path: '/home/dev/.ssh', mode: 0o777}}}, ['mode ~/.ssh 777 > 700']],
			['the directory comes first', {...exposed, keys: {...keysOf(rsa), directory: {path: '/home/dev/.ssh', mode: 0o770}}}, ['mode ~/.ssh 770 > 700', 'mode ~/.ssh/id_rsa 644 > 600']],
		],
		'mode',
	);
});

describe('a public half', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['is there', {}, []],
			['of an open key', {keys: keysOf(noHalf)}, ['derive ~/.ssh/id_ed25519.pub open']],
			['of an encrypted key, which has it in the open', {...locked, keys: keysOf({...encryptedKey, publicHalf: half('missing')})}, ['derive ~/.ssh/id_ed25519.pub open']],
			['of an encrypted PEM', {...locked, keys: keysOf(pem)}, ['derive ~/.ssh/id_ed25519.pub passphrase']],
			['of another key: it is not overwritten', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('differs')}))}, []],
			['that cannot be read', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('unreadable')}))}, []],
			['of no key', {keys: keysOf(page)}, []],
		],
		'derive',
	);
});

describe('nothing of it', () => {
	// biome-ignore format: a table is read by its lines.
	planning([
		['where the repository is hidden', {gitConfig: gitConfigOf(), ...access(failed({kind: 'not-found'}))}, ['tell A72']],
	]);
});
