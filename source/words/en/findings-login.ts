import {count, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';
import {refusedCure, refusedWhy, unsure} from './refused.ts';

/** Whether the server is the right one, and who it says we are. */
export const findingsLogin = {
	'ssh.host-key-unknown': {
		label: 'host key known',
		title: f =>
			f.published
				? `The host key of ${f.host} is not known here yet`
				: `The host key of ${f.host} is not known, and none is published`,
		undone: 'The known host keys were not looked at',
		seen: f => (f.known === 0 ? `no line for ${f.name}` : `${count(f.known, 'key')} of ${f.name} known`),
		why: 'On the first contact ssh asks whether this is the real server. Up to Go 1.24, and in pipelines, nobody can answer; newer Go stands still at the question.',
		cure: f =>
			f.published
				? 'Add the keys that the host publishes, not the ones the network shows.'
				: `Ask whoever runs ${f.host} for the fingerprint${f.fingerprint === undefined ? '' : `; here it shows ${f.fingerprint}`}. Only if they are the same, confirm it.`,
	},
	'ssh.host-key-changed': {
		label: 'host key the same',
		title: f =>
			f.state === 'impostor'
				? `${f.host} shows another host key than the published one`
				: `The host key of ${f.host} was replaced by its owner`,
		undone: 'The host key was not compared',
		seen: f => {
			if (f.state === 'same') return `the key of ${f.name} is the known one`;
			if (f.state === 'stale')
				return `${place(f.file, f.line) ?? 'known_hosts'} holds the old key; the server shows the published one`;
			return `shown ${f.shown ?? 'nothing'}; published ${f.wanted.join(', ') || 'none'}`;
		},
		why: f =>
			f.state === 'impostor'
				? 'Either the server has a key that is not published yet, or somebody stands between. This program never trusts such a key.'
				: 'ssh refuses to connect while the old key stands in known_hosts. The server shows the published one, so it is the real server.',
		cure: f =>
			f.state === 'impostor'
				? `Try from another network and ask your network team. Whoever runs ${f.host} knows whether ${f.shown ?? 'this key'} is theirs; no option makes this program trust it before it is published.`
				: 'Replace the old line by the published keys.',
	},
	'ssh.host-key-revoked': {
		label: 'no withdrawn key',
		title: f =>
			f.file === undefined
				? `${f.host} shows a host key that was withdrawn`
				: `A withdrawn host key of ${f.host} stands in known_hosts`,
		undone: 'Withdrawn host keys were not looked for',
		seen: (f, fine) =>
			fine
				? 'none known here'
				: f.file === undefined
					? `the server shows ${f.fingerprint ?? 'it'}`
					: `${place(f.file, f.line)}${f.fingerprint === undefined ? '' : ` ${f.fingerprint}`}`,
		why: 'Its private half became public, so anybody who has it can pass for the server.',
		cure: f =>
			f.file === undefined
				? 'Do not connect from this network; ask your network team.'
				: 'Take the line out; the keys that are published now take its place.',
	},
	'ssh.too-many-keys': {
		label: 'keys offered',
		title: 'ssh offers too many keys and is turned away',
		undone: 'The keys on offer were not counted',
		seen: f => `${count(f.offered, 'key')} offered to ${f.host}`,
		why: f => `${f.host} counts each offered key as a try and closes the door before the right one comes.`,
		cure: 'Name the one key for this host, in a marked block in ~/.ssh/config.',
	},
	'ssh.login-refused': {
		label: 'login',
		title: f =>
			({
				welcomed: `${f.host} accepts this key`,
				refused:
					f.means === undefined || f.means === 'key-refused'
						? `${f.host} does not accept this key`
						: `${f.host} refuses the login: ${reason(f.means)}`,
				unclear: `${f.host} gave an answer to the login that is not known`,
				'not-answered': `${f.host} did not answer the login`,
				'not-reached':
					f.via === undefined
						? `ssh ended before it could log in to ${f.host}`
						: `ssh does not reach ${f.host} through ${f.via}`,
			})[f.state],
		undone: 'The login was not tried',
		seen: f =>
			({
				welcomed: `${f.host} answers${f.account === undefined ? '' : `: ${f.account}`}`,
				refused:
					f.means !== undefined
						? reason(f.means)
						: f.key === undefined
							? 'permission denied'
							: `permission denied for ${f.key}`,
				unclear: 'another answer than a greeting or a refusal',
				'not-answered': 'no answer in time',
				'not-reached': f.because,
			})[f.state],
		why: f => {
			if (f.state === 'not-reached') return 'No key was judged yet: registering one would not help.';
			return f.state === 'refused'
				? refusedWhy(f.means)
				: `Without a greeting nobody can tell whether the key is registered.${unsure(f.unverified)}`;
		},
		cure: f => {
			if (f.state === 'refused') return refusedCure(f.means, f.host);
			if (f.state !== 'not-reached') return 'See what the server said, then try again.';
			return f.via === undefined
				? 'See what ssh said, then try again.'
				: `Correct ${f.via} in the configuration of ssh, or take it out where it is not needed.`;
		},
	},
	'ssh.wrong-account': {
		label: 'account',
		title: f => `${f.host} accepts this key, but as ${f.account ?? 'another account'}`,
		undone: 'The account was not asked for',
		seen: f => f.account ?? 'the greeting names no account',
		why: f =>
			`A key belongs to one account. This account does not see the repository, and the host then says "not found".${unsure(f.unverified)}`,
		cure: f =>
			`Use a second key for your account at ${f.owner}, or have ${f.account ?? 'this account'} invited.`,
	},
	'ssh.deploy-key': {
		label: 'key of a person',
		title: 'This key opens only one repository',
		undone: 'It was not asked whether this is a deploy key',
		seen: f => (f.repository === undefined ? 'a key of an account' : `deploy key of ${f.repository}`),
		why: f =>
			`It is a deploy key${f.repository === undefined ? '' : ` of ${f.repository}`}, so every other module of ${f.owner} stays closed.${unsure(f.unverified)}`,
		cure: 'Use a key of your own account.',
	},
	'ssh.sso-required': {
		label: 'single sign-on',
		title: f => `Your key is accepted, but ${f.owner} asks for single sign-on`,
		undone: 'Single sign-on was not tried',
		seen: (f, fine) => (fine ? 'not asked for' : `${f.account ?? 'the account'} at ${f.owner}`),
		why: f => `The login works; ${f.owner} wants each key to be authorised once.`,
		cure: f => `On the page of your keys choose Configure SSO beside the key, then Authorize at ${f.owner}.`,
	},
	'ssh.control-socket': {
		label: 'fresh connection',
		title: 'An open ssh connection answers in place of a new login',
		undone: 'Open connections were not looked for',
		seen: f => f.path ?? 'no connection is kept open',
		why: f =>
			`ssh keeps a connection to ${f.host} open and reuses it, also with a key or account that you have changed since.`,
		cure: 'End the open connection.',
	},
} satisfies Partial<FindingsWords>;
