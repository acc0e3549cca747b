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
} satisfies Partial<FindingsWords>;
