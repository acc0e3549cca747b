import type {GoproxyFact} from '../core/facts/network.ts';
import {type ProxyEntry, parseGoproxy} from '../core/go/goproxy.ts';
import {escapeModulePath} from '../core/go/module-path.ts';
import {isPublicProxy} from '../core/go/public-proxies.ts';
import {redact} from '../core/redact.ts';
import type {Answered} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

type Entry = GoproxyFact['entries'][number];

/** A module that every proxy of public modules may be asked about without telling it anything. */
const everybodysModule = 'golang.org/x/mod';

/**
 * Each entry of GOPROXY, asked in its own protocol (`$base/$module/@v/list`, golang.org/ref/mod#goproxy-protocol). Any
 * answer of that protocol will do, also "not found". Only a proxy that is not a public one is asked for the private module.
 */
export const goproxyProbe = probe({
	fact: 'goproxy',
	part: 'network',
	needs: ['goEnv'],
	async look(looking, {goEnv}): Promise<GoproxyFact> {
		const parsed = parseGoproxy(goEnv.kind === 'read' ? (goEnv.values.GOPROXY ?? '') : '');
		const proxies = parsed.kind === 'list' ? parsed.entries.filter(entry => entry.via === 'proxy') : [];
		return {entries: await Promise.all(proxies.map(entry => ask(looking, entry)))};
	},
});

async function ask(looking: Looking, {url, next}: Extract<ProxyEntry, {via: 'proxy'}>): Promise<Entry> {
	if (url.startsWith('file:'))
		return {url, next, answers: {kind: 'yes', status: 200, milliseconds: 0}, servesPrivate: 'not-asked'};
	const [answered, servesPrivate] = await Promise.all([
		list(looking, url, everybodysModule),
		askPrivate(looking, url),
	]);
	return {url: redact(url), next, answers: judgeAnswer(answered), servesPrivate};
}

async function askPrivate(looking: Looking, url: string): Promise<Entry['servesPrivate']> {
	const {proof} = looking.target;
	if (proof === undefined || isPublicProxy(url)) return 'not-asked';
	const answered = await list(looking, url, proof.path);
	if (answered.kind !== 'answered') return 'no';
	if (answered.status === 401 || answered.status === 403) return 'needs-login';
	return answered.status === 200 && /^v\d/m.test(answered.body) ? 'yes' : 'no';
}

function list(looking: Looking, base: string, module: string): Promise<Answered> {
	return looking.system.request(
		{url: `${base.replace(/\/$/, '')}/${escapeModulePath(module)}/@v/list`},
		looking,
	);
}

function judgeAnswer(answered: Answered): Entry['answers'] {
	if (answered.kind !== 'answered')
		return {kind: 'no', because: 'because' in answered ? answered.because : answered.kind};
	const spoken =
		answered.status === 404 || answered.status === 410 || answered.status === 401 || answered.status === 403;
	const page = /<html/i.test(answered.body);
	if (spoken || (answered.status === 200 && !page))
		return {kind: 'yes', status: answered.status, milliseconds: answered.milliseconds};
	return {kind: 'no', because: `HTTP ${answered.status}${page ? ' with a web page' : ''}`};
}
