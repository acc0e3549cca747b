import {basename} from 'node:path';
import type {GoEnvFact} from '../core/facts/go.ts';
import type {GoproxyFact} from '../core/facts/network.ts';
import {type ProxyEntry, parseGoproxy} from '../core/go/goproxy.ts';
import {escapeModulePath} from '../core/go/module-path.ts';
import {isPublicProxy} from '../core/go/public-proxies.ts';
import {netrcFiles} from '../core/platform/netrc-files.ts';
import {type NetrcLogin, readNetrc} from '../core/read/netrc.ts';
import {redact} from '../core/redact.ts';
import {parseUrl} from '../core/url.ts';
import type {Answered} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

type Entry = GoproxyFact['entries'][number];

/** A module that every proxy of public modules may be asked about without telling it anything. */
const everybodysModule = 'golang.org/x/mod';

/**
 * Each entry of GOPROXY, asked in its own protocol (`$base/$module/@v/list`, golang.org/ref/mod#goproxy-protocol). Any
 * answer of that protocol will do, also "not found". The GOPROXY that a recipe file wants is asked before it is set. Only
 * a proxy that is not a public one is asked for the private module, with the login that Go would take from netrc.
 */
export const goproxyProbe = probe({
	fact: 'goproxy',
	part: 'network',
	needs: ['goEnv'],
	async look(looking, {goEnv}): Promise<GoproxyFact> {
		const set = goEnv.kind === 'read' ? (goEnv.values.GOPROXY ?? '') : '';
		const parsed = parseGoproxy(looking.target.goproxy ?? set);
		const proxies = parsed.kind === 'list' ? parsed.entries.filter(entry => entry.via === 'proxy') : [];
		const hasOwn = proxies.some(({url}) => !isPublicProxy(url));
		const logins = hasOwn ? await loginsOfGo(looking, goEnv) : [];
		return {entries: await Promise.all(proxies.map(entry => ask(looking, entry, logins)))};
	},
});

async function loginsOfGo({system}: Looking, goEnv: GoEnvFact): Promise<readonly NetrcLogin[]> {
	const home = system.homes.env;
	if (home === undefined) return [];
	const version = goEnv.kind === 'read' ? (goEnv.values.GOVERSION ?? '').replace(/^go/, '') : '';
	const names = await system.list(home);
	const {go} = netrcFiles(system.platform, system.env, home, version, path => names.includes(basename(path)));
	const read = await system.read(go);
	return read.kind === 'file' ? readNetrc(Buffer.from(read.bytes).toString('utf8')) : [];
}

async function ask(
	looking: Looking,
	{url, next}: Extract<ProxyEntry, {via: 'proxy'}>,
	logins: readonly NetrcLogin[],
): Promise<Entry> {
	if (url.startsWith('file:'))
		return {url, next, answers: {kind: 'yes', status: 200, milliseconds: 0}, servesPrivate: 'not-asked'};
	const [answered, servesPrivate] = await Promise.all([
		list(looking, url, everybodysModule),
		askPrivate(looking, url, withLogin(url, logins)),
	]);
	return {url: redact(url), next, answers: judgeAnswer(answered), servesPrivate};
}

/** A login in the address itself wins; netrc is for https only (cmd/go, internal/web and internal/auth). */
function withLogin(url: string, logins: readonly NetrcLogin[]): string {
	const parts = parseUrl(url);
	const found = logins.find(({machine}) => machine === parts?.host);
	if (parts === undefined || found === undefined || parts.protocol !== 'https:' || parts.username !== '')
		return url;
	parts.username = encodeURIComponent(found.login);
	parts.password = encodeURIComponent(found.password);
	return parts.href;
}

async function askPrivate(looking: Looking, url: string, withLogin: string): Promise<Entry['servesPrivate']> {
	const {proof} = looking.target;
	if (proof === undefined || isPublicProxy(url)) return 'not-asked';
	const answered = await list(looking, withLogin, proof.path);
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
