import {seen} from '../evidence.ts';
import type {GoEnvFact} from '../facts/go.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {urlSettings} from '../git/url-settings.ts';
import {isPublicProxy} from '../go/public-proxies.ts';
import {roadOf} from '../road.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {parseUrl} from '../url.ts';
import {check, finding, skipped, verdict} from './check.ts';
import {goEnvCommand} from './go-private.ts';

const unasked = {because: 'nothing-to-check', what: 'none'} as const;

/** Go's settings as the organisation's recipe file wants them. */
export const organisationGoCheck = check({
	ids: ['go.proxy-differs', 'go.sumdb-differs'],
	reads: ['goEnv'],
	judge: ({goEnv}, target) => [
		settingCheck('go.proxy-differs', 'GOPROXY', goEnv, target.goproxy),
		settingCheck('go.sumdb-differs', 'GOSUMDB', goEnv, target.organisation.checksumDatabase),
	],
});

function settingCheck(
	id: 'go.proxy-differs' | 'go.sumdb-differs',
	variable: 'GOPROXY' | 'GOSUMDB',
	goEnv: GoEnvFact,
	wanted: string | undefined,
): Finding {
	if (wanted === undefined || goEnv.kind !== 'read') return skipped(id, unasked);
	const value = goEnv.values[variable] ?? '';
	const shadow = goEnv.shadowed.find(entry => entry.variable === variable);
	return verdict(
		value === wanted,
		'fail',
		id,
		{value, wanted},
		{
			evidence: [
				{ran: `go env ${variable}`, said: value},
				...(shadow?.where ?? []).map(({file, line}) => seen(file, line)),
			],
			remedy: {commands: [...(shadow ? [`unset ${variable}`] : []), goEnvCommand(variable, wanted)]},
		},
	);
}

/** Whether the module proxy that should serve the private modules does so, for this person. */
export const goproxyPrivateCheck = check({
	ids: ['net.goproxy-private'],
	reads: ['goproxy'],
	judge({goproxy}, {organisation, proof}) {
		const own = goproxy.entries.filter(({url}) => !isPublicProxy(url));
		const entry = own.find(({servesPrivate}) => servesPrivate !== 'no') ?? own[0];
		if (!organisation.goproxyServesPrivate || entry === undefined)
			return [skipped('net.goproxy-private', unasked)];
		if (proof === undefined || entry.servesPrivate === 'not-asked')
			return [skipped('net.goproxy-private', {because: 'nothing-to-check', what: 'module'})];
		const state = ({yes: 'serves', 'needs-login': 'needs-login', no: 'does-not'} as const)[
			entry.servesPrivate
		];
		const fields = {proxy: entry.url, machine: machineOf(entry.url), module: proof.path, state};
		return [
			verdict(state === 'serves', 'fail', 'net.goproxy-private', fields, {
				evidence: [{ran: `GET ${entry.url}`, said: state}],
			}),
		];
	},
});

/** The name that Go looks up in netrc: from 1.24 on with a port that is not 443. */
function machineOf(url: string): string {
	return parseUrl(url)?.host ?? '';
}

/** The web proxy that the organisation's recipe file wants: git has a setting of its own for it, Go only a variable. */
export const webProxyCheck = check({
	ids: ['git.web-proxy', 'net.web-proxy'],
	reads: ['gitConfig', 'accessAsGo', 'goproxy', 'sumdb', 'network', 'sshConfig', 'login', 'goGet'],
	judge: (facts, target) => [gitWebProxy(facts, target), goWebProxy(facts, target)],
});

type Seen = Pick<
	Facts,
	'gitConfig' | 'accessAsGo' | 'goproxy' | 'sumdb' | 'network' | 'sshConfig' | 'login' | 'goGet'
>;

/** Only where HTTPS is the way that has to be opened: a setting for this host alone. */
function gitWebProxy(facts: Seen, target: Target): Finding {
	const wanted = target.organisation.httpProxy;
	const {gitConfig, network} = facts;
	if (wanted === undefined || gitConfig.kind !== 'read') return skipped('git.web-proxy', unasked);
	const value =
		urlSettings(gitConfig.forUrls, `https://${target.host}/`).proxy ??
		network.proxies.find(({variable}) => variable.toLowerCase() !== 'http_proxy')?.value;
	const fields = {host: target.host, value, wanted};
	if (value === wanted) return finding('ok', 'git.web-proxy', fields);
	const road = roadOf(facts, target);
	if (road.kind === 'open') return skipped('git.web-proxy', {because: 'not-needed', road: road.via});
	if (transportOf(facts, target) !== 'https')
		return skipped('git.web-proxy', {because: 'not-needed', road: 'ssh'});
	return finding('fail', 'git.web-proxy', fields, {
		remedy: {commands: [`git config --global ${webProxyKey(target.host)} ${shellQuoted(wanted)}`]},
	});
}

/** git's setting of the web proxy for one host (git-config(1), http.<url>.*). */
export function webProxyKey(host: string): string {
	return `http.https://${host}/.proxy`;
}

/** Go reads the environment and nothing else (golang.org/x/net/http/httpproxy): worth a word when a server it needs is silent. */
function goWebProxy({network, goproxy, sumdb}: Seen, target: Target): Finding {
	const wanted = target.organisation.httpProxy;
	if (wanted === undefined) return skipped('net.web-proxy', unasked);
	const set = network.proxies.find(({variable}) => variable.toLowerCase() === 'https_proxy');
	const entry = goproxy.entries.find(({answers}) => answers.kind === 'no');
	const silent = entry?.url ?? (sumdb.answers.kind === 'no' ? sumdb.database : undefined);
	return verdict(
		set !== undefined || silent === undefined,
		'fail',
		'net.web-proxy',
		{value: set?.value, wanted, silent: silent ?? ''},
		{remedy: {commands: [`export HTTPS_PROXY=${shellQuoted(wanted)}`]}},
	);
}
