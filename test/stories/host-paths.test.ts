import {writeFile} from 'node:fs/promises';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {tellHost} from './host.ts';

const noShell = `echo 'shell request failed on channel 0' >&2; exit 255`;

tellHost({
	name: 'a Bitbucket Data Center',
	forge: {
		hosts: ['git.acme.example'],
		port: 7999,
		user: 'git',
		greets: noShell,
		refuses: `echo 'The requested repository does not exist' >&2; exit 1`,
	},
	module: 'git.acme.example/scm/acme/tool.git',
	repository: 'acme/tool',
	remote: 'ssh://git@git.acme.example:7999/acme/shop.git',
	options: [],
	rewritten: 'ssh://git@git.acme.example:7999/acme/tool',
});

/** Azure takes RSA only, begins its paths with v3, and has the published key; here it is confirmed as another server's. */
tellHost({
	name: 'Azure DevOps paths, beside an ed25519 key',
	forge: {
		hosts: ['dev.azure.com', 'ssh.acme.example'],
		port: 2222,
		user: 'git',
		greets: noShell,
		refuses: `echo 'remote: TF401019: The Git repository with name or identifier X does not exist or you do not have permissions for the operation you are attempting.' >&2; exit 1`,
		path: 's|^v3/||',
	},
	module: 'dev.azure.com/acme/shop/tool.git',
	repository: 'acme/shop/tool',
	remote: 'https://acme@dev.azure.com/acme/shop/_git/web',
	options: ['--set', 'ssh-host=ssh.acme.example', '--set', 'port=2222', '--set', 'root=/v3'],
	keyType: 'rsa',
	rewritten: 'ssh://git@ssh.acme.example:2222/v3/acme/shop/tool',
	arrange: async lab => {
		await lab.exec(['mkdir', '-m', '700', `${lab.home}/.ssh`]);
		await lab.exec(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', `${lab.home}/.ssh/id_ed25519`]);
	},
});

/** The address of a repository as a browser shows it; SSH knows no `_git`. The lab's server has other keys than Azure. */
tellHost({
	name: 'Azure DevOps, a module below _git',
	forge: {
		hosts: ['dev.azure.com', 'ssh.dev.azure.com'],
		port: 22,
		user: 'git',
		greets: noShell,
		refuses: 'exit 1',
		path: 's|^v3/||',
	},
	module: 'dev.azure.com/acme/shop/_git/tool.git',
	repository: 'acme/shop/tool',
	remote: 'git@ssh.dev.azure.com:v3/acme/shop/web',
	options: ['--recipe', '../../azure.json'],
	keyType: 'rsa',
	rewritten: 'ssh://git@ssh.dev.azure.com/v3/acme/shop/tool',
	arrange: async lab => {
		const hostKeys = await hostKeyLines(`${lab.dir}/impostor-keys`, 'dev.azure.com');
		const recipe = {schema: 1, title: 'Azure', extends: 'azure-devops', host: 'dev.azure.com', hostKeys};
		await writeFile(`${lab.dir}/azure.json`, JSON.stringify(recipe));
	},
});

/** NoShell.java: on stderr, CRLF, exit code 127; everybody has a name of their own. */
tellHost({
	name: 'a Gerrit',
	forge: {
		hosts: ['review.acme.example'],
		port: 29418,
		user: 'ada',
		greets: `printf '\\r\\n  ****    Welcome to Gerrit Code Review    ****\\r\\n\\r\\n  Hi Ada Lovelace, you have successfully connected over SSH.\\r\\n\\r\\n' >&2; exit 127`,
		refuses: `echo "fatal: project $path not found" >&2; exit 1`,
	},
	module: 'review.acme.example/acme/tool.git',
	repository: 'acme/tool',
	remote: 'ssh://ada@review.acme.example:29418/acme/shop',
	options: [],
	rewritten: 'ssh://ada@review.acme.example:29418/acme/tool',
	account: 'Ada Lovelace',
});

/** Everything is asked; a folder on the server holds the repositories. */
tellHost({
	name: 'a company that answers every question',
	forge: {
		hosts: ['git.acme.example', 'ssh.acme.example'],
		port: 2022,
		user: 'svc',
		greets: 'exit 0',
		refuses: 'exit 1',
		path: 's|^srv/git/||',
	},
	module: 'git.acme.example/acme/tool.git',
	repository: 'acme/tool',
	remote: 'ssh://svc@ssh.acme.example:2022/srv/git/acme/shop.git',
	options: [
		['--recipe', 'corporate', '--host', 'git.acme.example'],
		[
			'--set',
			'ssh-host=ssh.acme.example',
			'--set',
			'port=2022',
			'--set',
			'user=svc',
			'--set',
			'root=/srv/git',
		],
		['--set', 'modules=git.acme.example/acme', '--set', 'goproxy=https://proxy.golang.org,direct'],
		['--set', 'register=git-admins@acme.example', '--module', 'git.acme.example/acme/tool.git@v1.0.0'],
	].flat(),
	rewritten: 'ssh://svc@ssh.acme.example:2022/srv/git/acme/tool',
	told: (_, stderr) => {
		if (!stderr.includes('git-admins@acme.example')) throw new Error(`whom to send the key to: ${stderr}`);
	},
});
