import {seen} from '../evidence.ts';
import type {GoEnvFact} from '../facts/go.ts';
import type {Finding} from '../finding.ts';
import {isPublicProxy} from '../go/public-proxies.ts';
import {redact} from '../redact.ts';
import {parseUrl} from '../url.ts';
import {check, skipped, verdict} from './check.ts';
import {savingCommands} from './go-private.ts';

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
		{value: redact(value), wanted},
		{
			evidence: [
				{ran: `go env ${variable}`, said: value},
				...(shadow?.where ?? []).map(({file, line}) => seen(file, line)),
			],
			remedy: {
				commands: [
					...(shadow ? [`unset ${variable}`] : []),
					...savingCommands(goEnv, [{variable, value: wanted}]),
				],
			},
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
