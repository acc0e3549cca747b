import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Lab} from '../lab/lab.ts';
import {diverts} from '../lab/network.ts';
import type {Program} from '../lab/program.ts';

/** The host that is imitated: the company's module proxy, from which the recipe comes too. */
export const imitated = 'goproxy.acme.example';

export type Certificate = 'self-signed' | 'expired' | 'another name' | 'good';

/**
 * Makes a certificate, signed by the lab's trusted authority but for the first kind; its files without their endings.
 * @param names that it is for, when not the imitated host's
 */
export function certificate(lab: Lab, kind: Certificate, ...names: readonly string[]): string {
	const files = `${lab.dir}/impostor-${kind.replaceAll(' ', '-')}`;
	const [name = kind === 'another name' ? 'other.example' : imitated, ...others] = names;
	const all = [name, ...others].map(each => `DNS:${each}`).join(',');
	const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${all}`];
	const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', `${files}.key`];
	const openssl = (...args: string[]) => execFileSync('openssl', args, {stdio: 'ignore'});
	if (kind === 'self-signed') {
		openssl('req', '-x509', ...key, ...subject, '-days', '30', '-out', `${files}.crt`);
		return files;
	}
	openssl('req', ...key, ...subject, '-out', `${files}.csr`);
	const authority = `${lab.dir}/certificates/lab-ca`;
	openssl(
		...['x509', '-req', '-in', `${files}.csr`, '-copy_extensions', 'copy'],
		...['-CA', `${authority}.crt`, '-CAkey', `${authority}.key`],
		...['-days', kind === 'expired' ? '-1' : '30', '-out', `${files}.crt`],
	);
	return files;
}

/**
 * Answers as the imitated host, or under these names; what it says on stdout is what it could read of those who came.
 * It redirects from the first of them.
 */
export async function imitate(
	lab: Lab,
	files: string,
	location = '',
	names: readonly string[] = [],
): Promise<Program> {
	const program = fileURLToPath(new URL('tls-server.mjs', import.meta.url));
	const server = lab.spawn([process.execPath, program, files, diverts.nowhere, location, names[0] ?? '']);
	await server.until('listening\n');
	const served = names.length === 0 ? [imitated] : names;
	await writeFile(`${lab.dir}/etc-hosts`, `127.0.0.1 localhost\n${diverts.nowhere} ${served.join(' ')}\n`);
	for (const name of served) assert.equal(await lab.resolve(name), diverts.nowhere);
	return server;
}

/** Fingerprints of the keys in a folder of the lab. */
export async function fingerprints(
	lab: Lab,
	folder: 'host-keys' | 'impostor-keys',
): Promise<readonly string[]> {
	const told = await Promise.all(
		['ed25519', 'ecdsa', 'rsa'].map(type =>
			lab.exec(['ssh-keygen', '-lf', `${lab.dir}/${folder}/${type}.pub`]),
		),
	);
	return told.map(({stdout}) => stdout.split(' ')[1] ?? '');
}
