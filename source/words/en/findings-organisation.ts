import {bare} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';

/** What an organisation's recipe file wants of this machine. */
export const findingsOrganisation = {
	'go.proxy-differs': {
		label: "company's GOPROXY",
		title: 'Go does not use the module proxy of your company',
		undone: 'No recipe file wants a module proxy',
		seen: f => `GOPROXY=${f.value}`,
		why: f => `The recipe file says ${f.wanted}; without it modules come from elsewhere, or not at all.`,
		cure: 'Set it as the recipe file says.',
	},
	'go.sumdb-differs': {
		label: "company's GOSUMDB",
		title: 'Go asks another checksum database than your company wants',
		undone: 'No recipe file wants a checksum database',
		seen: f => `GOSUMDB=${f.value}`,
		why: f => `The recipe file says ${f.wanted}.`,
		cure: 'Set it as the recipe file says.',
	},
	'net.goproxy-private': {
		label: 'private on the proxy',
		title: f =>
			({
				serves: `${bare(f.proxy)} serves the private modules`,
				'needs-login': `The module proxy ${bare(f.proxy)} wants a login`,
				'does-not': `The module proxy ${bare(f.proxy)} lacks your private module`,
			})[f.state],
		undone: 'The module proxy was not asked for a private module',
		seen: f =>
			({
				serves: `${bare(f.proxy)} has ${f.module}`,
				'needs-login': `${bare(f.proxy)} refuses ${f.module} without a login`,
				'does-not': `${bare(f.proxy)} answers that it has no ${f.module}`,
			})[f.state],
		why: f =>
			({
				serves: 'The recipe file says that private modules come from there.',
				'needs-login': `The recipe file says that private modules come from there. Go takes the login from ~/.netrc.`,
				'does-not':
					'The recipe file says that private modules come from there, so Go asks nobody else for them.',
			})[f.state],
		cure: f =>
			({
				serves: 'There is nothing to do.',
				'needs-login': `Put one line into ~/.netrc, readable by you alone: machine ${f.machine} login, your name, password, your token.`,
				'does-not':
					'Ask whoever looks after the proxy whether the module is there, and whether you may read it.',
			})[f.state],
	},
	'git.web-proxy': {
		label: 'web proxy of git',
		title: f =>
			f.closed
				? 'The web proxy of your company does not answer'
				: `git does not reach ${f.host} by the web proxy of your company`,
		undone: 'git needs no web proxy here, or no recipe file names one',
		seen: f => f.value ?? 'none set',
		why: f =>
			f.closed
				? `The recipe file says ${f.wanted}; nothing accepts connections there, and ${f.host} is not reached without it.`
				: `The recipe file says ${f.wanted}; nothing else leads out of this network over HTTPS.`,
		cure: f =>
			f.closed ? 'Ask whoever looks after it, or correct the address.' : 'Set it for this host alone.',
	},
	'net.web-proxy': {
		label: 'web proxy of Go',
		title: f =>
			f.closed
				? 'The web proxy of your company does not answer Go'
				: 'Go does not know the web proxy of your company',
		undone: 'No recipe file wants a web proxy',
		seen: f => (f.value === undefined ? 'HTTPS_PROXY is not set' : `HTTPS_PROXY=${f.value}`),
		why: f =>
			f.closed
				? `The recipe file says ${f.wanted}; nothing accepts connections there.`
				: f.silent === ''
					? 'Everything that Go asks answers without it.'
					: `${bare(f.silent)} answers by ${f.wanted} alone, and Go finds a web proxy only by this variable.`,
		cure: f =>
			f.closed
				? 'Ask whoever looks after it, or correct the address.'
				: 'Set the variable where your shell sets its others, and open a new terminal.',
	},
	'net.authorities': {
		label: "company's authorities",
		title: f =>
			({
				usable: 'The authorities of your company can be used',
				missing: `The authorities of your company are not there: ${f.file}`,
				unreadable: `The authorities of your company cannot be read: ${f.file}`,
				'not-pem': `${f.file} holds no certificates in PEM form`,
				writable: `Others may write ${f.file}, the authorities of your company`,
				stranger: `The authorities of your company did not sign for ${f.server}`,
			})[f.state],
		undone: 'No recipe file names authorities',
		seen: f => (f.said === '' ? f.file : `${f.file}: ${f.said}`),
		why: f =>
			({
				usable: 'The recipe file names them.',
				missing: 'The recipe file names them, so who signs for the servers cannot be checked without them.',
				unreadable:
					'The recipe file names them, so who signs for the servers cannot be checked without them.',
				'not-pem': 'git and Go read text between BEGIN CERTIFICATE and END CERTIFICATE, and nothing else.',
				writable: 'Whoever may write it can pass for every server.',
				stranger: `${f.file} is what the recipe file names; somebody else signs what ${f.server} shows.`,
			})[f.state],
		cure: f =>
			({
				usable: 'There is nothing to do.',
				missing: 'Ask your company for the file, or correct its path in the recipe.',
				unreadable: 'Make it readable for yourself.',
				'not-pem': 'Ask your company for the file in PEM form.',
				writable: 'Leave writing to its owner alone.',
				stranger: 'Ask whoever looks after the network which authority signs there.',
			})[f.state],
	},
	'go.authorities': {
		label: 'authorities of Go',
		title: f => `Go does not trust who signs for ${f.server}`,
		undone: 'No recipe file names authorities',
		seen: f => (f.server === '' ? 'nothing lacks them' : `${f.server}: ${reason(f.because)}`),
		why: f =>
			`${f.server} answers by the authorities of ${f.file}. Go has no setting for them: it trusts what the system trusts.`,
		cure: f =>
			f.store === undefined
				? 'Set the variable where your shell sets its others, and open a new terminal.'
				: f.store === 'debian' || f.store === 'fedora'
					? `Put the file into the store of the system; who may not do that sets SSL_CERT_FILE=${f.file} in the shell.`
					: 'Put the file into the store of the system.',
	},
	'go.below-minimum': {
		label: 'Go of the company',
		title: f => `Your company wants Go ${f.wanted}; here is ${f.have}`,
		undone: 'No recipe file wants a version of Go',
		seen: f => `Go ${f.have}, wanted ${f.wanted}`,
		why: 'The recipe file says that older ones do not work with its servers or code.',
		cure: 'Install a newer Go.',
	},
	'ssh.too-old': {
		label: 'SSH of the company',
		title: f => `Your company wants OpenSSH ${f.wanted}; here is ${f.have}`,
		undone: 'No recipe file wants a version of OpenSSH',
		seen: f => `OpenSSH ${f.have}, wanted ${f.wanted}`,
		why: 'The recipe file says that older ones do not work with its servers.',
		cure: 'Install a newer OpenSSH.',
	},
} satisfies Partial<FindingsWords>;
