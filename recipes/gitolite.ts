import {defineRecipe, hasLabel} from 'gomod-setup/recipe';

/** gitolite, version 3: an administrator adds keys, there is no page and no HTTPS. Modules are `HOST/PATH.git`. */
export const gitolite = defineRecipe({
	id: 'gitolite',
	title: 'gitolite',
	host: undefined,
	loginRules: {
		// `info`, on stdout, with exit code 0; the rights of everybody follow.
		greetings: [{pattern: '^hello (?<account>\\S+), this is \\S+ running gitolite3', identity: 'user'}],
		refusals: [
			// What may not be read and what is not there are the same to it.
			{pattern: '^FATAL: \\S+ .*\\bDENIED by\\b', means: 'not-found'},
			{pattern: '^FATAL -- ACCESS DENIED', means: 'not-found'},
			{pattern: '^FATAL: invalid repo name', means: 'not-found'},
		],
	},
	questions: [
		{setting: 'port', needed: false},
		{setting: 'user', needed: false},
		{setting: 'register', needed: false},
	],
	looksLike: ({host}) => hasLabel(host, 'gitolite'),
	pages: () => ({
		addKey: undefined,
		keys: undefined,
		token: undefined,
		sso: undefined,
		status: undefined,
		help: 'https://gitolite.com/gitolite/',
	}),
	unverified: [{member: 'pages.help', because: 'The address is well known; the page was not read.'}],
});
