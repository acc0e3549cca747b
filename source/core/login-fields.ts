import type {RefusalMeaning} from './login-rules.ts';

/** What the checks of the login by ssh say, and of the settings that it rests on. */
export interface LoginFields {
	'ssh.config-mode': {file: string; mode: number | undefined};
	'ssh.too-many-keys': {host: string; offered: number};
	'ssh.config-broken': {file: string | undefined; line: number | undefined; option: string | undefined};
	'ssh.login-refused': {
		host: string;
		account: string | undefined;
		key: string | undefined;
		/** `not-reached`: ssh ended before anybody could judge a key. */
		state: 'welcomed' | 'refused' | 'unclear' | 'not-answered' | 'not-reached';
		/** Why, where the host says so. */
		means: RefusalMeaning | undefined;
		/** What ssh ended with, where it was not reached. */
		because: string;
		/** The setting by which ssh goes through another machine or program. */
		via: string | undefined;
		/** Judged by words that nobody has compared with a real server. */
		unverified: boolean;
	};
	'ssh.wrong-account': {
		host: string;
		account: string | undefined;
		owner: string;
		repository: string | undefined;
		unverified: boolean;
	};
	'ssh.deploy-key': {
		host: string;
		repository: string | undefined;
		owner: string;
		account: string | undefined;
		unverified: boolean;
	};
	'ssh.sso-required': {host: string; owner: string; account: string | undefined};
	'ssh.missing': {host: string; version: string | undefined; install: string};
	'ssh.control-socket': {host: string; path: string | undefined};
	'ssh.directory-mode': {directory: string; mode: number | undefined};
}
