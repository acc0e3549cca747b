import type {RefusalMeaning} from '../../core/login-rules.ts';

/** What a host means that lets nobody in. */
export function refusedWhy(means: RefusalMeaning | undefined): string {
	switch (means) {
		case 'key-expired':
			return 'The key is registered there, but only until a date that is past.';
		case 'sha1-rsa':
			return 'An old ssh, or a line in its configuration, makes RSA keys sign with SHA-1. The key itself is good.';
		case 'disabled':
			return 'Whoever runs the server has switched SSH off for it.';
		case 'suspended':
		case 'terms':
		case 'password-expired':
			return 'The key is known there; the account behind it has to be put in order first.';
		case 'ip-allow-list':
			return 'The organisation lets in only addresses that it has listed.';
		case 'busy':
			return 'The server has trouble of its own; the key is not to blame.';
		default:
			return 'The connection works; the key is not registered in an account there, or in another one.';
	}
}

export function refusedCure(means: RefusalMeaning | undefined, host: string): string {
	switch (means) {
		case 'key-expired':
			return 'Register the public key once more with a later date, or a new key.';
		case 'sha1-rsa':
			return 'Take +ssh-rsa out of ~/.ssh/config, or use a newer ssh.';
		case 'disabled':
			return `Ask whoever runs ${host}, or use HTTPS with a token.`;
		case 'suspended':
		case 'terms':
		case 'password-expired':
			return `Sign in to ${host} in a browser and do what it asks.`;
		case 'ip-allow-list':
			return "Use the company's network or VPN, or have your address listed.";
		case 'busy':
			return 'Wait a little, then check again.';
		default:
			return 'Register the public key, then the login is tried again.';
	}
}

/** Added where a verdict rests on words that nobody has compared with a real server. */
export function unsure(unverified: boolean): string {
	return unverified
		? " The server's words that this rests on were never compared with a real one, so this may be wrong."
		: '';
}
