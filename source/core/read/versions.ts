/** The version in `go version go1.24.4 linux/amd64`, in GOVERSION (`go1.24.4`), or of a development build: `1.24.4`. */
export function readGoVersion(text: string): string | undefined {
	return /(?:^|\s)go([0-9]+(?:\.[0-9]+){0,2}(?:(?:rc|beta|alpha)[0-9]*)?)(?=[\s+-]|$)/.exec(text)?.[1];
}

/** The version in `git version 2.39.5 (Apple Git-154)`, `git version 2.47.1.windows.1`: `2.47.1`. */
export function readGitVersion(text: string): string | undefined {
	return /(?:^|\n)git version ([0-9]+(?:\.[0-9]+){1,2})/.exec(text)?.[1];
}

/** The version in what `ssh -V` says, `OpenSSH_9.2p1 Debian-2, OpenSSL 3.0.19` or `OpenSSH_for_Windows_9.5p1`: `9.2p1`. */
export function readSshVersion(text: string): string | undefined {
	return /(?:^|\n)OpenSSH_(?:for_Windows_)?([0-9]+\.[0-9]+(?:p[0-9]+)?)/.exec(text)?.[1];
}
