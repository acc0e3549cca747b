import {bare, bytes, count, listed, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';

/** Git, its configuration and its rewrites of addresses. */
export const findingsGit = {
	'git.rewrite-missing': {
		label: 'rewrite for Go',
		title: f => `Git does not use SSH where Go asks for ${f.host}/${f.owner}`,
		undone: 'The rewrite for Go was not looked at',
		seen: f =>
			f.rewritten === undefined ? `no insteadOf for ${f.from}` : `${f.from} goes to ${f.rewritten}`,
		why: f => `Go always asks ${f.from}…; there git wants a user name and may not ask for one.`,
		cure: 'Let git use SSH for that prefix.',
	},
	'git.rewrite-dot-git': {
		label: 'no .git in a rewrite',
		title: 'The rewrite ends in .git, so it never applies for Go',
		undone: 'Rewrites that end in .git were not looked for',
		seen: f => (f.prefix === '' ? 'none' : f.prefix),
		why: 'Go asks for the address without .git; git compares the beginning letter by letter.',
		cure: 'Replace it by one for the whole owner.',
	},
	'git.rewrite-case': {
		label: 'capitals of rewrites',
		title: f => `The rewrite says ${f.written}, Go asks for ${f.wanted}`,
		undone: 'Capitals of rewrites were not compared',
		seen: f => (f.prefix === '' ? 'as in go.mod' : f.prefix),
		why: 'Git compares letter by letter; capitals count.',
		cure: 'Add one written as in go.mod.',
	},
	'git.rewrite-port-in-path': {
		label: 'port of rewrites',
		title: 'In the rewrite the port became a part of the path',
		undone: 'Ports of rewrites were not looked at',
		seen: f => (f.base === '' ? 'none' : f.base),
		why: f => `In ${f.base} what follows the colon is a folder, not a port.`,
		cure: 'Use the form that has a port.',
	},
	'git.ssh-command-ignored-by-go': {
		label: 'core.sshCommand',
		title: f => `Go ${f.goVersion} ignores your core.sshCommand`,
		undone: 'core.sshCommand was not looked at',
		seen: f => (f.value === '' ? 'not set' : f.value),
		why: 'Up to 1.24 Go sets GIT_SSH_COMMAND itself, and that beats core.sshCommand: git works for you, not for Go.',
		cure: f =>
			f.keptBack.length === 0
				? 'Put the same into ~/.ssh/config, or export it as GIT_SSH_COMMAND.'
				: `Put what Go needs into ~/.ssh/config by hand, or export it as GIT_SSH_COMMAND. ${listed(f.keptBack, ' and ', rest => `${rest} more`)} would hold there for whoever calls ssh, so this program leaves it out.`,
	},
	'git.credential-helper': {
		label: 'stored login',
		title: f => `Git has no stored login for https://${f.host}`,
		undone: 'Stored logins were not looked for',
		seen: f => (f.helpers.length === 0 ? 'no credential helper' : `helper ${f.helpers.join(', ')}`),
		why: 'Over HTTPS git needs a token, and under Go it may not ask.',
		cure: f => (f.program ? `Store a token, or let ${f.program} hand one out.` : 'Store a token.'),
	},
	'git.config-broken': {
		label: 'git configuration',
		title: f =>
			f.limit === undefined
				? 'Git cannot read its own configuration'
				: 'The git configuration is too large to be judged',
		undone: 'The git configuration was not read',
		seen: f =>
			f.limit === undefined
				? (place(f.file, f.line) ?? 'can be read')
				: `more than ${bytes(f.limit)} of rules and logins`,
		why: f =>
			f.limit === undefined
				? 'One bad line makes every git command end with status 128.'
				: 'Git reads all of it at each step; what it adds up to is not known here.',
		cure: f => {
			if (f.limit !== undefined) return 'Take out the rules that nobody needs.';
			return f.file === undefined || f.line === undefined
				? 'Correct the line that git names.'
				: `Correct line ${f.line} of ${f.file}.`;
		},
	},
	'git.missing': {
		label: 'git',
		title: 'Git is not installed',
		undone: 'Git was not looked for',
		seen: f => (f.version === undefined ? 'not in PATH' : `git ${f.version}`),
		why: 'Go fetches private modules through git.',
		cure: 'Install it.',
	},
	'git.rewrite-token': {
		label: 'no token in rewrites',
		title: 'A token stands in clear text in your git configuration',
		undone: 'Tokens in rewrites were not looked for',
		seen: f => (f.base === '' ? 'none' : `${f.base} in ${f.file}`),
		why: 'Whoever reads the file has it, and git repeats it in its errors, so it ends in logs.',
		cure: 'Withdraw the token on the host and take the rewrite out; use SSH or a credential helper.',
	},
	'git.safe-directory': {
		label: 'owner of the folder',
		title: 'Git refuses this folder, because another user owns it',
		undone: 'The owner of the folder was not looked at',
		seen: f => f.path ?? 'yours',
		why: 'Git ends with status 128 and "dubious ownership" in a folder of somebody else.',
		cure: 'Make the folder yours, or name it as safe.',
	},
	'git.too-old': {
		label: 'version of git',
		title: f => `Git ${f.have} is too old; ${f.wanted} or newer is needed`,
		undone: 'The version of git was not compared',
		seen: f => `git ${f.have}`,
		why: 'Go 1.25 and newer call git with an option that older ones do not know.',
		cure: 'Install a newer git.',
	},
	'git.certificate': {
		label: 'certificates in git',
		title: f =>
			f.verifyOff
				? `Git does not check the certificate of ${f.host}`
				: `Git does not trust the certificate of ${f.host}`,
		undone: 'The certificate was not tried with git',
		seen: f => (f.verifyOff ? 'http.sslVerify=false' : reason(f.because) || (f.file ?? 'trusted')),
		why: f =>
			f.verifyOff
				? 'Anybody on the way can pass for the server and read the token.'
				: 'Git has its own list of authorities, and the one that signed here is not in it.',
		cure: f =>
			f.verifyOff
				? 'Switch the check on again; name the authority instead.'
				: 'Name the authority for this host.',
	},
	'git.proxy': {
		label: 'proxy of git',
		title: 'The proxy set for git does not answer',
		undone: 'The proxy of git was not tried',
		seen: f =>
			f.proxy === undefined
				? 'none set'
				: `${bare(f.proxy)}${f.because === '' ? '' : `: ${reason(f.because)}`}`,
		why: "git's http.proxy wins over the proxy variables, so every HTTPS request of git goes there.",
		cure: 'Correct it, or take it out.',
	},
	'git.rewrite-old-host': {
		label: 'rewrite to SSH host',
		title: f => `A git setting leads to ${f.host}, which speaks no SSH any more`,
		undone: 'The rewrite was not compared with the host for SSH',
		seen: (f, fine) => (fine ? `SSH is spoken to ${f.sshHost}` : `${f.prefix} is rewritten to ${f.base}`),
		why: f => `${f.host} answers SSH only as ${f.sshHost}. The setting was right once and fails now.`,
		cure: f => `Replace it: ${f.from} becomes ${f.to}.`,
	},
	'git.rewrite-user': {
		label: 'user of rewrites',
		title: f => `Git logs in to ${f.host} as ${f.user}, not as ${f.wanted}`,
		undone: 'The user of rewrites was not looked at',
		seen: (f, fine) => (fine ? f.wanted : `${f.prefix} becomes ${f.base}`),
		why: f => `The rewrite names no user, or another one; ${f.host} lets in nobody but ${f.wanted}.`,
		cure: f => `Replace it: ${f.from} becomes ${f.to}.`,
	},
	'git.rewrite-elsewhere': {
		label: 'rewrites to the host',
		title: f => `A rewrite in git sends ${f.from} somewhere else`,
		undone: 'Rewrites to other places were not looked for',
		seen: f => (f.prefix === '' ? 'none' : `${f.prefix} becomes ${f.base}`),
		why: f =>
			`Git turns ${f.prefix} into ${f.base} before it connects, so what is set for the host does not count.`,
		cure: f =>
			f.prefix === f.from
				? 'Take it out; the one that Go needs comes in its place.'
				: 'Add the narrower one that Go needs; in git the longest match wins.',
	},
} satisfies Partial<FindingsWords>;

/** `14 refs`. */
export function refs(number: number): string {
	return count(number, 'ref');
}
