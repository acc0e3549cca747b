import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {authorizedKey} from './ssh-server.ts';
import {credentials} from './web-server.ts';

/**
 * Makes a `gh` program and returns its folder, for PATH. With an account it is logged in and `gh ssh-key add` really
 * registers the key with the lab's host, and `gh auth git-credential` gives git the token of the lab. `gh.log` beside it holds a line a call.
 */
export async function makeGh(dir: string, account: string | undefined): Promise<string> {
	const folder = `${dir}/gh-${account ?? 'logged-out'}`;
	await mkdir(folder, {recursive: true});
	await writeFile(`${folder}/gh`, account === undefined ? loggedOut(folder) : loggedIn(dir, folder, account));
	await chmod(`${folder}/gh`, 0o755);
	return folder;
}

function loggedOut(folder: string): string {
	return `#!/bin/sh
echo "$*" >> ${folder}/gh.log
case "$1 $2" in
'auth status') echo 'You are not logged into any GitHub hosts. To log in, run: gh auth login' >&2; exit 1 ;;
*) echo 'To get started with GitHub CLI, please run:  gh auth login' >&2; exit 4 ;;
esac
`;
}

function loggedIn(dir: string, folder: string, account: string): string {
	const [prefix] = authorizedKey('', account, `${dir}/repositories`).split('\n');
	return `#!/bin/sh
echo "$*" >> ${folder}/gh.log
case "$1 $2" in
'auth status')
	printf '%s\\n' github.com '  ✓ Logged in to github.com account ${account} (keyring)' '  - Active account: true' \\
		'  - Git operations protocol: ssh' "  - Token scopes: 'admin:public_key', 'read:org', 'repo'" ;;
'ssh-key add')
	file=$3
	[ -r "$file" ] || { echo "open $file: no such file or directory" >&2; exit 1; }
	key=$(cut -d ' ' -f 1,2 "$file")
	grep -qF "$key" ${dir}/authorized_keys && { echo '✓ Public key already exists on your account' >&2; exit 0; }
	printf '%s%s\\n' '${prefix}' "$key" >> ${dir}/authorized_keys
	echo '✓ Public key added to your account' >&2 ;;
'auth git-credential')
	[ "$3" = get ] && printf '%s\\n' username=x-access-token password=${credentials.token} ;;
*) echo "gh: $1 $2 is refused here" >&2; exit 1 ;;
esac
`;
}
