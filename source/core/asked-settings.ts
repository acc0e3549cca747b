/** What a recipe may have the wizard ask for; the other settings are for every host. */
export const askedSettings = [
	'user',
	'port',
	'ssh-host',
	'root',
	'modules',
	'goproxy',
	'sumdb',
	'ca',
	'http-proxy',
	'register',
	'token-user',
] as const;
export type AskedSetting = (typeof askedSettings)[number];
