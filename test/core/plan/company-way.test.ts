import type {Organisation} from '../../../source/core/organisation.ts';
import {noOrganisation} from '../../../source/core/organisation.ts';
import {access, failed, gitConfigOf, setting, sshRule} from '../git-facts.ts';
import {keyless, noSshOut} from '../machines.ts';
import {networkOf} from '../network-facts.ts';
import {planning} from './planning.ts';

const caFile = '/etc/acme/ca.pem';
const httpProxy = 'http://proxy.acme.example:3128';
const wants = (organisation: Partial<Organisation>) => ({
	target: {organisation: {...noOrganisation, ...organisation}},
});
const own = wants({caFile, httpProxy});
const https = {rewritten: 'https://github.com/acme/private'};
const noLogin = failed({kind: 'no-credentials', url: 'https://github.com'});
const untrusted = failed({kind: 'certificate', because: 'unknown-authority', said: ''}, 'fatal: x');
const silent = failed({kind: 'unreachable', said: ''}, 'fatal: x');
const helped = (
	authorities: boolean,
	proxy: boolean,
	answer: typeof noLogin | {kind: 'read'; refs: number; milliseconds: number} = noLogin,
) => access(authorities ? untrusted : silent, {...https, helped: {by: {authorities, proxy}, answer}});
const usable = {authorities: {kind: 'usable', file: caFile, store: undefined} as const};
const plain = {...noSshOut, gitConfig: gitConfigOf([]), ...usable};
const set = (name: string, value: string) => ({gitConfig: gitConfigOf([], setting(name, value))});
const read = {kind: 'read', refs: 1, milliseconds: 1} as const;
const asked = (proxy: boolean) => ({
	companyWay: {
		proxy: {kind: 'open'} as const,
		asked: [
			{
				url: 'https://github.com/',
				whose: 'host',
				because: 'timed-out',
				by: {authorities: true, proxy},
			} as const,
		],
	},
});
const authorities = `set authorities github.com ${caFile}`;
const proxy = `set proxy github.com ${httpProxy}`;

// biome-ignore format: a table is read by its lines.
planning([
	['authorities that git lacks', {...plain, ...helped(true, false)}, [authorities], own],
	['a web proxy that git lacks', {...plain, ...helped(false, true)}, [proxy], own],
	['both', {...plain, ...helped(true, true)}, [proxy, authorities], own],
	['in place of another one', {...plain, ...set('http.https://github.com/.sslcainfo', '/old.pem'), ...helped(true, false)}, [`${authorities} not /old.pem`], own],
	['a wider one stays', {...plain, ...set('http.sslcainfo', '/old.pem'), ...helped(true, false)}, [authorities], own],
	['never over a password', {...plain, ...set('http.https://github.com/.proxy', 'http://me:secret@old'), ...helped(false, true)}, [], own],
	['not where they do not lead to the host', {...plain, ...helped(true, false, untrusted)}, [], own],
	['nor where another road is open', {...usable, ...asked(true)}, [], own],
	['nor where SSH is to be opened', {...keyless, ...usable, ...asked(true)}, [], own],
	['where a rule leads to SSH, which is closed', {...plain, ...asked(true), gitConfig: gitConfigOf([sshRule])}, [proxy, authorities], own],
	['nobody has any', {...plain, network: networkOf(), ...access(silent, https)}, []],
], 'set');

// biome-ignore format: a table is read by its lines.
planning([
	['where a login is there already, no other is asked for', {...plain, ...helped(true, false, read)}, [authorities], own],
], 'set', 'netrc');
