import {basename, dirname, join} from 'node:path';
import type {KeyFile, KeysFact} from '../core/facts/ssh.ts';
import {sshCommandOfUser} from '../core/git/ssh-command.ts';
import {readSshOptions} from '../core/git/ssh-options.ts';
import {readPrivateKey} from '../core/read/private-key.ts';
import {type PublicKey, readPublicKey} from '../core/read/public-key.ts';
import type {FileRead, System} from '../system/system.ts';
import {probe} from './probe.ts';
import {expandPath} from './ssh-path.ts';

/** The private keys ssh would offer to the target's host, in its order, and what is wrong with their files. */
export const keysProbe = probe({
	fact: 'keys',
	part: 'keys',
	needs: ['sshConfig', 'gitConfig'],
	async look(looking, {sshConfig, gitConfig}): Promise<KeysFact> {
		const {system, target} = looking;
		const directory = join(system.homes.passwd ?? '/', '.ssh');
		const configured =
			sshConfig.kind === 'read' ? sshConfig.config.identityFiles : defaultNames.map(name => `~/.ssh/${name}`);
		const command = readSshOptions(sshCommandOfUser(system.env, gitConfig).value);
		const named = [target.key, command?.identityFile].flatMap(path =>
			path === undefined ? [] : [expandPath(looking, path)],
		);
		const paths = [...new Set([...named, ...configured.map(path => expandPath(looking, path))])];
		const [look, taken, keys] = await Promise.all([
			system.look(directory),
			system.list(directory),
			Promise.all(paths.map(path => lookAtKey(system, path, isNamed(path, directory, named)))),
		]);
		const mode = look.kind === 'directory' ? look.mode : undefined;
		return {directory: {path: directory, mode}, keys: keys.filter(key => key !== undefined), taken};
	},
});

/** ssh's own default names, in its order; where ssh does not tell, these are looked at. */
const defaultNames = [
	'id_rsa',
	'id_ecdsa',
	'id_ecdsa_sk',
	'id_ed25519',
	'id_ed25519_sk',
	'id_mldsa44_ed25519',
	'id_xmss',
	'id_dsa',
];

/** Default names are tried everywhere; any other name stands in a configuration or in a flag. */
function isNamed(path: string, directory: string, named: readonly string[]): boolean {
	const isDefault = dirname(path) === directory && defaultNames.includes(basename(path));
	return named.includes(path) || !isDefault;
}

async function lookAtKey(system: System, path: string, named: boolean): Promise<KeyFile | undefined> {
	const [look, read, pub] = await Promise.all([
		system.look(path),
		system.read(path),
		system.read(`${path}.pub`),
	]);
	const half = publicKeyIn(pub);
	// ssh offers what an IdentityFile that is a public key says, and a public half without its private one.
	const itself = publicKeyIn(read);
	if (itself !== undefined) return publicOnly(path, named, path, itself);
	if (look.kind === 'missing' && half !== undefined) return publicOnly(path, named, `${path}.pub`, half);
	if (look.kind !== 'file') return undefined;
	const content =
		read.kind === 'file' ? readPrivateKey(Buffer.from(read.bytes).toString('latin1')) : readPrivateKey('');
	return {
		path,
		named,
		mode: look.mode,
		mine: look.uid === system.user.uid || system.user.uid < 0,
		content,
		publicHalf: {kind: publicHalf(pub.kind, content, half), path: `${path}.pub`},
		publicKey: publicKeyOf(content, half),
	};
}

function publicKeyIn(read: FileRead): PublicKey | undefined {
	return read.kind === 'file' ? readPublicKey(Buffer.from(read.bytes).toString('utf8')) : undefined;
}

/** Its mode is nobody's concern. */
function publicOnly(path: string, named: boolean, file: string, publicKey: PublicKey): KeyFile {
	return {
		path,
		named,
		mode: 0o600,
		mine: true,
		content: {kind: 'public'},
		publicHalf: {kind: 'matches', path: file},
		publicKey,
	};
}

function publicHalf(
	read: string,
	content: KeyFile['content'],
	half: PublicKey | undefined,
): KeyFile['publicHalf']['kind'] {
	if (read === 'missing') return 'missing';
	if (half === undefined) return 'unreadable';
	return content.kind === 'openssh' && content.fingerprint !== half.fingerprint ? 'differs' : 'matches';
}

function publicKeyOf(content: KeyFile['content'], half: PublicKey | undefined): PublicKey | undefined {
	if (content.kind !== 'openssh') return half;
	return {
		keyType: content.keyType,
		blob: content.publicKey,
		fingerprint: content.fingerprint,
		comment: half?.comment ?? '',
	};
}
