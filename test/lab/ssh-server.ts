import {execFile} from 'node:child_process';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {diverts, hosts} from './network.ts';

const run = promisify(execFile);
const gitshell = fileURLToPath(new URL('gitshell', import.meta.url));

/** The key types that GitHub publishes, as ssh-keygen names and sizes them. */
const keyTypes = {ed25519: '256', ecdsa: '256', rsa: '3072'} as const;

// OpenSSH's programs refuse a uid without a passwd entry, as containers have; root has one.
const asRoot = ['--user', '--map-root-user', '--'];

/** Makes one host key of each type in `dir`. */
export async function makeHostKeys(dir: string): Promise<void> {
	await mkdir(dir, {recursive: true});
	const make = ([type, bits]: [string, string]) => {
		const key = ['-t', type, '-b', bits, '-N', '', '-C', '', '-f', `${dir}/${type}`];
		return run('unshare', [...asRoot, 'ssh-keygen', '-q', ...key]);
	};
	await Promise.all(Object.entries(keyTypes).map(make));
}

/** Lines of known_hosts with the keys in `dir`. */
export async function hostKeyLines(dir: string, host = 'github.com'): Promise<string[]> {
	const texts = await Promise.all(Object.keys(keyTypes).map(type => readFile(`${dir}/${type}.pub`, 'utf8')));
	return texts.map(text => `${host} ${text.split(' ').slice(0, 2).join(' ').trim()}`);
}

/** A line of authorized_keys that leads to `gitshell`. */
export function authorizedKey(publicKey: string, account: string, repositories: string): string {
	return `command="/bin/sh ${gitshell} ${account} ${repositories}",restrict ${publicKey.trim()}\n`;
}

/** Writes the configuration of the host's sshd and of the impostor's; returns the commands that run them. */
export async function sshServers(dir: string): Promise<string[][]> {
	await writeFile(`${dir}/authorized_keys`, '');
	const host = [
		`${hosts['github.com']}:22`,
		`${hosts['ssh.github.com']}:443`,
		`${hosts['gitlab.acme.example']}:22`,
	];
	return [
		await sshServer(dir, 'host-keys', host),
		await sshServer(dir, 'impostor-keys', [`${diverts.impostor}:22`]),
	];
}

async function sshServer(dir: string, keys: string, listen: string[]): Promise<string[]> {
	const {stderr: version} = await run('unshare', [...asRoot, 'ssh', '-V']);
	const [, major, minor] = /OpenSSH_(\d+)\.(\d+)/.exec(version) ?? [];
	const config = [
		...listen.map(address => `ListenAddress ${address}`),
		...Object.keys(keyTypes).map(type => `HostKey ${dir}/${keys}/${type}`),
		`AuthorizedKeysFile ${dir}/authorized_keys`,
		'PidFile none',
		'UsePAM no',
		'PasswordAuthentication no',
		'KbdInteractiveAuthentication no',
		'StrictModes no',
		'AcceptEnv GIT_PROTOCOL',
		'LogLevel VERBOSE',
		// Tests fail to log in often, and from 9.8 on sshd shuts such clients out for a while.
		...(Number(major) * 100 + Number(minor) >= 908 ? ['PerSourcePenalties no'] : []),
	];
	const file = `${dir}/sshd-${keys}.config`;
	await writeFile(file, `${config.join('\n')}\n`);
	return ['/usr/sbin/sshd', '-D', '-f', file, '-E', `${dir}/sshd.log`];
}
