import {defineRecipe, firstOwner, hasLabel, ssh} from 'gomod-setup/recipe';

/** A company's own Bitbucket. Over HTTPS its repositories are below scm/, over SSH on port 7999 they are not. */
export const bitbucketDataCenter = defineRecipe({
	id: 'bitbucket-data-center',
	title: 'Bitbucket Data Center',
	host: undefined,
	ssh: {user: 'git', port: 7999},
	loginRules: {
		// It names nobody. ssh ends with 255, because the request for a shell is refused after a good login.
		greetings: [{pattern: '^shell request failed on channel 0$', identity: 'user', unverified: true}],
		refusals: [
			{pattern: 'Repository .* does not exist|The requested repository does not exist', means: 'not-found'},
			{pattern: 'You are not permitted to access this', means: 'not-allowed', unverified: true},
		],
	},
	// Every person's own name; tokens of a project or repository have none.
	tokenUser: undefined,
	bearerTokens: true,
	questions: [
		{setting: 'port', needed: false},
		{setting: 'token-user', needed: false},
	],
	looksLike: ({host, path, port}) =>
		port === 7999 ||
		path.startsWith('scm/') ||
		(hasLabel(host, 'bitbucket', 'stash') && !host.endsWith('bitbucket.org')),
	// A remote over SSH has no scm/, and neither has an owner that a person names: `team`, `~ada`.
	moduleOf: ({host, path}) => `${host}/${path.startsWith('scm/') ? path : `scm/${path}`}`,
	ownerOf: path => {
		const [host, first, second, third] = path.split('/');
		if (first === 'scm') return second ? `${host}/scm/${second}` : undefined;
		return host && first && second === undefined && third === undefined
			? `${host}/scm/${first}`
			: firstOwner(path);
	},
	sshUrl: place => ssh({...place, owner: place.owner.replace(/^scm\//, '')}),
	unverified: [
		{
			member: 'loginRules',
			because: 'How it ends a login was derived from the source of OpenSSH and from reports of others.',
		},
		{member: 'pages.addKey', because: 'The address was read in guides of others.'},
		{member: 'pages.token', because: 'The address is well known but was not read in a page of Atlassian.'},
	],
	pages: host => ({
		addKey: `https://${host}/plugins/servlet/ssh/account/keys`,
		keys: `https://${host}/plugins/servlet/ssh/account/keys`,
		token: `https://${host}/plugins/servlet/access-tokens/manage`,
		sso: undefined,
		status: undefined,
		help: undefined,
	}),
});
