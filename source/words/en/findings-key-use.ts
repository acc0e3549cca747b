import type {FindingsWords} from '../words.ts';

/** What keeps a key that is there from being used. */
export const findingsKeyUse = {
	'ssh.key-not-signed': {
		label: 'key at hand',
		title: f => {
			const holder = f.by === 'agent' ? 'the agent' : 'your security key';
			return f.state === 'waiting'
				? `${f.host} knows this key, and ${holder} waits for you`
				: `${f.host} knows this key, but ${holder} did not sign`;
		},
		undone: 'It was not tried whether the key signs',
		seen: f => {
			const key = f.key ?? 'the key';
			if (f.state === 'signed') return `${key} signs`;
			if (f.state === 'waiting')
				return f.by === 'agent' ? `${key} waits for an approval` : `${key} waits for a touch`;
			return `${key}: ${f.said}`;
		},
		why: f =>
			f.by === 'agent'
				? 'The private half is in an agent, which asks you before it signs, or is locked; until then git and Go stand still.'
				: 'The private half is in a security key, which has to be plugged in and touched for each login; until then git and Go stand still.',
		cure: f =>
			f.by === 'agent'
				? 'Unlock the agent (1Password, gpg-agent, …) and approve the login, then try again.'
				: 'Plug it in and touch it when it blinks, then try again. A key that asks for a PIN has to be in an agent.',
	},
	'ssh.key-too-short': {
		label: 'length of the key',
		title: f =>
			f.by === 'ssh'
				? 'Your RSA key is too short for this ssh'
				: `Your RSA key is too short for ${f.host}, it seems`,
		undone: 'The length of the key was not looked at',
		seen: (f, fine) => `${f.key}, ${f.bits} bits${fine ? '' : `; wanted: ${f.least} or more`}`,
		why: f =>
			f.by === 'ssh'
				? `ssh leaves out RSA keys below ${f.least} bits (RequiredRSASize).`
				: `${f.host} refused it without saying why. Most hosts take no RSA key below ${f.least} bits.`,
		cure: 'Make a new key; the old one stays for other hosts.',
	},
	'ssh.no-common-algorithm': {
		label: 'algorithms',
		title: f =>
			f.what === 'key'
				? `${f.host} takes RSA keys only with SHA-1, which ssh no longer uses`
				: `${f.host} and this ssh have no ${f.what ?? 'algorithm'} in common`,
		undone: 'The algorithms were not compared',
		seen: (f, fine) => {
			if (fine) return 'one in common';
			return f.what === 'key' ? `no signature for ${f.key ?? 'the key'}` : `offered: ${f.offer.join(', ')}`;
		},
		why: 'The server is old, or the security settings of this machine are strict. SHA-1 can be forged, so OpenSSH gave it up with 8.8.',
		cure: f =>
			f.what === 'key'
				? 'Make a key of another type. Where the host takes RSA only, its server has to be updated.'
				: `Ask whoever runs ${f.host} to update the server.`,
	},
} satisfies Partial<FindingsWords>;
