import type {FieldName} from './field.ts';

/** The flag that answers each question; the same in all languages. */
export const questionFlags: Readonly<Record<FieldName, string>> = {
	host: '--host HOST',
	owner: '--set owner=NAME',
	module: '--module PATH[@VERSION]',
	protocol: '--protocol auto|ssh|ssh-443|https',
	key: '--key FILE',
	user: '--set user=NAME',
	port: '--set port=NUMBER',
	'ssh-host': '--set ssh-host=HOST',
	root: '--set root=FOLDER',
	modules: '--set modules=PATTERN',
	goproxy: '--set goproxy=LIST',
	sumdb: '--set sumdb=VALUE',
	ca: '--set ca=FILE',
	'http-proxy': '--set http-proxy=URL',
	register: '--set register=URL',
	'token-user': '--set token-user=NAME',
};
