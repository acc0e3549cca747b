import {defineRecipe} from 'gomod-setup/recipe';

/** Bitbucket Cloud. Its modules are on bitbucket.org, its SSH on ssh.bitbucket.org since November 2026. */
export const bitbucket = defineRecipe({
	id: 'bitbucket',
	title: 'Bitbucket Cloud',
	host: 'bitbucket.org',
	sshHost: host => (host === 'bitbucket.org' ? 'ssh.bitbucket.org' : host),
	moduleOf: ({host, path}) =>
		`${/^(?:alt)?ssh\.bitbucket\.org$/.test(host) ? 'bitbucket.org' : host}/${path}`,
	published: [
		{
			host: 'bitbucket.org',
			over443: {host: 'altssh.bitbucket.org', port: 443},
			// bitbucket.org/site/ssh, as long as SSH was spoken on bitbucket.org itself.
			hostKeys: [
				{
					keyType: 'ssh-ed25519',
					key: 'AAAAC3NzaC1lZDI1NTE5AAAAIIazEu89wgQZ4bqs3d63QSMzYVa0MuJ2e2gKTKqu+UUO',
					fingerprint: 'SHA256:ybgmFkzwOSotHTHLJgHO0QN8L0xErw6vd0VhFA9m3SM',
				},
				{
					keyType: 'ecdsa-sha2-nistp256',
					key: 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPIQmuzMBuKdWeF4+a2sjSSpBK0iqitSQ+5BM9KhpexuGt20JpTVM7u5BDZngncgrqDMbWdxMWWOGtZ9UgbqgZE=',
					fingerprint: 'SHA256:FC73VB6C4OQLSCrjEayhMp9UMxS97caD/Yyi2bhW/J0',
				},
				{
					keyType: 'ssh-rsa',
					key: 'AAAAB3NzaC1yc2EAAAADAQABAAABgQDQeJzhupRu0u0cdegZIa8e86EG2qOCsIsD1Xw0xSeiPDlCr7kq97NLmMbpKTX6Esc30NuoqEEHCuc7yWtwp8dI76EEEB1VqY9QJq6vk+aySyboD5QF61I/1WeTwu+deCbgKMGbUijeXhtfbxSxm6JwGrXrhBdofTsbKRUsrN1WoNgUa8uqN1Vx6WAJw1JHPhglEGGHea6QICwJOAr/6mrui/oB7pkaWKHj3z7d1IC4KWLtY47elvjbaTlkN04Kc/5LFEirorGYVbt15kAUlqGM65pk6ZBxtaO3+30LVlORZkxOh+LKL/BvbZ/iRNhItLqNyieoQj/uh/7Iv4uyH/cV/0b4WDSd3DptigWq84lJubb9t/DnZlrJazxyDCulTmKdOR7vs9gMTo+uoIrPSb8ScTtvw65+odKAlBj59dhnVp9zd7QUojOpXlL62Aw56U4oO+FALuevvMjiWeavKhJqlR7i5n9srYcrNV7ttmDw7kf/97P5zauIhxcjX+xHv4M=',
					fingerprint: 'SHA256:46OSHA1Rmj8E8ERTC6xkNcmGOw9oFxYr0WF6zWW8l1E',
				},
			],
			keysAssumed: true,
			revokedFingerprints: [
				// RSA, replaced on 2023-06-20.
				'SHA256:zzXQOXSRBEiUtuE8AikJYKwbHaxvSc0ojez9YXaGp1A',
				// DSA, withdrawn.
				'SHA256:RezPkAnH1sowiJM0NQXH90IohWdzHc3fAisEp7L3O3o',
			],
		},
	],
	loginRules: {
		greetings: [
			{pattern: '^authenticated via (?:an? )?ssh key\\.', identity: 'user'},
			{pattern: '^authenticated via a deploy key\\.', identity: 'deploy-key'},
			{pattern: '^You can use git (?:or hg )?to connect to Bitbucket\\.', identity: 'user'},
		],
		refusals: [
			{pattern: '^(?:conq: )?repository access denied\\.', means: 'not-allowed'},
			{pattern: '^conq: repository does not exist\\.', means: 'not-found'},
			{
				pattern: 'You may not have access to this repository or it no longer exists in this workspace',
				means: 'not-found',
			},
			{pattern: '^(?:Unauthorized|Forbidden)$', means: 'not-allowed', unverified: true},
		],
	},
	// The name that goes with an API token of a person; a repository's or workspace's token wants x-token-auth.
	tokenUser: 'x-bitbucket-api-token-auth',
	unverified: [
		{
			member: 'published',
			because:
				'The host keys were published for bitbucket.org; that ssh.bitbucket.org has the same was not read in a page of Atlassian.',
		},
		{
			member: 'loginRules.refusals',
			because: 'Unauthorized and Forbidden were read in reports of others, not in words of Atlassian.',
		},
	],
	pages: () => ({
		addKey: 'https://bitbucket.org/account/settings/ssh-keys/',
		keys: 'https://bitbucket.org/account/settings/ssh-keys/',
		// The rights cannot be filled in beforehand: read:repository:bitbucket.
		token: 'https://id.atlassian.com/manage-profile/security/api-tokens',
		sso: undefined,
		hostKeys: 'https://bitbucket.org/site/ssh',
		status: undefined,
		help: 'https://community.atlassian.com/forums/Bitbucket-articles/Upcoming-change-to-Bitbucket-Cloud-SSH-access-move-from/ba-p/3234032',
	}),
});
