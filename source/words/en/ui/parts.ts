import type {Part} from '../../../core/finding.ts';
import {listed} from '../../quantity.ts';

export const parts = {
	opening:
		'Everything is looked at. Changes are made only in the parts you mark; with none marked, in all of them.',
	short: 'Changes only in what you mark; none: in all.',
	about: {
		tools: 'Go, git and ssh themselves',
		network: 'the way to the host and to the module proxies',
		keys: 'the SSH key',
		permissions: 'who else may read the key and its folder',
		agent: 'ssh-agent, which holds unlocked keys',
		hosts: 'the host keys that are trusted, in known_hosts',
		login: 'the login on the host, and the key registered there',
		'go-env': "Go's settings: GOPRIVATE, GOPROXY and others",
		git: "git's settings: rewrites and credentials",
		access: 'the proof: the repository and the download',
		privacy: 'names of private modules that are sent outside',
	} satisfies Record<Part, string>,
	/** The same on the command line. */
	command: (invocation: string, marked: readonly Part[]) =>
		`${invocation} run RECIPE ${marked.length === 0 ? '[PART…]' : marked.join(' ')}`,
	/** Names of the parts. */
	only: (names: readonly string[]) =>
		`Changes are made only in: ${listed(names, ' and ', rest => `${rest} more`, 11)}.`,
};
