import type {HostNameProblem} from '../../../core/git/host-name.ts';
import type {ModulePathProblem} from '../../../core/go/module-path.ts';
import type {Protocol} from '../../../core/target.ts';

export const questions = {
	allKnown: 'All of this was found or remembered; change what is wrong.',
	missing: 'What could not be found is empty; fill it in.',
	names: {
		host: 'Address',
		owner: 'Whose modules',
		module: 'Module to prove',
		protocol: 'How to connect',
		key: 'Key',
		user: 'SSH user',
		port: 'SSH port',
		'ssh-host': 'SSH host',
		root: 'Server folder',
		modules: 'Private paths',
		goproxy: 'GOPROXY',
		sumdb: 'GOSUMDB',
		ca: 'Authorities',
		'http-proxy': 'Web proxy',
		register: 'Keys go to',
		'token-user': 'Token user',
	},
	empty: '(empty)',
	usual: 'as usual',
	usualKey: 'the one ssh would use, or a new one',
	from: {
		flag: 'given by a flag',
		found: '',
		remembered: 'as last time',
		typed: '',
		usual: '',
		nothing: '',
	},
	/** An answer and where it is from. */
	answered: (answer: string, from: string) => (from === '' ? answer : `${answer}, ${from}`),
	protocols: {
		auto: 'automatic: SSH, else SSH over 443, else HTTPS',
		ssh: 'SSH',
		'ssh-443': 'SSH over port 443',
		https: 'HTTPS with a login that git has stored',
	} satisfies Record<Protocol, string>,
	hints: {
		host: 'The server that keeps the private modules.',
		owner: 'Everything below these names is private; several with commas.',
		module: 'The last step downloads this module for real, into an empty cache.',
		protocol: 'How git reaches the server.',
		key: 'The identity file that ssh offers.',
		user: 'git, unless the server gives everybody a name of their own.',
		port: 'The port on which the server speaks SSH.',
		'ssh-host': 'The name for SSH, where it is not the address.',
		root: 'The folder on the server in which the paths begin: /srv/git, or ~.',
		modules: 'What is private, as GOPRIVATE has it; several with commas.',
		goproxy: 'The module proxy of your organisation.',
		sumdb: 'The checksum database of your organisation.',
		ca: 'A file with the certificates of your organisation (PEM).',
		'http-proxy': 'The proxy by which the web is reached, without a login.',
		register: 'The page that takes public keys, or whoever registers them.',
		'token-user': 'The user name that goes with a token over HTTPS; empty for SSH.',
		start: 'Looking changes nothing.',
	},
	problems: {
		needed: 'This is needed.',
		otherHost: (value: string, host: string) => `${value} is not on ${host}.`,
		oneHost: 'This is about one host, and several are being set up.',
		notOffered: (host: string) => `${host} does not offer that.`,
		unknown: (name: string) => `Nothing asks for ${name}.`,
		form: 'This is not in a form that can be used.',
		withdrawn: 'This host key was withdrawn by its owner.',
		host: (because: HostNameProblem) => hostProblems[because],
		module: (because: ModulePathProblem | 'bad-version') => moduleProblem(because),
	},
};

const hostProblems: Readonly<Record<HostNameProblem, string>> = {
	empty: 'A host name is needed.',
	'too-long': 'A host name has at most 253 characters.',
	control: 'A host name has no control characters.',
	space: 'A host name has no spaces.',
	dash: 'A host name does not begin with "-".',
	scheme: 'Only the host name, without https://.',
	user: 'Only the host name, without a user in front of @.',
	port: 'Only the host name, without a port.',
	path: 'Only the host name, without what follows the slash.',
	malformed: 'A host name has only letters, digits, dots and dashes.',
};

function moduleProblem(because: ModulePathProblem | 'bad-version'): string {
	switch (because) {
		case 'empty':
			return 'A module path is needed.';
		case 'too-long':
			return 'That is too long for a module path.';
		case 'scheme':
			return 'A module path has no https:// in front.';
		case 'scp':
			return 'A module path is no git address: github.com/acme/tool, not git@github.com:acme/tool.';
		case 'port':
			return 'A module path has no port.';
		case 'leading-dash':
			return 'A module path does not begin with "-".';
		case 'leading-slash':
			return 'A module path does not begin with a slash.';
		case 'trailing-slash':
			return 'A module path does not end in a slash.';
		case 'double-slash':
			return 'A module path has no two slashes in a row.';
		case 'no-dot':
			return 'A module path begins with a host name that has a dot.';
		case 'upper-case-host':
			return 'The host name at the beginning has no capitals.';
		case 'version':
			return 'The major version at the end is not one: /v2 or more.';
		case 'bad-version':
			return 'What stands after @ is not a version.';
		default:
			return 'Go would not accept this module path.';
	}
}
