import {expect, it} from 'vitest';
import {access, accessOf, failed, noAccess} from '../git-facts.ts';
import {keyFile, keysOf, loginFailed, loginOf, refused, sshConfigOf, timedOut} from '../ssh-facts.ts';
import {judged, judging} from './judging.ts';

const welcome = 'Hi acme/billing!';
const deploy = loginOf({
	kind: 'welcomed',
	identity: 'deploy-key',
	account: 'acme/billing',
	line: welcome,
	unverified: false,
});
const unavailable = {kind: 'unavailable'} as const;
const plink = {kind: 'other-program', program: 'plink', from: 'GIT_SSH'} as const;
const sso = failed(
	{kind: 'sso', organization: 'acme'},
	'ERROR: The `acme` organization has enabled SAML SSO.',
);
const offered = ['id_ed25519', 'id_acme'].map(
	name =>
		({name, keyType: 'ED25519', fingerprint: `SHA256:${name}`, source: 'file', explicit: false}) as const,
);
const closed = 'Connection closed by 1.2.3.4 port 22';
const cut = loginFailed({kind: 'closed', said: closed}, {methods: [], said: [closed]});
const notFound = 'ssh: Could not resolve hostname bastion: Name or service not known';
const ended = {kind: 'proxy-ended', said: notFound} as const;
const noJump = loginFailed(ended, {methods: []});
const tooMany = loginFailed({kind: 'too-many-failures'}, {offered});
const path = '/home/dev/.ssh/id_ed25519';

// biome-ignore format: a table is read by its lines.
judging([
	['welcomed', {}, 'S12 ok', {state: 'welcomed', account: 'user-acme', key: path}],
	['a host that says nothing lets in', {login: loginOf({kind: 'silent'})}, 'S12 ok', {state: 'welcomed', account: undefined}],
	['a disabled host that ends well is no login', {login: loginOf({kind: 'silent'}, {authenticated: false})}, 'S12 fail', {state: 'unclear'}],
	['refused', {login: refused}, 'S12 fail', {state: 'refused', key: path}, [`gh ssh-key add ${path}.pub --title gomod-setup`]],
	['the host says why not', {login: loginOf({kind: 'refused', means: 'suspended', line: 'Your account is suspended.', unverified: false})}, 'S12 fail', {state: 'refused'}],
	['ssh gave up otherwise', {login: loginFailed({kind: 'closed', said: 'Connection closed by 1.2.3.4 port 22'})}, 'S12 fail', {state: 'unclear'}],
	['ssh gave up before anybody could be asked', {login: cut}, 'S12 fail', {state: 'not-reached', because: 'Connection closed by 1.2.3.4 port 22', via: undefined}, ['ssh -T git@github.com']],
	['the machine on the way is not found', {login: noJump, sshConfig: sshConfigOf({proxyJump: 'bastion'})}, 'S12 fail', {state: 'not-reached', because: notFound, via: 'ProxyJump bastion'}],
	['a command may hold a secret', {login: noJump, sshConfig: sshConfigOf({proxyCommand: 'nc -P hunter2 %h'})}, 'S12 fail', {via: 'ProxyCommand'}],
	['only the machine on the way let ssh in', {login: loginOf({kind: 'silent'}, {}, ended)}, 'S12 fail', {state: 'not-reached'}],
	['no answer', {login: timedOut()}, 'S12 fail', {state: 'not-answered'}, []],
	['no program to register with', {login: refused}, 'S12 fail', {}, [], {registrar: undefined}],
	['no ssh', {login: unavailable}, 'S12 skip', {because: 'waits', for: ['ssh.missing']}],

	['a program that is not OpenSSH', {login: plink}, 'S12 skip', {because: 'other-program', program: 'plink', from: 'GIT_SSH'}],

	['few keys', {}, 'S10 ok'],
	['what another program offers is not known', {login: plink}, 'S10 skip', {because: 'other-program'}],
	['too many', {login: tooMany}, 'S10 fail', {host: 'github.com', offered: 2}],
	['no ssh, no keys', {login: unavailable}, 'S10 ok', {offered: 0}],

	['nobody said whom to expect', {}, 'S13 skip', {because: 'nothing-to-check'}],
	['as expected', {}, 'S13 ok', {account: 'user-acme'}, [], {account: 'user-acme'}],
	['as expected, in another case', {}, 'S13 ok', {account: 'user-acme'}, [], {account: 'User-Acme'}],
	['another one', {}, 'S13 fail', {account: 'user-acme', owner: 'acme', repository: 'github.com/acme/private'}, ['gomod-setup run github --set owner=acme --set alias=github.com-acme'], {account: 'user-home'}],
	['a host that gives no name', {login: loginOf({kind: 'silent'})}, 'S13 skip', {because: 'nothing-to-check'}, [], {account: 'user-acme'}],
	['a deploy key is nobody', {login: deploy}, 'S13 skip', {because: 'nothing-to-check'}, [], {account: 'user-acme'}],

	['an account of a person', {}, 'S14 ok', {account: 'user-acme', repository: undefined}],
	['a deploy key that opens it', {login: deploy}, 'S14 warn', {repository: 'acme/billing', owner: 'acme'}, ['gomod-setup run github --set owner=acme --set alias=github.com-acme']],
	['a deploy key of another repository', {login: deploy, ...noAccess}, 'S14 fail', {repository: 'acme/billing', account: undefined}],
	['whom another program is for the host is not known', {login: plink}, 'S14 skip', {because: 'other-program', program: 'plink'}],
	['nobody is welcomed', {login: refused}, 'S14 skip', {because: 'waits', for: ['ssh.login-refused']}],

	['no single sign-on', {}, 'S15 ok', {account: 'user-acme'}],
	['single sign-on', access(sso), 'S15 fail', {owner: 'acme', account: 'user-acme'}, []],
	['single sign-on for the person only', {accessAsUser: accessOf(sso), accessAsGo: noAccess.accessAsGo}, 'S15 fail', {owner: 'acme'}],

	['no connection is kept open', {}, 'S18 ok', {path: undefined}],
	['one is', {controlSocket: {kind: 'live', path: '/home/dev/.ssh/control'}}, 'S18 warn', {path: '/home/dev/.ssh/control'}, ['ssh -O exit git@github.com']],
]);

it.each([
	['S12', 'https://github.com/settings/ssh/new', {login: refused}],
	['S15', 'https://github.com/settings/keys', access(sso)],
])('%s: the page is %s', (code, open, different) => {
	expect(judged(code, different)).toMatchObject({remedy: {open}});
});

it('the key is the one the host took', () => {
	const keys = keysOf(keyFile('id_ed25519'), keyFile('id_acme'));
	expect(judged('S12', {keys, login: loginOf(undefined, {accepted: offered[1]})})).toMatchObject({
		fields: {key: '/home/dev/.ssh/id_acme'},
	});
});
