import {defineRecipe} from 'gomod-setup/recipe';

/** sourcehut: an owner is `~name`, over HTTPS and SSH alike. */
export const sourcehut = defineRecipe({
	id: 'sourcehut',
	title: 'sourcehut',
	host: 'git.sr.ht',
	published: [
		{
			host: 'git.sr.ht',
			over443: undefined,
			hostKeys: [
				{
					keyType: 'ssh-ed25519',
					key: 'AAAAC3NzaC1lZDI1NTE5AAAAIMZvRd4EtM7R+IHVMWmDkVU3VLQTSwQDSAvW0t2Tkj60',
					fingerprint: 'SHA256:WXXNZu0YyoE3KBl5qh4GsnF1vR0NeEPYJAiPME+P09g',
				},
				{
					keyType: 'ecdsa-sha2-nistp256',
					key: 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBCj6y+cJlqK3BHZRLZuM+KP2zGPrh4H66DacfliU1E2DHAd1GGwF4g1jwu3L8gOZUTIvUptqWTkmglpYhFp4Iy4=',
					fingerprint: 'SHA256:1nUUjsHH0qwfjI3dYFWlXTjPUP/Un1oo6wfu9YL8tCQ',
				},
			],
			keysAssumed: true,
			revokedFingerprints: [],
		},
	],
	loginRules: {
		// gitsrht-shell: on stderr with exit code 128; by version with the time in front.
		greetings: [
			{
				pattern:
					"^(?:\\d{4}/\\d{2}/\\d{2} [\\d:.]+ )?Hi (?<account>\\S+)! You've successfully authenticated, but I do not provide an interactive shell\\.",
				identity: 'user',
			},
		],
		refusals: [],
	},
	unverified: [
		{
			member: 'published',
			because: 'The keys were read in many public repositories that agree, not in a page of sourcehut.',
		},
		{member: 'pages.addKey', because: 'The address was read in guides of others.'},
	],
	pages: () => ({
		addKey: 'https://meta.sr.ht/keys',
		keys: 'https://meta.sr.ht/keys',
		token: undefined,
		sso: undefined,
		hostKeys: 'https://man.sr.ht/git.sr.ht/#ssh-host-keys',
		status: undefined,
		help: undefined,
	}),
});
