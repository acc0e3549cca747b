import {tellHost} from './host.ts';

tellHost({
	name: 'a plain SSH host on another port',
	forge: {
		hosts: ['git.acme.example'],
		port: 2222,
		user: 'git',
		greets: `echo 'fatal: Interactive git shell is not enabled.' >&2; exit 128`,
		refuses: `echo "fatal: '$path' does not appear to be a git repository" >&2; exit 128`,
	},
	module: 'git.acme.example/acme/tool.git',
	repository: 'acme/tool',
	remote: 'ssh://git@git.acme.example:2222/acme/shop.git',
	options: [],
	rewritten: 'ssh://git@git.acme.example:2222/acme/tool',
	told: (_, stderr) => {
		if (!stderr.includes('git.acme.example')) throw new Error(`which recipe is used was not said: ${stderr}`);
	},
});
