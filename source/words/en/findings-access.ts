import {duration} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {refs} from './findings-git.ts';
import {more} from './more.ts';
import {reason} from './reason.ts';

/** The real repository and the real download, and the homes and rights of the person. */
export const findingsAccess = {
	'access.git-ok-go-fails': {
		label: 'git and Go agree',
		title: 'Git can read the repository, but not when Go runs it',
		undone: 'Git was not compared with Go',
		seen: f => (f.agree ? `both, ${refs(f.refs)}` : `as you ${refs(f.refs)}, as Go none`),
		why: f =>
			({
				'core.sshCommand':
					'Go starts git without questions and with other settings. The difference found here: core.sshCommand.',
				'local-config':
					'Go runs git outside of your repository. The difference found here: settings in its own .git/config.',
				other:
					'Go starts git without questions and with other settings. Which one differs here was not found.',
				none: 'Go starts git without questions and with other settings.',
			})[f.difference],
		cure: f =>
			f.difference === 'local-config'
				? 'Move the settings to the global configuration, then check again.'
				: 'Cure the difference, then check again.',
	},
	'access.not-found': {
		label: 'repository found',
		title: f => `${f.host} says that ${f.repository} does not exist`,
		undone: 'The repository was not asked for',
		seen: f => f.repository,
		why: f =>
			`It says the same when ${f.account ?? 'your account'} may not see it. Only someone at ${f.owner} can tell which.`,
		cure: f =>
			`Check the spelling, then ask an owner of ${f.owner} to give ${f.account ?? 'your account'} access.`,
	},
	'access.repository': {
		label: 'repository read',
		title: f => `Git cannot read the repository of ${f.module}`,
		undone: 'The repository was not read',
		seen: f =>
			f.because === ''
				? `${f.repository}${more(f.others)}, ${refs(f.refs)}`
				: `${f.repository}: ${reason(f.because)}`,
		why: 'Go fetches the module with the same git and meets the same answer.',
		cure: 'See what git said; the problems above come first.',
	},
	'access.module': {
		label: 'real download',
		title: f => `The test download of ${f.module} fails`,
		undone: 'The test download was not tried',
		seen: f =>
			f.because === ''
				? `${f.module}${f.version === undefined ? '' : ` ${f.version}`}${more(f.others)} in ${duration(f.milliseconds)}`
				: reason(f.because),
		why: 'This is the real command in an empty cache. Its cause is usually one of the problems above.',
		cure: 'Cure those first; if it is alone, see what Go said.',
	},
	'home.mismatch': {
		label: 'one home',
		title: 'ssh and Go look for your files in different homes',
		undone: 'The homes were not compared',
		seen: f =>
			f.ssh === f.env ? (f.env ?? 'no home') : `ssh ${f.ssh ?? 'none'}, Go and git ${f.env ?? 'none'}`,
		why: f =>
			`ssh uses ${f.ssh ?? 'none'}, as the system has it; git and Go use $HOME, ${f.env ?? 'which is not set'}. What lies in one is not found in the other.`,
		cure: 'Start without sudo, or make them one.',
	},
	'home.not-writable': {
		label: 'home writable',
		title: 'Your home cannot be written',
		undone: 'It was not tried whether the home can be written',
		seen: (f, fine) => `${f.path}${fine ? ' can be written' : `: ${reason(f.because)}`}`,
		why: 'The disk is full, mounted read-only or not yours; no change could be made or taken back.',
		cure: 'Make room or remount, then start again.',
	},
	'home.sudo': {
		label: 'no sudo',
		title: f => `Started with sudo, over the home of ${f.user ?? 'somebody else'}`,
		undone: 'It was not asked whether sudo is in use',
		seen: f => (f.home === undefined ? 'not started with sudo' : `root, with the home ${f.home ?? '?'}`),
		why: f => `Every file made now would belong to root, and ${f.user ?? 'its owner'} could not use it.`,
		cure: 'Start again without sudo.',
	},
	'home.no-account': {
		label: 'account here',
		title: f => `User ${f.uid} has no account on this machine`,
		undone: 'The account on this machine was not looked for',
		seen: (f, fine) => (fine ? 'this user has one' : `uid ${f.uid}`),
		why: 'ssh looks the user up before it connects and ends with "No user exists for uid".',
		cure: 'Add an entry for this user to /etc/passwd, or start the container as a user that has one.',
	},
} satisfies Partial<FindingsWords>;
