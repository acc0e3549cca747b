import {expect, it} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import type {Protocol} from '../../source/core/target.ts';
import {transportOf} from '../../source/core/transport.ts';
import {factsOf, targetOf} from './facts-of.ts';
import {accessOf, noLogin, overHttps} from './git-facts.ts';
import {noSshOut, offline, only443} from './machines.ts';
import {answers, closed, networkOf, noWeb, web} from './network-facts.ts';
import {sshConfigOf} from './ssh-facts.ts';

// biome-ignore format: a table is read by its lines.
it.each<[string, Partial<Facts>, string, Protocol?]>([
	['all is open', {}, 'ssh'],
	['443 alone', only443, 'ssh-443'],
	['only the web', noSshOut, 'https'],
	['the web with a certificate that is not trusted', {network: networkOf({ssh: closed, ssh443: closed, https: {kind: 'untrusted', issuer: '', subject: '', because: ''}})}, 'ssh'],
	['nothing: as if SSH could work', offline, 'ssh'],
	['a web server on 22', {network: networkOf({ssh: web})}, 'ssh-443'],
	['a host without 443', {network: networkOf({ssh: closed, ssh443: undefined, https: answers()})}, 'https'],
	['a host without 443 or the web', {network: networkOf({ssh: closed, ssh443: undefined, https: noWeb})}, 'ssh'],
	['a jump host', {...noSshOut, sshConfig: sshConfigOf({proxyJump: 'bastion'})}, 'ssh'],
	['a command of its own', {...noSshOut, sshConfig: sshConfigOf({proxyCommand: 'nc %h %p'})}, 'ssh'],
	['no ssh to ask', {...noSshOut, sshConfig: {kind: 'unavailable'}}, 'https'],
	['another repository is read over HTTPS', {accessAsGo: {...noLogin.accessAsGo, others: [overHttps.accessAsGo]}}, 'https'],
	['another repository is read over SSH', {accessAsGo: {...noLogin.accessAsGo, others: [accessOf()]}}, 'ssh'],
	['SSH was asked for', noSshOut, 'ssh', 'ssh'],
	['443 was asked for', {}, 'ssh-443', 'ssh-443'],
	['HTTPS was asked for', {}, 'https', 'https'],
])('%s: %s %s', (_, different, transport, protocol = 'auto') => {
	expect(transportOf(factsOf(different), targetOf({protocol}))).toBe(transport);
});
