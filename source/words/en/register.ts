import type {RegisteredKey} from '../registered-key.ts';
import type {Words} from '../words.ts';

export const register: Words['register'] = key => [
	'',
	...(key.page === undefined ? handed(key) : pasted(key.page, key)),
	key.wait > 0
		? `The login is tried until it works, for ${key.wait} seconds.`
		: 'The login is not waited for.',
	'',
];

function pasted(page: string, {host, key, line, fingerprint}: RegisteredKey): readonly string[] {
	return [
		`For you: register the public key on ${host}.`,
		`1. Open   ${page}`,
		`2. Paste  this line, complete (it is ${key}):`,
		line,
		'3. Save   and compare the fingerprint that the page shows then:',
		`          ${fingerprint}`,
	];
}

/** Nobody registers a key by himself there. */
function handed({host, contact, key, line, fingerprint}: RegisteredKey): readonly string[] {
	return [
		`For you: have the public key registered on ${host}.`,
		`1. Copy   this line, complete (it is ${key}):`,
		line,
		`2. Send   it to ${contact ?? `whoever runs ${host}`}, who registers it. Its fingerprint is:`,
		`          ${fingerprint}`,
	];
}
