import {bytes, count, listed, octal, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';

/** Keys, their files, the agent and the configuration of ssh. */
export const findingsSsh = {
	'ssh.key-missing': {
		label: 'key present',
		title: f => {
			if (f.elsewhere === 'agent') return 'Only the public half of your key is here; no agent has the other';
			if (f.elsewhere === 'security-key') return 'Only the public half of your security key is here';
			if (f.others.length > 0) return 'No SSH key here has a name that ssh tries';
			return f.agentKeys > 0
				? 'There is no SSH key file here, only keys in the agent'
				: 'There is no SSH key here yet';
		},
		undone: 'No key was looked for',
		seen: (f, fine) => {
			if (f.elsewhere !== undefined) return `${f.key} ${f.keyType}, public half only`;
			if (f.agentKeys > 0) return `no key file; ${count(f.agentKeys, 'key')} in the agent`;
			if (f.others.length > 0) return `no ${f.key}, but ${listed(f.others, ' and ', rest => `${rest} more`)}`;
			return fine ? `${f.key} ${f.keyType}`.trim() : `no ${f.key}`;
		},
		why: f =>
			f.elsewhere === undefined
				? `${f.host} recognises you by a key pair. Without one, ssh has nothing to show.`
				: 'ssh can show the public half, but nothing here can sign with the other one.',
		cure: f => {
			if (f.elsewhere === 'agent')
				return 'Start or unlock the agent that holds it (1Password, gpg-agent, …), then try again.';
			if (f.elsewhere === 'security-key')
				return 'Plug in the security key and fetch the file that goes with it, or copy it from where the key was made.';
			if (f.others.length > 0) return 'Use one that is here (--key), or let a new one be made beside them.';
			return 'Make a key; the old ones, if any, are never overwritten.';
		},
	},
	'ssh.key-no-pub': {
		label: 'public half',
		title: f =>
			({
				matches: 'The public half of your key is there',
				missing: 'The public half of your key is missing',
				differs: 'The public half belongs to another key',
				unreadable: 'The public half of your key cannot be read',
			})[f.state],
		undone: 'The public half of the key was not looked at',
		seen: f =>
			({
				matches: 'same fingerprint as the key',
				missing: `no ${f.key}.pub`,
				differs: `${f.key}.pub has another fingerprint than the key`,
				unreadable: `${f.key}.pub is not a public key`,
			})[f.state],
		why: f =>
			f.state === 'differs'
				? 'ssh offers the public half first; when it does not fit, the right key is never tried.'
				: 'ssh can often do without it, but you cannot register a key whose public half you cannot copy.',
		cure: f =>
			f.state === 'differs' || f.state === 'unreadable'
				? 'Put it aside and derive the right one from the private key.'
				: 'Derive it from the private key.',
	},
	'ssh.key-mode': {
		label: 'mode of the key',
		title: 'Others can read your private key, so ssh ignores it',
		undone: 'The mode of the key was not looked at',
		seen: (f, fine) => `${f.key} ${octal(f.mode)}${fine ? '' : ', wanted 0600'}`,
		why: 'ssh treats a key that others can read as lost. Git then ends with "exit status 128".',
		cure: 'Make the file readable by you alone.',
	},
	'ssh.key-type': {
		label: 'type of the key',
		title: f => `${f.host} takes no keys of this type`,
		undone: 'The type of the key was not compared with what the host takes',
		seen: (f, fine) => (fine ? f.keyType : `${f.key} is ${f.keyType}; taken: ${f.accepted.join(', ')}`),
		why: f => `${f.host} takes only ${f.accepted.join(', ')}. The key is good for other hosts and stays.`,
		cure: 'Make a second key of a type that it takes.',
	},
	'ssh.key-format': {
		label: 'format of the key',
		title: 'ssh cannot read your key file',
		undone: 'The format of the key was not looked at',
		seen: f =>
			({
				crlf: `${f.key} has Windows line ends`,
				truncated: `${f.key} is cut off`,
				putty: `${f.key} is a PuTTY key`,
				'not-a-key': `${f.key} is not a private key`,
				fine: `${f.key} can be read`,
			})[f.because],
		why: 'A file that is cut off, has Windows line ends or is a PuTTY key makes ssh report "error in libcrypto" or "invalid format".',
		cure: 'Export it again in OpenSSH format, or make a new key beside it.',
	},
	'ssh.encrypted-not-in-agent': {
		label: 'passphrase',
		title: 'Your key has a passphrase, and no agent holds it',
		undone: 'The agent was not asked for the key',
		seen: f =>
			f.held
				? 'the agent holds the key'
				: f.encrypted
					? `${f.key} is encrypted, not in the agent`
					: `${f.key} has no passphrase`,
		why: 'Where ssh cannot ask, it skips the key and says only "Permission denied". From Go 1.25 on the download may stand still at the question instead.',
		cure: 'Add the key to the agent; you type the passphrase once.',
	},
	'ssh.agent-missing': {
		label: 'agent',
		title: 'No ssh-agent is running',
		undone: 'No agent was looked for',
		seen: f =>
			f.socket === undefined
				? 'SSH_AUTH_SOCK is not set'
				: f.because === ''
					? `${count(f.keys, 'key')} in the agent`
					: `nobody answers at ${f.socket}: ${reason(f.because)}`,
		why: 'Without an agent a key with a passphrase works only where ssh can ask for it, and under Go or in a pipeline it often cannot.',
		cure: 'Start one and add the key.',
	},
	'ssh.config-mode': {
		label: 'mode of config',
		title: 'Others can write your ssh configuration, so ssh refuses it',
		undone: 'The mode of the ssh configuration was not looked at',
		seen: (f, fine) => {
			if (f.mode === undefined) return fine ? `no ${f.file}` : `${f.file}, wanted 0600`;
			return `${f.file} ${octal(f.mode)}${fine ? '' : ', wanted 0600'}`;
		},
		why: 'ssh stops with "Bad owner or permissions", and with it every git over SSH.',
		cure: 'Let only yourself write it.',
	},
	'ssh.known-hosts-unread': {
		label: 'known_hosts can be read',
		title: f => {
			if (f.state === 'any') return 'ssh takes any server for the right one';
			if (f.state === 'none')
				return f.value === 'none'
					? 'ssh keeps no host keys: UserKnownHostsFile is none'
					: `ssh keeps no host keys: ${f.value} is no file`;
			if (f.state === 'read') return 'known_hosts can be read';
			return `${f.file} ${f.state === 'closed' ? 'cannot be read' : 'is too large to be read'}`;
		},
		undone: 'Whether known_hosts can be read was not looked at',
		seen: f => {
			if (f.state === 'read') return 'yes';
			if (f.state === 'closed') return f.because;
			return f.state === 'too-large'
				? `more than ${bytes(f.limit)}`
				: `${place(f.file, f.line) ?? f.from}: UserKnownHostsFile ${f.value}`;
		},
		why: f => {
			if (f.state === 'any')
				return 'StrictHostKeyChecking lets it pass, and no key is kept. Downloads work, but whoever answers in place of the host is believed.';
			return f.state === 'none'
				? 'So ssh cannot tell the real server from another one, and this program connects only to servers that are known.'
				: 'Which host keys stand in it is not known here.';
		},
		cure: f => {
			if (f.state === 'none' || f.state === 'any')
				return f.from === 'ssh_config' && f.file === undefined
					? 'Name a file with UserKnownHostsFile in ~/.ssh/config; the rest is then set up.'
					: `Take UserKnownHostsFile out of ${keeperOf(f)}, or name a file there; the rest is then set up.`;
			return f.state === 'too-large'
				? 'Take out the lines of hosts that nobody needs.'
				: 'Make it readable for you, or set it aside.';
		},
	},
	'ssh.config-broken': {
		label: 'ssh configuration',
		title: 'ssh cannot read its own configuration',
		undone: 'The ssh configuration was not read',
		seen: (f, fine) => {
			if (fine) return 'ssh reads it';
			if (f.file === undefined) return f.option === undefined ? 'ssh -G fails' : `bad option ${f.option}`;
			return `${place(f.file, f.line)}${f.option === undefined ? '' : `, ${f.option}`}`;
		},
		why: 'One bad line makes ssh end before it connects.',
		cure: f =>
			f.file === undefined || f.line === undefined
				? 'Correct or remove the line that ssh names.'
				: `Correct or remove line ${f.line} of ${f.file}.`,
	},
	'ssh.missing': {
		label: 'ssh',
		title: 'ssh is not installed',
		undone: 'ssh was not looked for',
		seen: f => (f.version === undefined ? 'not in PATH' : `OpenSSH ${f.version}`),
		why: f => `Without it neither git nor Go can reach ${f.host} over SSH.`,
		cure: 'Install the OpenSSH client.',
	},
	'ssh.directory-mode': {
		label: 'mode of .ssh',
		title: f => `Others can write in ${f.directory}, so they can add keys of theirs`,
		undone: 'The mode of the ssh directory was not looked at',
		seen: (f, fine) =>
			f.mode === undefined
				? `no ${f.directory}`
				: `${f.directory} ${octal(f.mode)}${fine ? '' : ', wanted 0700'}`,
		why: 'Whoever can write there can put another key or configuration in the place of yours.',
		cure: 'Make the directory yours alone.',
	},
} satisfies Partial<FindingsWords>;

/** `line 3 of ~/.ssh/config`, `core.sshCommand in ~/.gitconfig`, `GIT_SSH_COMMAND`. */
function keeperOf({
	from,
	file,
	line,
}: {
	from: string;
	file: string | undefined;
	line: number | undefined;
}): string {
	if (file === undefined) return from;
	return line === undefined ? `${from} in ${file}` : `line ${line} of ${file}`;
}
