import {defineRecipe, firstOwner, ssh} from 'gomod-setup/recipe';

const sshHost = 'ssh.dev.azure.com';
const oldHost = /^([\w-]+)\.visualstudio\.com$/;

/**
 * Azure DevOps Services. A module is `dev.azure.com/ORG/PROJECT/REPO.git` for SSH, or has `_git` before the repository
 * as the address in a browser has it; SSH knows no `_git` and begins with v3.
 */
export const azureDevOps = defineRecipe({
	id: 'azure-devops',
	title: 'Azure DevOps',
	host: 'dev.azure.com',
	sshHost: host => (host === 'dev.azure.com' || oldHost.test(host) ? sshHost : host),
	published: [
		{
			host: 'dev.azure.com',
			over443: undefined,
			// learn.microsoft.com, "Use SSH key authentication": the fingerprint.
			hostKeys: [
				{
					keyType: 'ssh-rsa',
					key: 'AAAAB3NzaC1yc2EAAAADAQABAAABAQC7Hr1oTWqNqOlzGJOfGJ4NakVyIzf1rXYd4d7wo6jBlkLvCA4odBlL0mDUyZ0/QUfTTqeu+tm22gOsv+VrVTMk6vwRU75gY/y9ut5Mb3bR5BV58dKXyq9A9UeB5Cakehn5Zgm6x1mKoVyf+FFn26iYqXJRgzIZZcZ5V6hrE0Qg39kZm4az48o0AUbf6Sp4SLdvnuMa2sVNwHBboS7EJkm57XQPVU3/QpyNLHbWDdzwtrlS+ez30S3AdYhLKEOxAG8weOnyrtLJAUen9mTkol8oII1edf7mWWbWVf0nBmly21+nZcmCTISQBtdcyPaEno7fFQMDD26/s0lfKob4Kw8H',
					fingerprint: 'SHA256:ohD8VZEXGWo6Ez8GSEJQ9WpafgLFsOfLOtGGQCQo6Og',
				},
			],
			revokedFingerprints: [],
		},
	],
	loginRules: {
		greetings: [
			{pattern: '^(?:remote: )?Shell access is not supported\\.', identity: 'user'},
			{pattern: '^shell request failed on channel 0$', identity: 'user'},
		],
		refusals: [
			{pattern: 'Public key authentication failed', means: 'key-refused'},
			{pattern: 'your SSH key has expired', means: 'key-expired'},
			{pattern: "You[’']re using ssh-rsa that", means: 'sha1-rsa'},
			{pattern: 'TF401019', means: 'not-found'},
			{pattern: 'VS403403', means: 'not-allowed'},
		],
	},
	keyTypes: ['rsa'],
	acceptedKeys: ['ssh-rsa'],
	firstKeyOnly: true,
	tokenUser: 'pat',
	looksLike: ({host, path}) => oldHost.test(host) || path.includes('/_git/'),
	moduleOf: ({host, path}) => {
		if (host === sshHost || host === 'vs-ssh.visualstudio.com')
			return `dev.azure.com/${path.replace(/^v3\//, '')}`;
		const own = host === 'dev.azure.com' ? path.replace(/^([^/]+)\/_git\/([^/]+)$/, '$1/$2/$2') : path;
		return `${host}/${host === 'dev.azure.com' ? own.replace('/_git/', '/') : own}`;
	},
	ownerOf: path => {
		const elements = path.split('/');
		const git = elements.indexOf('_git');
		return git === 2 || git === 3 ? elements.slice(0, git + 1).join('/') : firstOwner(path);
	},
	sshUrl: place => {
		const organisation = oldHost.exec(place.host)?.[1];
		const owner = place.owner.replace(/\/_git$/, '');
		if (place.sshHost !== sshHost) return ssh(place);
		return ssh({...place, owner: ['v3', organisation, owner].filter(Boolean).join('/')});
	},
	pages: (host, owner) => {
		const organisation = oldHost.exec(host)?.[1] ?? owner?.split('/')[0];
		const settings = organisation === undefined ? '' : `${organisation}/_usersSettings/`;
		const page = (name: string): string => `https://dev.azure.com/${settings}${settings && name}`;
		return {
			addKey: page('keys'),
			keys: page('keys'),
			token: page('tokens'),
			sso: undefined,
			hostKeys: page('keys'),
			status: undefined,
			help: 'https://learn.microsoft.com/en-us/azure/devops/repos/git/go-get',
		};
	},
	unverified: [
		{member: 'pages.addKey', because: 'The address was read in guides of others.'},
		{member: 'pages.token', because: 'The address is taken to lie beside that of the keys.'},
	],
});
