import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {authorizedKey} from './ssh-server.ts';
import {credentials} from './web-server.ts';

/**
 * Makes a `glab` program for a host and returns its folder, for PATH: with an account it is logged in there, and
 * answers as internal/commands/auth/{status,login} and ssh-key/add of GitLab's own do. `glab.log` beside it holds a line a call.
 */
export async function makeGlab(dir: string, host: string, account: string | undefined): Promise<string> {
	const folder = `${dir}/glab-${account ?? 'logged-out'}`;
	await mkdir(folder, {recursive: true});
	await writeFile(
		`${folder}/glab`,
		account === undefined ? loggedOut(folder) : loggedIn(dir, folder, host, account),
	);
	await chmod(`${folder}/glab`, 0o755);
	return folder;
}

function loggedOut(folder: string): string {
	return `#!/bin/sh
echo "$*" >> ${folder}/glab.log
echo 'no GitLab instances have been authenticated with glab; run \`glab auth login\` to authenticate' >&2
exit 1
`;
}

/** Its login is of the one host: for any other it has none, and says nothing to git. */
function loggedIn(dir: string, folder: string, host: string, account: string): string {
	const [prefix] = authorizedKey('', account, `${dir}/repositories`).split('\n');
	return `#!/bin/sh
echo "$*" >> ${folder}/glab.log
case "$1 $2" in
'auth status')
	[ "$4" = ${host} ] || { echo "x $4 has not been authenticated with glab; run \\\`glab auth login --hostname $4\\\`" >&2; exit 1; }
	printf '%s\\n' ${host} '  ✓ Logged in to ${host} as ${account} (keyring)' \\
		'  ✓ Git operations for ${host} configured to use https protocol.' >&2 ;;
'ssh-key add')
	[ "$GITLAB_HOST" = ${host} ] || { echo "no token for $GITLAB_HOST" >&2; exit 1; }
	key=$(cut -d ' ' -f 1,2 "$3") || exit 1
	grep -qF "$key" ${dir}/authorized_keys && { echo 'Key has already been taken' >&2; exit 1; }
	printf '%s%s\\n' '${prefix}' "$key" >> ${dir}/authorized_keys
	echo 'New SSH public key added to your account.' ;;
'auth git-credential')
	[ "$3" = get ] || exit 1
	grep -qx host=${host} && printf '%s\\n' 'capability[]=authtype' username=oauth2 password=${credentials.token} ;;
*) echo "glab: $1 $2 is refused here" >&2; exit 1 ;;
esac
`;
}
