import {posix} from 'node:path';
import {asTyped, setSetting} from '../change-command.ts';
import {answerOfHost, companyWayOfGit, isCertificateFault} from '../company-way.ts';
import type {AskedAgain, AuthoritiesFact, CompanyWayFact, TrustStore} from '../facts/company.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {companyWaySettings, hostSetting} from '../git/host-setting.ts';
import {urlSettings} from '../git/url-settings.ts';
import {roadOf} from '../road.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {parseUrl} from '../url.ts';
import {check, finding, skipped, verdict} from './check.ts';

const unasked = {because: 'nothing-to-check', what: 'none'} as const;

/** The authorities that the organisation names: whether they can be used, and whether Go has them where it needs them. */
export const authoritiesCheck = check({
	ids: ['net.authorities', 'go.authorities'],
	reads: ['authorities', 'companyWay', 'accessAsGo', 'network'],
	judge({authorities, companyWay, accessAsGo}, {host}) {
		if (authorities.kind === 'none')
			return [skipped('net.authorities', unasked), skipped('go.authorities', unasked)];
		const {answer} = accessAsGo;
		const gitRefuses = answer.kind === 'failed' && answer.failure.kind === 'certificate';
		const untrusted = companyWay.asked.filter(({because}) => isCertificateFault(because));
		const strangers = untrusted.filter(({by}) => by === undefined);
		return [
			usable(authorities, {
				needed: gitRefuses || untrusted.length > 0 || accessAsGo.helped?.by.authorities === true,
				strange: gitRefuses && answerOfHost(accessAsGo) === answer ? host : hostOf(strangers[0]),
			}),
			knownToGo(authorities, companyWay),
		];
	},
});

function hostOf(asked: AskedAgain | undefined): string | undefined {
	return asked && parseUrl(asked.url)?.host;
}

/** @param strange who shows a certificate that these authorities did not sign either */
function usable(
	authorities: Exclude<AuthoritiesFact, {kind: 'none'}>,
	{needed, strange}: {needed: boolean; strange: string | undefined},
): Finding {
	const {kind, file} = authorities;
	if (kind === 'unusable') {
		const {because, said} = authorities;
		const fields = {file, state: because, said, server: ''};
		const commands = because === 'writable' ? [`chmod go-w ${shellQuoted(file)}`] : [];
		return finding(needed ? 'fail' : 'warn', 'net.authorities', fields, {
			evidence: [{file}],
			remedy: {commands},
		});
	}
	const state = strange === undefined ? 'usable' : 'stranger';
	const fields = {file, state, said: '', server: strange ?? ''} as const;
	return verdict(strange === undefined, 'fail', 'net.authorities', fields, {evidence: [{file}]});
}

/** Go trusts what the system trusts, and no setting of its own changes that: a person's step. */
function knownToGo(authorities: AuthoritiesFact, {asked}: CompanyWayFact): Finding {
	const lacking = asked.filter(({whose, by}) => whose !== 'host' && by?.authorities === true);
	const [first] = lacking;
	if (authorities.kind !== 'usable')
		return skipped('go.authorities', {because: 'waits', for: ['net.authorities']});
	const {file, store} = authorities;
	const fields = {file, server: hostOf(first) ?? '', because: first?.because ?? '', store};
	return verdict(first === undefined, 'fail', 'go.authorities', fields, {
		evidence: lacking.map(({url, because}) => ({ran: `GET ${url}`, said: because})),
		remedy: {commands: trusting(file, store)},
	});
}

/** update-ca-certificates(8), update-ca-trust(8), security(1), certutil; Go on Linux also takes SSL_CERT_FILE. */
function trusting(file: string, store: TrustStore | undefined): readonly string[] {
	const quoted = shellQuoted(file);
	const name = posix.basename(file).replace(/\.\w+$/, '');
	const anchor = (folder: string) => shellQuoted(`${folder}/${name}.crt`);
	switch (store) {
		case 'debian':
			return [
				`sudo install -m 644 ${quoted} ${anchor('/usr/local/share/ca-certificates')}`,
				'sudo update-ca-certificates',
			];
		case 'fedora':
			return [
				`sudo install -m 644 ${quoted} ${anchor('/etc/pki/ca-trust/source/anchors')}`,
				'sudo update-ca-trust',
			];
		case 'macos':
			return [
				`sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ${quoted}`,
			];
		case 'windows':
			return [`certutil -addstore -f Root ${quoted}`];
		default:
			return [`export SSL_CERT_FILE=${quoted}`];
	}
}

/** The web proxy that the organisation names: git has a setting of its own for it, Go only a variable. */
export const webProxyCheck = check({
	ids: ['git.web-proxy', 'net.web-proxy'],
	reads: ['gitConfig', 'accessAsGo', 'goproxy', 'network', 'sshConfig', 'login', 'goGet', 'companyWay'],
	judge: (facts, target) => [gitWebProxy(facts, target), goWebProxy(facts, target)],
});

type Seen = Pick<
	Facts,
	'gitConfig' | 'accessAsGo' | 'goproxy' | 'network' | 'sshConfig' | 'login' | 'goGet' | 'companyWay'
>;

/** Only where HTTPS is the way that has to be opened, and nothing but the proxy leads there: for this host alone. */
function gitWebProxy(facts: Seen, target: Target): Finding {
	const wanted = target.organisation.httpProxy;
	const {gitConfig, network, companyWay} = facts;
	if (wanted === undefined || gitConfig.kind !== 'read') return skipped('git.web-proxy', unasked);
	const value =
		urlSettings(gitConfig.forUrls, `https://${target.host}/`).proxy ??
		network.proxies.find(({variable}) => variable.toLowerCase() !== 'http_proxy')?.value;
	const fields = {host: target.host, value, wanted, closed: companyWay.proxy.kind === 'closed'};
	if (value === wanted) return finding('ok', 'git.web-proxy', fields);
	const road = roadOf(facts, target);
	if (road.kind === 'open') return skipped('git.web-proxy', {because: 'not-needed', road: road.via});
	if (transportOf(facts, target) !== 'https')
		return skipped('git.web-proxy', {because: 'not-needed', road: 'ssh'});
	const by = companyWayOfGit(facts);
	if (by?.proxy !== true && !fields.closed)
		return skipped('git.web-proxy', {because: 'not-needed', road: 'https'});
	const [setting] = companyWaySettings(target, {proxy: true, authorities: false});
	const commands = by?.proxy && setting ? [asTyped(setSetting(hostSetting(setting), []))] : [];
	return finding('fail', 'git.web-proxy', fields, {remedy: {commands}});
}

/** Go reads the environment and nothing else (golang.org/x/net/http/httpproxy): worth a word when a server it needs is silent. */
function goWebProxy({network, companyWay}: Seen, target: Target): Finding {
	const wanted = target.organisation.httpProxy;
	if (wanted === undefined) return skipped('net.web-proxy', unasked);
	const set = network.proxies.find(({variable}) => variable.toLowerCase() === 'https_proxy');
	const ofGo = companyWay.asked.filter(({whose}) => whose !== 'host');
	const silent = ofGo.find(({by}) => by?.proxy === true);
	const closed = companyWay.proxy.kind === 'closed' && ofGo.length > 0;
	return verdict(
		set !== undefined || (silent === undefined && !closed),
		'fail',
		'net.web-proxy',
		{value: set?.value, wanted, silent: silent?.url ?? '', closed},
		{remedy: {commands: closed ? [] : [`export HTTPS_PROXY=${shellQuoted(wanted)}`]}},
	);
}
