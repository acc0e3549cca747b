import {createHash} from 'node:crypto';
import {readUrl} from './url-syntax.ts';
import {fields} from './white-space.ts';

export type Gosumdb =
	| {readonly kind: 'off'}
	/** `key` is given for databases that Go does not know. `direct`: the URL is given, so proxies are not asked for it. */
	| {
			readonly kind: 'database';
			readonly name: string;
			readonly url: string;
			readonly direct: boolean;
			readonly key: string | undefined;
	  }
	| {
			readonly kind: 'invalid';
			readonly because:
				| 'missing'
				| 'too-many-fields'
				| 'malformed-key'
				| 'wrong-hash'
				| 'unknown-algorithm'
				| 'name'
				| 'url';
	  };

const known = new Set(['sum.golang.org']);
const ed25519 = 1;

/** Go's reading of GOSUMDB (modfetch/sumdb.go dbDial): `off`, `NAME`, `NAME+HASH+KEY`, either followed by a URL. */
export function parseGosumdb(value: string): Gosumdb {
	if (value === 'off') return {kind: 'off'};
	const [key, url, ...more] = fields(
		value === 'sum.golang.google.cn' ? 'sum.golang.org https://sum.golang.google.cn' : value,
	);
	if (key === undefined) return {kind: 'invalid', because: 'missing'};
	if (more.length > 0) return {kind: 'invalid', because: 'too-many-fields'};
	const name = known.has(key) ? key : verifierName(key);
	if (typeof name !== 'string') return {kind: 'invalid', ...name};
	const parts = readUrl(`https://${name}`);
	if (
		parts === undefined ||
		parts.host === '' ||
		parts.user !== undefined ||
		name.endsWith('/') ||
		/[?#%]/.test(name)
	)
		return {kind: 'invalid', because: 'name'};
	if (url !== undefined && readUrl(url) === undefined) return {kind: 'invalid', because: 'url'};
	return {
		kind: 'database',
		name,
		url: url ?? `https://${name}`,
		direct: url !== undefined,
		key: known.has(key) ? undefined : key,
	};
}

/** The name in a verifier key (sumdb/note NewVerifier): NAME+HASH+KEY, where HASH is over the name and the key. */
function verifierName(
	text: string,
): string | {because: 'malformed-key' | 'wrong-hash' | 'unknown-algorithm'} {
	const found = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/i.exec(text);
	if (found === null) return {because: 'malformed-key'};
	const [, name = '', hash = '', base64 = ''] = found;
	const key = Buffer.from(base64, 'base64');
	if (base64.length % 4 !== 0 || key.length === 0) return {because: 'malformed-key'};
	const wanted = createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
	if (wanted !== hash.toLowerCase()) return {because: 'wrong-hash'};
	if (key[0] !== ed25519) return {because: 'unknown-algorithm'};
	return key.length === 33 ? name : {because: 'malformed-key'};
}
