import {defineRecipe, hasLabel} from 'gomod-setup/recipe';

/** gitlab.com, and with another host a company's own GitLab. */
export const gitlab = defineRecipe({
	id: 'gitlab',
	title: 'GitLab',
	host: 'gitlab.com',
	published: [
		{
			host: 'gitlab.com',
			over443: {host: 'altssh.gitlab.com', port: 443},
			// gitlab.com/help/instance_configuration, and doc/user/gitlab_com of GitLab's own source.
			hostKeys: [
				{
					keyType: 'ssh-ed25519',
					key: 'AAAAC3NzaC1lZDI1NTE5AAAAIAfuCHKVTjquxvt6CM6tdG4SLp1Btn/nOeHHE5UOzRdf',
					fingerprint: 'SHA256:eUXGGm1YGsMAS7vkcx6JOJdOGHPem5gQp4taiCfCLB8',
				},
				{
					keyType: 'ecdsa-sha2-nistp256',
					key: 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBFSMqzJeV9rUzU4kWitGjeR4PWSa29SPqJ1fVkhtj3Hw9xjLVXVYrU9QlYWrOLXBpQ6KWjbjTDTdDkoohFzgbEY=',
					fingerprint: 'SHA256:HbW3g8zUjNSksFbqTiUWPWg2Bq1x8xdGUrliXFzSnUw',
				},
				{
					keyType: 'ssh-rsa',
					key: 'AAAAB3NzaC1yc2EAAAADAQABAAABAQCsj2bNKTBSpIYDEGk9KxsGh3mySTRgMtXL583qmBpzeQ+jqCMRgBqB98u3z++J1sKlXHWfM9dyhSevkMwSbhoR8XIq/U0tCNyokEi/ueaBMCvbcTHhO7FcwzY92WK4Yt0aGROY5qX2UKSeOvuP4D6TPqKF1onrSzH9bx9XUf2lEdWT/ia1NEKjunUqu1xOB/StKDHMoX4/OKyIzuS0q/T1zOATthvasJFoPrAjkohTyaDUz2LN5JoH839hViyEG82yB+MjcFV5MU3N1l1QL3cVUCh93xSaua1N85qivl+siMkPGbO5xR/En4iEY6K2XPASUEMaieWVNTRCtJ4S8H+9',
					fingerprint: 'SHA256:ROQFvPThGrW4RuWLoL9tq9I9zJ42fK4XywyRtbOz/EQ',
				},
			],
			revokedFingerprints: [],
		},
	],
	loginRules: {
		// gitlab-shell, discover.go: on stdout, with exit code 0.
		greetings: [
			{pattern: '^Welcome to GitLab, @(?<account>[\\w.-]+)!', identity: 'user'},
			{pattern: '^Welcome to GitLab, Anonymous!', identity: 'anonymous'},
		],
		// gitlab-shell, console.go: each line of a refusal begins with `remote:`; GitLab, git_access.rb and its neighbours.
		refusals: [
			{pattern: 'The project you were looking for could not be found', means: 'not-found'},
			{pattern: 'A repository for this project does not exist yet', means: 'not-found'},
			{pattern: 'You are not allowed to download code from this project', means: 'not-allowed'},
			{pattern: 'This deploy key does not have (?:read|write) access', means: 'not-allowed'},
			{pattern: 'Your account has been blocked', means: 'suspended'},
			{pattern: 'must accept the Terms of Service', means: 'terms'},
			{pattern: 'Git access over SSH is not allowed', means: 'disabled'},
			{pattern: 'Pulling over HTTP is not allowed', means: 'disabled'},
			{pattern: 'Your password expired', means: 'password-expired'},
			{pattern: 'currently unable to handle this request due to load', means: 'busy'},
			// The server's own fault, after the key was accepted.
			{pattern: 'Internal API unreachable|^(?:remote: )?(?:ERROR: )?Failed to get username', means: 'busy'},
		],
	},
	registrar: {program: 'glab', args: ['ssh-key', 'add', '{key}', '--title', '{title}']},
	// A token of a person, a project or a group goes with any name; this one is also what an OAuth token needs.
	tokenUser: 'oauth2',
	anonymousGoGet: 'first-two-elements',
	questions: [
		{setting: 'port', needed: false},
		{setting: 'ssh-host', needed: false},
	],
	selfHosted: true,
	looksLike: ({host}) => hasLabel(host, 'gitlab'),
	pages: host => ({
		addKey: `https://${host}/-/user_settings/ssh_keys`,
		keys: `https://${host}/-/user_settings/ssh_keys`,
		token: `https://${host}/-/user_settings/personal_access_tokens?name=gomod-setup&scopes=read_api,read_repository`,
		sso: undefined,
		hostKeys: `https://${host}/help/instance_configuration#ssh-host-keys-fingerprints`,
		status: host === 'gitlab.com' ? 'https://status.gitlab.com' : undefined,
		help: 'https://docs.gitlab.com/user/project/use_project_as_go_package/',
	}),
	unverified: [
		{member: 'pages.status', because: "The address is well known but was not read in GitLab's own pages."},
	],
});
