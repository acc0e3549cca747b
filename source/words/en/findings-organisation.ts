import {bare} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';

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
		title: f => `git does not reach ${f.host} by the web proxy of your company`,
		undone: 'No recipe file wants a web proxy for git',
		seen: f => f.value ?? 'none set',
		why: f => `The recipe file says ${f.wanted}; nothing else leads out of this network over HTTPS.`,
		cure: 'Set it for this host alone.',
	},
	'net.web-proxy': {
		label: 'web proxy of Go',
		title: 'Go does not know the web proxy of your company',
		undone: 'No recipe file wants a web proxy',
		seen: f => (f.value === undefined ? 'HTTPS_PROXY is not set' : `HTTPS_PROXY=${f.value}`),
		why: f =>
			f.silent === ''
				? 'Everything that Go asks answers without it.'
				: `${bare(f.silent)} does not answer, and Go finds a web proxy only by this variable.`,
		cure: 'Set the variable where your shell sets its others, and open a new terminal.',
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
