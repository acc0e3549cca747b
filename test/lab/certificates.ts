import {execFile} from 'node:child_process';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {hosts} from './network.ts';

const run = promisify(execFile);
const hostNames = Object.keys(hosts);

/** The common name of the authority behind the interceptor, as a corporate proxy would show it. */
export const interceptorName = 'Acme Corporate Firewall';
export const portalName = 'portal.hotel.example';

/**
 * Makes in `dir`: the lab's trusted authority (lab-ca) and the system bundle with it, a corporate one that nobody
 * trusts (corporate-ca), the hosts' certificate (server), the interceptor's and the captive portal's.
 */
export async function makeCertificates(dir: string): Promise<void> {
	await mkdir(dir, {recursive: true});
	await writeFile(`${dir}/request.cnf`, '[req]\ndistinguished_name = name\n[name]\n');
	await Promise.all([
		authority(dir, 'lab-ca', 'Lab Root CA'),
		authority(dir, 'corporate-ca', interceptorName),
	]);
	await Promise.all([
		leaf(dir, 'server', 'lab-ca', hostNames),
		leaf(dir, 'interceptor', 'corporate-ca', hostNames),
		leaf(dir, 'portal', 'lab-ca', [portalName]),
	]);
	const bundles = [`${dir}/lab-ca.crt`, '/etc/ssl/certs/ca-certificates.crt'];
	await writeFile(`${dir}/bundle.crt`, await Promise.all(bundles.map(file => readFile(file))));
}

function authority(dir: string, file: string, name: string) {
	const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
	return certificate(dir, file, name, extensions, []);
}

/** A certificate for these names, by the issuer that lies beside it. */
export function leaf(dir: string, file: string, issuer: string, names: string[]) {
	const alternatives = names.map(name => `DNS:${name}`).join(',');
	const extensions = [
		`subjectAltName=${alternatives}`,
		'extendedKeyUsage=serverAuth',
		'basicConstraints=CA:FALSE',
	];
	const signed = ['-CA', `${dir}/${issuer}.crt`, '-CAkey', `${dir}/${issuer}.key`];
	return certificate(dir, file, names[0] ?? '', extensions, signed);
}

function certificate(dir: string, file: string, name: string, extensions: string[], signed: string[]) {
	const key = [
		'-newkey',
		'ec',
		'-pkeyopt',
		'ec_paramgen_curve:P-256',
		'-noenc',
		'-keyout',
		`${dir}/${file}.key`,
	];
	const subject = ['-subj', `/CN=${name}`, '-days', '3650', ...extensions.flatMap(text => ['-addext', text])];
	const fixed = ['req', '-x509', '-config', `${dir}/request.cnf`, '-out', `${dir}/${file}.crt`];
	return run('openssl', [...fixed, ...key, ...subject, ...signed]);
}
