import {join} from 'node:path';
import {rootCertificates} from 'node:tls';
import {list, readPieces} from './files.ts';
import type {Environment} from './system.ts';

/**
 * Certificates (PEM) of the machine's own store whose subject is an issuer in a chain (DER). Where they are looked for
 * follows crypto/x509 root_unix.go and root_linux.go: the first bundle that can be read, and every file of the
 * directories; SSL_CERT_FILE and SSL_CERT_DIR stand in for the usual places.
 */
export function systemAnchors(chain: readonly Buffer[], env: Environment): Promise<readonly string[]> {
	const issuers = issuersIn(chain);
	const results = searched.get(env) ?? new Map<string, Promise<readonly string[]>>();
	const key = issuers.map(name => name.toString('base64')).join();
	const known = results.get(key) ?? search(issuers, env);
	searched.set(env, results.set(key, known));
	return known;
}

/** The servers of one network are mostly vouched for by one authority: the store is searched for it once. */
const searched = new WeakMap<Environment, Map<string, Promise<readonly string[]>>>();

/** The same of the roots that Node ships. */
export function publicAnchors(chain: readonly Buffer[]): readonly string[] {
	const issuers = issuersIn(chain);
	return rootCertificates.filter(pem => mentions(pem, issuers));
}

function issuersIn(chain: readonly Buffer[]): readonly Buffer[] {
	return chain.map(issuerName).filter(name => name !== undefined);
}

async function search(issuers: readonly Buffer[], env: Environment): Promise<readonly string[]> {
	const found = new Set<string>();
	// A part of a text holds on to all of it, so what is kept is copied.
	const keep = (pem: string) =>
		void (mentions(pem, issuers) && found.add(Buffer.from(pem, 'latin1').toString('latin1')));
	eachCertificate(keychain(), keep);
	for (const bundle of env.SSL_CERT_FILE ? [env.SSL_CERT_FILE] : bundles)
		if (found.size > 0 || (await eachInFile(bundle, keep))) break;
	for (const directory of env.SSL_CERT_DIR?.split(':') ?? directories)
		for (const name of await list(directory)) {
			// The directories hold the bundle's certificates once more, in hundreds of files.
			if (found.size > 0) return [...found];
			await eachInFile(join(directory, name), keep);
		}
	return [...found];
}

/** Piece by piece: a whole store is larger than all that a look holds besides. Says whether the file could be read. */
async function eachInFile(path: string, use: (pem: string) => void): Promise<boolean> {
	let rest = '';
	return readPieces(path, largestBundle, piece => {
		rest = eachCertificate(rest + piece.toString('latin1'), use);
	});
}

const largestBundle = 8 * 1024 * 1024;

/** Returns the end of the text, in which one may have begun. */
function eachCertificate(text: string, use: (pem: string) => void): string {
	let at = 0;
	for (;;) {
		const begin = text.indexOf(opening, at);
		const end = text.indexOf(closing, begin);
		if (begin < 0 || end < 0) return text.slice(Math.max(begin, at, text.length - longest));
		at = end + closing.length;
		use(text.slice(begin, at));
	}
}

/** Characters of a certificate; those of authorities have two thousand. */
const longest = 64 * 1024;

const opening = '-----BEGIN CERTIFICATE-----';
const closing = '-----END CERTIFICATE-----';

const bundles = [
	'/etc/ssl/certs/ca-certificates.crt',
	'/etc/pki/tls/certs/ca-bundle.crt',
	'/etc/ssl/ca-bundle.pem',
	'/etc/pki/tls/cacert.pem',
	'/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
	'/etc/ssl/cert.pem',
];

const directories = ['/etc/ssl/certs', '/etc/pki/tls/certs'];

/** macOS and Windows keep their certificates in no file; Node 22.15 and later can read them there. */
function keychain(): string {
	if (process.platform !== 'darwin' && process.platform !== 'win32') return '';
	const tls: NewerTls | undefined = process.getBuiltinModule?.('tls');
	return tls?.getCACertificates?.('system').join('\n') ?? '';
}

type NewerTls = Partial<typeof import('node:tls')> & {getCACertificates?: (type: 'system') => string[]};

/** A name in a certificate is its subject or its issuer; which one, OpenSSL finds out for the few that are left. */
function mentions(pem: string, names: readonly Buffer[]): boolean {
	const base64 = pem.slice(pem.indexOf(opening) + opening.length, pem.indexOf(closing));
	const size = decoded.write(base64, 'base64');
	const der = size < decoded.length ? decoded.subarray(0, size) : Buffer.from(base64, 'base64');
	return names.some(name => der.includes(name));
}

/** Hundreds are looked through for one; a larger one has a place of its own. */
const decoded = Buffer.alloc(8 * 1024);

/**
 * The issuer's name in a certificate, as encoded: the third member of TBSCertificate behind its optional version
 * (RFC 5280, section 4.1).
 */
function issuerName(certificate: Buffer): Buffer | undefined {
	const body = element(certificate, 0);
	const tbs = body && element(certificate, body.content);
	if (!tbs) return undefined;
	const first = element(certificate, tbs.content);
	const serial =
		first && certificate[tbs.content] === explicitVersion ? element(certificate, first.end) : first;
	const algorithm = serial && element(certificate, serial.end);
	const issuer = algorithm && element(certificate, algorithm.end);
	return issuer && certificate.subarray(algorithm.end, issuer.end);
}

const explicitVersion = 0xa0;

/** Where the content of a DER element begins and ends. */
function element(der: Buffer, at: number): {content: number; end: number} | undefined {
	const length = der[at + 1];
	if (length === undefined) return undefined;
	if (length < 0x80) return {content: at + 2, end: at + 2 + length};
	const bytes = length & 0x7f;
	if (bytes < 1 || bytes > 4 || at + 2 + bytes > der.length) return undefined;
	const content = at + 2 + bytes;
	return {content, end: content + der.readUIntBE(at + 2, bytes)};
}
