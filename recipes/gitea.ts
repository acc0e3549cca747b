import {defineRecipe, hasLabel} from 'gomod-setup/recipe';

const authenticated = "You've successfully authenticated with the";

/** Gitea and Forgejo, which came from it: the one speaks on stderr, the other on stdout (cmd/serv.go of each). */
const giteaLike = {
	loginRules: {
		greetings: [
			{
				pattern: `^Hi there, (?<account>[^!]+)! ${authenticated} (?:key|principal)\\b.*, but \\w+ does not`,
				identity: 'user',
			},
			// It names the key, not the repository.
			{pattern: `^Hi there! ${authenticated} deploy key\\b.*, but \\w+ does not`, identity: 'deploy-key'},
		],
		refusals: [
			// With exit code 0.
			{pattern: '^(?:Gitea|Forgejo): SSH has been disabled', means: 'disabled'},
			{pattern: 'Cannot find repository', means: 'not-found'},
			{pattern: 'Invalid repository path', means: 'not-found'},
			{pattern: 'is not authorized to (?:read|write)', means: 'not-allowed'},
			{pattern: 'Key check failed', means: 'key-refused'},
			{pattern: 'Repository is being created', means: 'busy'},
		],
	},
	tokenUser: 'git',
	questions: [{setting: 'port', needed: false}],
	pages: (host: string) => ({
		addKey: `https://${host}/user/settings/keys`,
		keys: `https://${host}/user/settings/keys`,
		token: `https://${host}/user/settings/applications`,
		sso: undefined,
		status: undefined,
		help: undefined,
	}),
	unverified: [
		{member: 'pages.addKey', because: 'The address was read in guides of others.'},
		{member: 'tokenUser', because: 'That a token goes with any user name was not read in the source.'},
	],
} as const;

export const gitea = defineRecipe({
	...giteaLike,
	id: 'gitea',
	title: 'Gitea',
	host: undefined,
	looksLike: ({host}) => hasLabel(host, 'gitea'),
});

export const forgejo = defineRecipe({
	...giteaLike,
	id: 'forgejo',
	title: 'Forgejo',
	host: undefined,
	looksLike: ({host}) => hasLabel(host, 'forgejo'),
});

export const codeberg = defineRecipe({
	...giteaLike,
	id: 'codeberg',
	title: 'Codeberg',
	host: 'codeberg.org',
	published: [
		{
			host: 'codeberg.org',
			over443: undefined,
			// docs.codeberg.org/security/ssh-fingerprint
			hostKeys: [
				{
					keyType: 'ssh-ed25519',
					key: 'AAAAC3NzaC1lZDI1NTE5AAAAIIVIC02vnjFyL+I4RHfvIGNtOgJMe769VTF1VR4EB3ZB',
					fingerprint: 'SHA256:mIlxA9k46MmM6qdJOdMnAQpzGxF4WIVVL+fj+wZbw0g',
				},
				{
					keyType: 'ecdsa-sha2-nistp256',
					key: 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBL2pDxWr18SoiDJCGZ5LmxPygTlPu+cCKSkpqkvCyQzl5xmIMeKNdfdBpfbCGDPoZQghePzFZkKJNR/v9Win3Sc=',
					fingerprint: 'SHA256:T9FYDEHELhVkulEKKwge5aVhVTbqCW0MIRwAfpARs/E',
				},
				{
					keyType: 'ssh-rsa',
					key: 'AAAAB3NzaC1yc2EAAAADAQABAAABAQC8hZi7K1/2E2uBX8gwPRJAHvRAob+3Sn+y2hxiEhN0buv1igjYFTgFO2qQD8vLfU/HT/P/rqvEeTvaDfY1y/vcvQ8+YuUYyTwE2UaVU5aJv89y6PEZBYycaJCPdGIfZlLMmjilh/Sk8IWSEK6dQr+g686lu5cSWrFW60ixWpHpEVB26eRWin3lKYWSQGMwwKv4LwmW3ouqqs4Z4vsqRFqXJ/eCi3yhpT+nOjljXvZKiYTpYajqUC48IHAxTWugrKe1vXWOPxVXXMQEPsaIRc2hpK+v1LmfB7GnEGvF1UAKnEZbUuiD9PBEeD5a1MZQIzcoPWCrTxipEpuXQ5Tni4mN',
					fingerprint: 'SHA256:6QQmYi4ppFS4/+zSZ5S4IU+4sa6rwvQ4PbhCtPEBekQ',
				},
			],
			revokedFingerprints: [],
		},
	],
	pages: host => ({
		...giteaLike.pages(host),
		hostKeys: 'https://docs.codeberg.org/security/ssh-fingerprint/',
	}),
});
