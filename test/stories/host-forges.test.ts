import {tellHost} from './host.ts';

const line72 = '='.repeat(72);

/** gitlab-shell: a greeting on stdout with 0, a refusal in a box with 1. */
tellHost({
	name: 'a GitLab of our own',
	forge: {
		hosts: ['gitlab.acme.example'],
		port: 22,
		user: 'git',
		goImport: true,
		greets: 'echo "Welcome to GitLab, @$account!"; exit 0',
		refuses: `printf 'remote: \\nremote: ${line72}\\nremote: \\nremote: ERROR: The project you were looking for could not be found or you do not have permission to view it.\\nremote: \\n' >&2; exit 1`,
	},
	module: 'gitlab.acme.example/acme/tool',
	repository: 'acme/tool',
	remote: 'git@gitlab.acme.example:acme/shop.git',
	options: [],
	rewritten: 'ssh://git@gitlab.acme.example/acme/tool',
	account: 'alice',
	told: (_, stderr) => {
		if (!stderr.includes('GitLab')) throw new Error(`the guess was not said: ${stderr}`);
	},
});

/** Gitea, cmd/serv.go: a greeting on stderr with 0; its sshd is often on another port. */
tellHost({
	name: 'a Gitea on port 2222',
	forge: {
		hosts: ['git.acme.example'],
		port: 2222,
		user: 'git',
		goImport: true,
		greets: `echo "Hi there, $account! You've successfully authenticated with the key named laptop, but Gitea does not provide shell access." >&2; exit 0`,
		refuses: 'echo "Gitea: Cannot find repository: $path" >&2; echo; exit 1',
	},
	module: 'git.acme.example/acme/tool',
	repository: 'acme/tool',
	remote: 'ssh://git@git.acme.example:2222/acme/shop.git',
	options: ['--recipe', 'gitea'],
	rewritten: 'ssh://git@git.acme.example:2222/acme/tool',
	account: 'alice',
});
