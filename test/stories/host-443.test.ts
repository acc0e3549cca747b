import {appendFile, readFile, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import {type Forge, makeModule, startForge} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {hosts} from '../lab/network.ts';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {makeKey, ran} from './existing-keys.ts';
import {bare} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

interface Served {
	readonly id: string;
	readonly host: string;
	/** Where SSH is spoken on 443. */
	readonly other: string;
	readonly forge: Pick<Forge, 'hosts' | 'greets'>;
}

const gitlab: Served = {
	id: 'gitlab',
	host: 'gitlab.com',
	other: 'altssh.gitlab.com',
	forge: {hosts: ['gitlab.com'], greets: 'echo "Welcome to GitLab, @$account!"; exit 0'},
};
const bitbucket: Served = {
	id: 'bitbucket',
	host: 'bitbucket.org',
	other: 'altssh.bitbucket.org',
	forge: {
		hosts: ['bitbucket.org', 'ssh.bitbucket.org'],
		greets: `echo 'authenticated via ssh key.'; echo; echo 'You can use git to connect to Bitbucket. Shell access is disabled'; exit 0`,
	},
};

/** A machine with a registered key and nothing else, on a network that leaves port 22 unanswered. */
async function behind443(lab: Lab, {id, host, other, forge}: Served): Promise<Scene> {
	await bare(lab);
	const {register} = await startForge(lab, {
		...forge,
		port: 22,
		user: 'git',
		goImport: true,
		refuses: 'exit 1',
	});
	await appendFile(`${lab.dir}/etc-hosts`, `${hosts['ssh.github.com']} ${other}\n`);
	await makeModule(lab, `${host}/acme/tool`, 'acme/tool');
	await ran(lab, ['mkdir', '-m', '700', `${lab.home}/.ssh`]);
	await register(await readFile(`${await makeKey(lab, 'id_ed25519', '-t', 'ed25519')}.pub`, 'utf8'));
	const hostKeys = await hostKeyLines(`${lab.dir}/host-keys`, host);
	const recipe = {schema: 1, title: 'Lab', extends: id, host, hostKeys};
	await writeFile(`${lab.dir}/${id}.json`, JSON.stringify(recipe));
	await lab.fault('22-drop');
	const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${host}/acme/tool v1.0.0\n`, 'over443');
	return {cwd};
}

function over443(served: Served): Story {
	const {id, host, other} = served;
	const [name = host] = served.forge.hosts.slice(-1);
	return {
		name: host,
		arrange: lab => behind443(lab, served),
		recipe: ['--recipe', `../../${id}.json`, '--module', `${host}/acme/tool@v1.0.0`],
		fails: ['S7', 'N22', 'G31', 'R51', 'P81'],
		plan: ['edit-file', 'edit-file', 'go-env', 'git-rewrite', 'register-key'],
		after: async lab => {
			const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
			expect(config).toContain(`Host ${name}\n  HostName ${other}\n  Port 443\n`);
			const known = await readFile(`${lab.home}/.ssh/known_hosts`, 'utf8');
			expect(known).toContain(`[${other}]:443 ssh-ed25519 `);
		},
	};
}

// Each in a lab of its own: its web server has the certificate of its own host.
tell('GitLab over 443, where port 22 is closed', [over443(gitlab)]);
tell('Bitbucket over 443, where port 22 is closed', [over443(bitbucket)]);
