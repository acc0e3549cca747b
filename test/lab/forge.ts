import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {leaf} from './certificates.ts';
import type {Lab} from './lab.ts';
import {diverts} from './network.ts';

/** A host of another kind than the lab's GitHub: how its server answers, on the stream and with the code it really has. */
export interface Forge {
	/** Under what name SSH and modules find it. */
	readonly hosts: readonly string[];
	readonly port: number;
	/** The user of SSH. */
	readonly user: string;
	/** What a login without a command gets: shell commands, `$account` is who logged in. */
	readonly greets: string;
	/** Shell commands for a repository that is not there. */
	readonly refuses: string;
	/** From the path that git asks for to a repository of the lab; a line of sed, `s|^v3/||`. */
	readonly path?: string;
	/** Further lines of its sshd's configuration; those of port 22 are the lab's own. */
	readonly sshd?: readonly string[];
	/** It answers `?go-get=1` as GitLab and Gitea do. */
	readonly goImport?: boolean;
}

/** Where the forge's sshd listens; the lab's impostor has only port 22 of it. */
const address = diverts.impostor;

/**
 * Starts an sshd that answers as the forge does, and makes its names lead there. Returns lines of known_hosts with its
 * keys (those of the impostor, which no vendor publishes), and what registers a public key.
 */
export async function startForge(
	lab: Lab,
	forge: Forge,
): Promise<{register(line: string, account?: string): Promise<void>}> {
	const dir = `${lab.dir}/forge-${forge.port}`;
	await mkdir(`${dir}/repositories`, {recursive: true});
	await writeFile(`${dir}/shell`, shell(forge, `${lab.dir}/repositories`), {mode: 0o755});
	await writeFile(`${dir}/authorized_keys`, '');
	await writeFile(`${dir}/sshd.config`, sshd(lab, dir, forge));
	await writeFile(
		`${lab.dir}/etc-hosts`,
		`127.0.0.1 localhost\n${forge.hosts.map(host => `${address} ${host}\n`).join('')}`,
	);
	await writeFile(`${lab.dir}/etc-passwd`, passwd(lab, forge.user));
	if (forge.port !== 22) await started(lab, dir, forge.port);
	if (forge.goImport) await answerGo(lab, forge.hosts);
	const keys = forge.port === 22 ? `${lab.dir}/authorized_keys` : `${dir}/authorized_keys`;
	return {
		register: (line, account = 'alice') =>
			writeFile(keys, `command="${dir}/shell ${account}",restrict ${line.trim()}\n`),
	};
}

async function answerGo(lab: Lab, hosts: readonly string[]): Promise<void> {
	const certificates = `${lab.dir}/certificates`;
	await leaf(certificates, 'forge', 'lab-ca', [...hosts]);
	const script = fileURLToPath(new URL('go-import.mjs', import.meta.url));
	lab.spawn([process.execPath, script, address, `${certificates}/forge.crt`, `${certificates}/forge.key`]);
	await reached(lab, 443);
}

async function started(lab: Lab, dir: string, port: number): Promise<void> {
	lab.spawn(['/usr/sbin/sshd', '-D', '-f', `${dir}/sshd.config`, '-E', `${dir}/sshd.log`]);
	await reached(lab, port);
}

async function reached(lab: Lab, port: number): Promise<void> {
	const deadline = Date.now() + 20_000;
	while (!(await lab.reach({host: address, port, waitMs: 100})).connected)
		if (Date.now() > deadline) throw new Error(`the forge did not come up on port ${port}`);
}

/** As git's own user; further names have the uid that sshd runs as. */
function passwd(lab: Lab, user: string): string {
	const users = [...new Set(['git', user])];
	return [
		'root:x:0:0:root:/root:/bin/sh',
		`dev:x:1000:1000:dev:${lab.home}:/bin/sh`,
		...users.map(name => `${name}:x:1000:1000:${name}:${lab.dir}:/bin/sh\n`.trim()),
		'',
	].join('\n');
}

function sshd(lab: Lab, dir: string, {port, sshd = []}: Forge): string {
	return [
		...sshd,
		`ListenAddress ${address}:${port}`,
		...['ed25519', 'ecdsa', 'rsa'].map(type => `HostKey ${lab.dir}/impostor-keys/${type}`),
		`AuthorizedKeysFile ${dir}/authorized_keys`,
		'PidFile none',
		'UsePAM no',
		'PasswordAuthentication no',
		'KbdInteractiveAuthentication no',
		'StrictModes no',
		'AcceptEnv GIT_PROTOCOL',
		'',
	].join('\n');
}

function shell({greets, refuses, path = ''}: Forge, repositories: string): string {
	return `#!/bin/sh
account=$1
[ -n "$SSH_ORIGINAL_COMMAND" ] || { ${greets}
}
verb=\${SSH_ORIGINAL_COMMAND%% *}
path=$(printf %s "\${SSH_ORIGINAL_COMMAND#* }" | tr -d "'\\"" | sed -e 's|^/||' -e 's|\\.git$||' -e '${path}')
repository=${repositories}/$path.git
case $verb:$path in *..*) exit 1 ;; git-upload-pack:*) ;; *) exit 1 ;; esac
[ -d "$repository" ] || { ${refuses}
}
exec git-upload-pack "$repository"
`;
}

/** Makes a module with a tag in \`acme/NAME.git\` of the lab's repositories. */
export async function makeModule(lab: Lab, module: string, repository: string): Promise<void> {
	const bare = `${lab.dir}/repositories/${repository}.git`;
	const work = `${lab.dir}/work-${repository.replaceAll('/', '-')}`;
	const script = `set -e; rm -rf ${bare} ${work}; git init -q --bare ${bare}; git init -q ${work}; cd ${work}
printf 'module ${module}\\n\\ngo 1.19\\n' > go.mod; echo 'package tool' > tool.go; git add .
git -c user.name=Dev -c user.email=dev@acme.example commit -qm one; git tag v1.0.0
git push -q ${bare} HEAD:refs/heads/main v1.0.0`;
	const made = await lab.exec(['sh', '-c', script]);
	if (made.code !== 0) throw new Error(made.stderr);
}
