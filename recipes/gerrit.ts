import {defineRecipe, hasLabel} from 'gomod-setup/recipe';

/** Gerrit Code Review: everybody logs in under a name of their own, and the rewrite holds it. */
export const gerrit = defineRecipe({
	id: 'gerrit',
	title: 'Gerrit',
	host: undefined,
	ssh: {user: undefined, port: 29_418},
	loginRules: {
		// NoShell.java: on stderr, with CRLF and exit code 127; the name is the full one, not the user's.
		greetings: [
			{pattern: '^\\s*Hi (?<account>.+), you have successfully connected over SSH\\.', identity: 'user'},
			{pattern: '\\*{4}\\s+Welcome to Gerrit Code Review\\s+\\*{4}', identity: 'user'},
		],
		refusals: [
			{
				pattern: 'Project not found: |project .* not found|No such project',
				means: 'not-found',
				unverified: true,
			},
			{pattern: 'not permitted|read not permitted', means: 'not-allowed', unverified: true},
		],
	},
	questions: [
		{setting: 'user', needed: true},
		{setting: 'port', needed: false},
	],
	tokenUser: undefined,
	looksLike: ({host, port}) => port === 29_418 || hasLabel(host, 'gerrit'),
	unverified: [
		{member: 'loginRules.refusals', because: 'The words were not read in its source.'},
		{member: 'pages', because: "The addresses are well known but were not read in Gerrit's own pages."},
	],
	pages: host => ({
		addKey: `https://${host}/settings/#SSHKeys`,
		keys: `https://${host}/settings/#SSHKeys`,
		token: `https://${host}/settings/#HTTPCredentials`,
		sso: undefined,
		hostKeys: `https://${host}/settings/#SSHKeys`,
		status: undefined,
		help: undefined,
	}),
});
