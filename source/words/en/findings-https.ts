import type {FindingsWords} from '../words.ts';

export const findingsHttps = {
	'access.nested-group': {
		label: 'nested groups',
		title: f =>
			f.loggedIn
				? `Go's login in netrc does not open ${f.module}`
				: `${f.host} tells Go the wrong repository for a nested module`,
		undone: 'It was not asked which repository Go is sent to',
		seen: (f, fine) => (fine ? 'Go is sent to the right repository' : `Go is sent to ${f.answered}`),
		why: f =>
			f.loggedIn
				? `${f.host} answers as it answers strangers: the token is wrong, has expired, or may not read the API.`
				: f.readsNetrc
					? `Go asks ${f.host} over HTTPS without a login where ${f.module} lies, and strangers are told ${f.answered}. A rewrite to SSH comes too late for that.`
					: `GOAUTH keeps Go from its netrc file, so it asks ${f.host} as a stranger and is told ${f.answered}.`,
		cure: 'Put a token into the netrc file that Go reads, or end the path of the repository with .git in all go.mod files.',
	},
	'git.login-refused': {
		label: 'login accepted',
		title: f => `${f.host} refuses the login that git has stored`,
		undone: 'The stored login was not tried',
		seen: f => (f.refused ? `refused${f.status === undefined ? '' : `, HTTP ${f.status}`}` : 'not refused'),
		why: 'The token is wrong, has expired, or was withdrawn. It is tried once only, since hosts shut out who goes on.',
		cure: 'Make a new token and store it.',
	},
	'git.login-by-path': {
		label: 'one login a host',
		title: f => `Git passes over a login stored for all of ${f.host}`,
		undone: 'Whether git looks for a login of each repository was not needed',
		seen: f => (f.file === undefined ? 'a login of the host counts' : `credential.useHttpPath in ${f.file}`),
		why: 'credential.useHttpPath has git ask its helpers for a login of each repository, so they find none that is for the host.',
		cure: 'Keep the token in the netrc file, which is by host; the setting may stay.',
	},
	'git.netrc-default': {
		label: 'login for every host',
		title: f => `Git sends the login of "default" in netrc to ${f.host}`,
		undone: 'The netrc file was not needed',
		seen: f => (f.sent ? 'default login, for every host' : 'no default login'),
		why: 'What stands under default goes to every host that has no login of its own; Go reads no such login at all.',
		cure: f => `Give ${f.host} a login of its own above it, and take default out where you do not need it.`,
	},
} satisfies Partial<FindingsWords>;
