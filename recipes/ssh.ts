import {defineRecipe} from 'gomod-setup/recipe';

/** Any server that git reaches over SSH and of which nothing else is known. Modules are `HOST/PATH.git`. */
export const plainSsh = defineRecipe({
	id: 'ssh',
	title: 'Git over SSH',
	host: undefined,
	loginRules: {
		// git-shell(1), without interactive commands: after a good login, with exit code 128.
		greetings: [{pattern: '^fatal: Interactive git shell is not enabled\\.', identity: 'user'}],
		refusals: [{pattern: 'does not appear to be a git repository', means: 'not-found'}],
	},
	questions: [
		{setting: 'port', needed: false},
		{setting: 'user', needed: false},
		{setting: 'root', needed: false},
		{setting: 'register', needed: false},
	],
	pages: () => ({
		addKey: undefined,
		keys: undefined,
		token: undefined,
		sso: undefined,
		status: undefined,
		help: undefined,
	}),
});
