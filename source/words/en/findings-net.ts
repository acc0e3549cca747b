import {bare, count, duration} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';

/** The way to the host, to the module proxy and to the checksum database. */
export const findingsNet = {
	'net.dns': {
		label: 'DNS',
		title: f => `The name ${f.host} is not found`,
		undone: 'The name was not looked up',
		seen: f =>
			f.addresses > 0
				? `${count(f.addresses, 'address', 'addresses')} in ${duration(f.milliseconds)}`
				: reason(f.because) || 'no address',
		why: 'No address, no connection. Often a VPN is off, or the name exists only inside the company.',
		cure: 'Connect the VPN or check the spelling, then check again.',
	},
	'net.port-22': {
		label: 'SSH port',
		title: f =>
			f.other?.open
				? `Port ${f.port} of ${f.host} is closed from here; port ${f.other.port} is open`
				: `Port ${f.port} of ${f.host} is closed from here`,
		undone: 'The SSH port was not tried',
		seen: f => {
			if (f.open) return `${f.host}:${f.port} answered in ${duration(f.milliseconds)}`;
			const closed =
				f.because === 'timed-out' ? `timeout after ${duration(f.milliseconds)}` : reason(f.because);
			return f.other?.open
				? `${closed}; ${f.other.host}:${f.other.port} answered in ${duration(f.other.milliseconds)}`
				: closed;
		},
		why: f =>
			f.other?.open
				? `Many company networks let SSH out only over 443. ${f.host} listens there too.`
				: 'This network lets no SSH out to there, or the server is down.',
		cure: f =>
			f.other?.open
				? `Send this host over ${f.other.port}: a marked block in ~/.ssh/config.`
				: 'Connect the VPN, or change over to HTTPS.',
	},
	'net.port-443': {
		label: 'SSH over 443',
		title: f =>
			f.hasOther
				? `SSH reaches ${f.host} neither on port 22 nor on 443`
				: `SSH does not reach ${f.host} from here`,
		undone: 'SSH over 443 was not tried',
		seen: f => (f.open ? 'answers' : f.needed ? 'closed' : 'closed, not needed'),
		why: 'This network lets no SSH out. HTTPS with a token is the remaining road.',
		cure: 'Change over to HTTPS.',
	},
	'net.https-intercepted': {
		label: 'HTTPS certificate',
		title: f =>
			({
				public: `HTTPS to ${f.host} is signed by ${f.issuer}`,
				intercepted: `HTTPS to ${f.host} is opened on the way by ${f.issuer}`,
				untrusted: `Nobody known here vouches for the certificate of ${f.host}`,
				closed: `HTTPS to ${f.host} does not answer`,
			})[f.state],
		undone: 'The certificate was not looked at',
		seen: f => {
			if (f.state === 'closed') return reason(f.because);
			const days = f.days === undefined ? '' : `, ${count(f.days, 'day')} left`;
			const proxy = f.proxy === undefined ? '' : `, through ${bare(f.proxy)}`;
			return `${f.issuer}${days}${proxy}${f.state === 'untrusted' ? `: ${reason(f.because)}` : ''}`;
		},
		why: f =>
			f.state === 'closed'
				? 'Go asks over HTTPS first where a module is kept.'
				: "Your company's proxy or server signs certificates itself. Git and Go must know its authority, each in its own place.",
		cure: f =>
			f.state === 'closed'
				? 'Check the VPN and the proxy variables, then check again.'
				: 'Tell git and Go the authority; never switch the check off.',
	},
	'net.captive-portal': {
		label: 'open network',
		title: 'This network asks for a login in the browser first',
		undone: 'It was not asked whether this network wants a login',
		seen: f => (f.location === undefined ? 'the host itself answers' : `sent to ${f.location}`),
		why: 'Every address answers with the same page, so what git and Go get is not the server.',
		cure: 'Open any page in a browser, log in to the network, check again.',
	},
	'net.proxy': {
		label: 'proxy variables',
		title: f => `The proxy in ${f.variable ?? 'the environment'} does not answer`,
		undone: 'The proxy was not tried',
		seen: f => {
			if (f.variable === undefined) return 'none set';
			const past = f.past ? `; NO_PROXY leads past it to ${f.host}` : '';
			return `${f.variable}=${f.proxy ?? ''}${f.open ? ' answers' : `: ${reason(f.because)}`}${past}`;
		},
		why: f =>
			f.reached
				? 'git and Go send HTTPS requests there. What is needed here gets through another way.'
				: 'git and Go send every HTTPS request there, so nothing gets through.',
		cure: 'Correct the variable, or take it out where no proxy is needed.',
	},
	'net.goproxy-unreachable': {
		label: 'GOPROXY',
		title: f => `The module proxy ${bare(f.proxy)} does not answer`,
		undone: 'The module proxy was not asked',
		seen: f =>
			f.because === ''
				? `${bare(f.proxy)} in ${duration(f.milliseconds)}`
				: `${bare(f.proxy)}: ${reason(f.because)}`,
		why: f =>
			f.next === 'any-error'
				? 'Public modules come from there; each download waits for it before Go tries the next entry.'
				: f.next === 'not-found'
					? 'Public modules come from there, and after a comma Go does not try the next entry when it does not answer.'
					: 'Public modules come from there, and no entry follows it.',
		cure: 'Use one that answers from here.',
	},
	'net.sumdb-unreachable': {
		label: 'checksum database',
		title: f => `The checksum database ${bare(f.database)} does not answer`,
		undone: 'The checksum database was not asked',
		seen: f =>
			f.because === ''
				? `${bare(f.database)} in ${duration(f.milliseconds)}`
				: `${bare(f.database)}: ${reason(f.because)}`,
		why: 'Go checks each new public module there and stops when it cannot.',
		cure: 'Use the mirror of the same database; do not switch it off.',
	},
	'net.not-ssh': {
		label: 'SSH answers',
		title: f => `What answers on port ${f.port} of ${f.host} is not an SSH server`,
		undone: 'The SSH banner was not read',
		seen: (f, fine) => {
			if (fine) return 'nothing else answers there';
			return f.said === undefined ? `silence on port ${f.port}` : `it says: ${f.said}`;
		},
		why: 'A proxy or firewall takes the connection and answers in the place of the server.',
		cure: 'Use another network, or change over to HTTPS.',
	},
} satisfies Partial<FindingsWords>;
