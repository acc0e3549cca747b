/** Whether Go logs in with the netrc file: it always did before 1.24, and since then where GOAUTH names it. */
export function readsNetrc(goauth: string | undefined): boolean {
	return !goauth || goauth.split(';').some(command => command.trim() === 'netrc');
}

/** GOAUTH with the netrc file added; the first command that has a login wins (cmd/go, internal/auth/auth.go). */
export function withNetrc(goauth: string): string {
	return goauth.trim() === 'off' ? 'netrc' : `netrc; ${goauth}`;
}
