import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A certificate with its key, as PEM; `chain` begins with the certificate itself and leaves the root out. */
export interface Issued {
	/** Signed by itself. */
	self?: boolean;
	file: string;
	key: string;
	chain: string;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** A root of our own, made by openssl in a directory. */
export function makeRoot(directory: string, name: string, organisation: string): Issued {
	const [file, keyFile] = [join(directory, `${name}.pem`), join(directory, `${name}.key`)];
	const subject = `/O=${organisation}/CN=${name}`;
	openssl('req', '-x509', ...newKey, '-keyout', keyFile, '-out', file, '-days', '2', '-subj', subject);
	return {self: true, file, key: readFileSync(keyFile, 'utf8'), chain: readFileSync(file, 'utf8')};
}

/** A certificate signed by another, with the X.509 extensions given (`subjectAltName=…`, `basicConstraints=…`). */
export function issue(
	directory: string,
	name: string,
	by: Issued,
	extensions: string,
	days = 2,
	digest = 'sha256',
): Issued {
	const at = (suffix: string) => join(directory, `${name}${suffix}`);
	openssl('req', ...newKey, '-keyout', at('.key'), '-out', at('.csr'), '-subj', `/CN=${name}`);
	writeFileSync(at('.ext'), extensions);
	const signer = ['-CA', by.file, '-CAkey', by.file.replace(/pem$/, 'key'), '-CAcreateserial'];
	const result = ['-extfile', at('.ext'), '-days', String(days), `-${digest}`, '-out', at('.pem')];
	openssl('x509', '-req', '-in', at('.csr'), ...signer, ...result);
	const own = readFileSync(at('.pem'), 'utf8');
	const above = by.self ? '' : by.chain;
	return {file: at('.pem'), key: readFileSync(at('.key'), 'utf8'), chain: own + above};
}

function openssl(...args: string[]): void {
	execFileSync('openssl', args, {stdio: 'pipe'});
}
