import {isCertificateFault} from '../core/company-way.ts';
import type {AskedAgain, CompanyWay, CompanyWayFact} from '../core/facts/company.ts';
import type {Facts} from '../core/facts.ts';
import {parseGosumdb} from '../core/go/gosumdb.ts';
import {parseUrl} from '../core/url.ts';
import {type Looking, probe} from './probe.ts';

type Seen = Pick<Facts, 'goEnv' | 'goproxy' | 'sumdb' | 'goGet' | 'network' | 'authorities'>;
type Silent = Omit<AskedAgain, 'by'>;

/**
 * Whether what does not answer, or whose certificate nobody here trusts, answers by the authorities and the web proxy of
 * the organisation. Nothing is asked where it names neither, or all answers. No login is sent.
 */
export const companyWayProbe = probe({
	fact: 'companyWay',
	part: 'network',
	needs: ['goEnv', 'goproxy', 'sumdb', 'goGet', 'network', 'authorities'],
	async look(looking, facts): Promise<CompanyWayFact> {
		const proxy = unusedProxy(looking, facts);
		const authorities = await authoritiesText(looking, facts);
		if (proxy === undefined && authorities === undefined) return {proxy: {kind: 'none'}, asked: []};
		const [accepts, asked] = await Promise.all([
			proxy === undefined ? ({kind: 'none'} as const) : accepting(looking, proxy),
			Promise.all(
				silentOnes(facts).map(async one => ({...one, by: await wayTo(looking, one, {proxy, authorities})})),
			),
		]);
		return {proxy: accepts, asked};
	},
});

function unusedProxy({target}: Looking, {network}: Seen): string | undefined {
	const wanted = target.organisation.httpProxy;
	const isInUse = network.proxies.some(
		({variable, value}) => value === wanted && variable.toLowerCase() !== 'http_proxy',
	);
	return isInUse ? undefined : wanted;
}

async function authoritiesText({system}: Looking, {authorities}: Seen): Promise<string | undefined> {
	if (authorities.kind !== 'usable') return undefined;
	const read = await system.read(authorities.file);
	return read.kind === 'file' ? Buffer.from(read.bytes).toString('latin1') : undefined;
}

async function accepting(looking: Looking, proxy: string): Promise<CompanyWayFact['proxy']> {
	const {protocol, hostname: host, port} = new URL(proxy);
	const at = Number(port) || (protocol === 'https:' ? 443 : 80);
	const connected = await looking.system.connect({host, port: at, silent: true}, looking);
	if (connected.kind === 'open') return {kind: 'open'};
	return {kind: 'closed', because: 'because' in connected ? connected.because : connected.kind};
}

function silentOnes({goEnv, goproxy, sumdb, goGet, network: {https}}: Seen): readonly Silent[] {
	const gosumdb = parseGosumdb(goEnv.kind === 'read' ? (goEnv.values.GOSUMDB ?? '') : 'off');
	const host = https.state.kind === 'answered' ? undefined : https.state.because;
	return [
		...(host === undefined ? [] : [{url: https.url, whose: 'host', because: host} as const]),
		...goproxy.entries.flatMap(({url, answers}) =>
			answers.kind === 'no' ? [{url, whose: 'goproxy', because: answers.because} as const] : [],
		),
		...(sumdb.answers.kind === 'no' && gosumdb.kind === 'database'
			? [{url: `${gosumdb.url}/latest`, whose: 'sumdb', because: sumdb.answers.because} as const]
			: []),
		...(goGet.kind === 'failed' ? [{url: goGet.page, whose: 'go-get', because: goGet.because} as const] : []),
	];
}

/** The least that leads to the server, whatever it then answers: what stands behind is judged by the probe that asked first. */
async function wayTo(
	looking: Looking,
	{url, because}: Silent,
	{proxy, authorities}: {proxy: string | undefined; authorities: string | undefined},
): Promise<CompanyWay | undefined> {
	const server = parseUrl(url)?.host;
	if (server === undefined || !url.startsWith('https:')) return undefined;
	const ask = (way: {proxy?: string | undefined; authorities?: string | undefined}) =>
		looking.system.request({url: `https://${server}/`, limit: 4096, ...way}, looking);
	if (isCertificateFault(because)) {
		const trusted = authorities !== undefined && (await ask({authorities})).kind === 'answered';
		return trusted ? {authorities: true, proxy: false} : undefined;
	}
	if (proxy === undefined) return undefined;
	const through = await ask({proxy});
	if (through.kind === 'answered') return {authorities: false, proxy: true};
	if (through.kind !== 'untrusted' || authorities === undefined) return undefined;
	const both = await ask({proxy, authorities});
	return both.kind === 'answered' ? {authorities: true, proxy: true} : undefined;
}
