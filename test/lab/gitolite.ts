import {mkdir, readFile, writeFile} from 'node:fs/promises';
import type {Lab} from './lab.ts';
import {diverts} from './network.ts';

/**
 * Sets up the real gitolite3 under a home of its own and lets the impostor's sshd, on the host's name, ask it about every
 * key: it writes the forced commands itself, as it does on a server.
 */
export async function startGitolite(lab: Lab, host: string) {
	const home = `${lab.dir}/gitolite`;
	await mkdir(`${home}/.ssh`, {recursive: true, mode: 0o700});
	await writeFile(`${lab.dir}/etc-hosts`, `127.0.0.1 localhost\n${diverts.impostor} ${host}\n`);
	const as = (script: string) =>
		run(lab, script, {HOME: home, USER: 'git', LOGNAME: 'git', PATH: '/usr/sbin:/usr/bin:/bin'});
	await as(`ssh-keygen -q -t ed25519 -N '' -f ${home}/admin && gitolite setup -pk ${home}/admin.pub`);
	/** What gitolite wrote for its own sshd is what the lab's sshd reads; its shell runs with gitolite's home. */
	const publish = async () => {
		const keys = await readFile(`${home}/.ssh/authorized_keys`, 'utf8');
		const own = keys.replaceAll('command="', `command="HOME=${home} `);
		await writeFile(`${lab.dir}/authorized_keys`, own);
	};
	await publish();
	const shown = await lab.exec(['ssh-keygen', '-lf', `${lab.dir}/impostor-keys/ed25519.pub`]);
	return {
		fingerprint: shown.stdout.split(' ')[1] ?? '',
		/** As an administrator does it: a file in keydir of gitolite-admin, pushed. */
		async register(name: string, line: string): Promise<void> {
			await writeFile(`${home}/${name}.pub`, line);
			await as(`mkdir -p ${home}/.gitolite/keydir && cp ${home}/${name}.pub ${home}/.gitolite/keydir/
gitolite trigger POST_COMPILE`);
			await publish();
		},
		/** A repository with a module that everybody who is registered may read. */
		async makeModule(module: string, repository: string): Promise<void> {
			await as(`printf 'repo ${repository}\\n    RW+ = admin\\n    R = @all\\nrepo team/secret\\n    RW+ = admin\\n' >> ${home}/.gitolite/conf/gitolite.conf
gitolite compile && gitolite trigger POST_COMPILE; rm -rf ${home}/work; git init -q ${home}/work; cd ${home}/work
printf 'module ${module}\\n\\ngo 1.19\\n' > go.mod; echo 'package tool' > tool.go; git add .
git -c user.name=Dev -c user.email=dev@acme.example commit -qm one; git tag v1.0.0
GL_BYPASS_ACCESS_CHECKS=1 GL_LIBDIR=/usr/share/gitolite3/lib GL_BINDIR=/usr/share/gitolite3 git push -q ${home}/repositories/${repository}.git HEAD:refs/heads/master v1.0.0`);
		},
	};
}

async function run(lab: Lab, script: string, env: Record<string, string>): Promise<void> {
	const ended = await lab.exec(['sh', '-c', `set -e; ${script}`], {env});
	if (ended.code !== 0) throw new Error(`${script}\n${ended.stdout}${ended.stderr}`);
}
