import type {Words} from '../words.ts';

export const register: Words['register'] = ({host, page, key, line, fingerprint, wait}) => [
	'',
	`For you: register the public key on ${host}.`,
	`1. Open   ${page}`,
	`2. Paste  this line, complete (it is ${key}):`,
	line,
	'3. Save   and compare the fingerprint that the page shows then:',
	`          ${fingerprint}`,
	wait > 0 ? `The login is tried until it works, for ${wait} seconds.` : 'The login is not waited for.',
	'',
];
