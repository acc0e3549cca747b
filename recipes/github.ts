import {defineRecipe, hasLabel} from 'gomod-setup/recipe';

const welcome = "You've successfully authenticated, but GitHub does not provide shell access\\.";

/** github.com, and with another host a company's own GitHub Enterprise Server. */
export const github = defineRecipe({
	id: 'github',
	title: 'GitHub',
	host: 'github.com',
	published: [
		{
			host: 'github.com',
			// docs.github.com, "Using SSH over the HTTPS port"; Enterprise Server does not have it.
			over443: {host: 'ssh.github.com', port: 443},
			// docs.github.com, "GitHub's SSH key fingerprints", and https://api.github.com/meta.
			hostKeys: [
				{
					keyType: 'ssh-ed25519',
					key: 'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
					fingerprint: 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
				},
				{
					keyType: 'ecdsa-sha2-nistp256',
					key: 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
					fingerprint: 'SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM',
				},
				{
					keyType: 'ssh-rsa',
					key: 'AAAAB3NzaC1yc2EAAAADAQABAAABgQCj7ndNxQowgcQnjshcLrqPEiiphnt+VTTvDP6mHBL9j1aNUkY4Ue1gvwnGLVlOhGeYrnZaMgRK6+PKCUXaDbC7qtbW8gIkhL7aGCsOr/C56SJMy/BCZfxd1nWzAOxSDPgVsmerOBYfNqltV9/hWCqBywINIR+5dIg6JTJ72pcEpEjcYgXkE2YEFXV1JHnsKgbLWNlhScqb2UmyRkQyytRLtL+38TGxkxCflmO+5Z8CSSNY7GidjMIZ7Q4zMjA2n1nGrlTDkzwDCsw+wqFPGQA179cnfGWOWRVruj16z6XyvxvjJwbz0wQZ75XK5tKSb7FNyeIEs4TT4jk+S4dhPeAUC5y+bDYirYgM4GC7uEnztnZyaVWQ7B381AK4Qdrwt51ZqExKbQpTUNn+EjqoTwvqNj4kqx5QUCI0ThS/YkOxJCXmPUWZbhjpCg56i+2aB6CmK2JGhn57K5mj0MNdBXA4/WnwH6XoPWJzK5Nyu2zB3nAZp+S5hpQs+p1vN1/wsjk=',
					fingerprint: 'SHA256:uNiVztksCsDhcc0u9e8BujQXVUpKZIDTMczCvj3tD2s',
				},
			],
			revokedFingerprints: [
				// RSA, replaced on 2023-03-24 because its private half had been published.
				'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
				// DSA, withdrawn in 2022.
				'SHA256:br9IjFspm1vxR3iA35FWE+4VTyz1hYVLIE2t1/CeyWQ',
			],
		},
	],
	loginRules: {
		greetings: [
			{pattern: `^Hi (?<account>[\\w.-]+)! ${welcome}`, identity: 'user'},
			// A deploy key is greeted by the name of its repository.
			{pattern: `^Hi (?<account>[\\w.-]+/[\\w.-]+)! ${welcome}`, identity: 'deploy-key'},
		],
		refusals: [
			{pattern: 'enabled or enforced SAML SSO', means: 'sso'},
			{pattern: 'has an IP allow list enabled', means: 'ip-allow-list', unverified: true},
			{pattern: "You're using an RSA key with SHA-1", means: 'sha1-rsa'},
			{pattern: '[Yy]our account is suspended', means: 'suspended'},
			{pattern: 'has been disabled by GitHub staff', means: 'disabled'},
			{pattern: 'Repository access blocked', means: 'disabled'},
			{pattern: 'The key you are authenticating with has been marked as read only', means: 'not-allowed'},
			{pattern: 'Permission to \\S+ denied to ', means: 'not-allowed'},
			{pattern: 'Write access to repository not granted', means: 'not-allowed'},
			// A repository that this account may not see is told apart from a missing one by nobody.
			{pattern: '^(?:ERROR|remote): Repository not found\\.', means: 'not-found'},
		],
	},
	registrar: {
		program: 'gh',
		args: ['ssh-key', 'add', '{key}', '--title', '{title}', '--type', 'authentication'],
	},
	// Any name does for a person's token; a token of an app is taken with this one only.
	tokenUser: 'x-access-token',
	unverified: [
		{
			member: 'loginRules.refusals',
			because:
				'The words about an IP allow list are those of the HTTP interface; over SSH they have not been seen.',
		},
		{
			member: 'pages.addKey',
			because:
				'On Enterprise Server only the list of keys is documented; the form is taken to be where github.com has it.',
		},
		{member: 'pages.token', because: 'On Enterprise Server the form is taken to be where github.com has it.'},
		{member: 'pages.status', because: "The address is well known but was not read in GitHub's own pages."},
	],
	selfHosted: true,
	looksLike: ({host}) => hasLabel(host, 'github', 'ghe'),
	pages: host => ({
		addKey: `https://${host}/settings/ssh/new`,
		keys: `https://${host}/settings/keys`,
		token: `https://${host}/settings/tokens/new?scopes=repo&description=gomod-setup`,
		// "Configure SSO" beside the key in the list.
		sso: `https://${host}/settings/keys`,
		hostKeys:
			host === 'github.com'
				? 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints'
				: undefined,
		status: host === 'github.com' ? 'https://www.githubstatus.com' : undefined,
		help: 'https://docs.github.com/en/authentication/troubleshooting-ssh',
	}),
});
