import type {TokenLogin} from '../core/action.ts';
import {repositoryOf} from '../core/go/import-path.ts';
import {repositoryUrl} from '../core/go/repository-url.ts';
import {readGoImport} from '../core/read/go-import.ts';
import type {Answered, Request, Secret, System} from '../system/system.ts';
import {type Context, failed} from './kind.ts';

/**
 * Asks the host once whether the token opens what it is for, before it is kept: Go's own question, then git's first one
 * (gitprotocol-http(5), smart clients). Undefined: it does, or nobody can tell here, and the proof will.
 */
export async function tryToken(
	system: System,
	login: TokenLogin,
	token: Secret,
	context: Context,
): Promise<ReturnType<typeof failed> | undefined> {
	const {module, asGo, asGit} = login.tries;
	if (module === undefined) return undefined;
	const way = await wayOf(system, login);
	const ask = (url: string) => request(system, {url, ...way}, login, token, context);
	const found = asGo ? await asGoAsks(module, ask) : {repository: undefined};
	if ('kind' in found) return found;
	const repository = found.repository ?? repositoryUrl(module);
	if (!asGit || repository === undefined || !isOn(repository, login.host)) return undefined;
	const refs = `${repository}/info/refs?service=git-upload-pack`;
	const refused = refusalIn(await ask(refs), refs);
	if (refused?.because !== 'token-refused' || !login.tries.asBearer) return refused;
	const bearer = {authorization: `Bearer ${token.reveal()}`};
	const again = await system.request({url: refs, ...way, headers: bearer}, context);
	return again.kind === 'answered' && again.status === 200 ? failed('token-bearer') : refused;
}

type Ask = (url: string) => Promise<Answered>;

/** A stranger is told the first two elements: only more than that shows that the token counts. */
async function asGoAsks(
	module: string,
	ask: Ask,
): Promise<ReturnType<typeof failed> | {repository: string | undefined}> {
	const page = repositoryOf(module);
	if (page.kind !== 'discovered') return {repository: undefined};
	const answered = await ask(page.page);
	const refused = refusalIn(answered, page.page);
	if (refused) return refused;
	if (answered.kind !== 'answered') return {repository: undefined};
	const found = readGoImport(answered.body, module);
	const isTold = found !== undefined && found.prefix.split('/').length > 3;
	return isTold ? {repository: found.repository} : failed('token-too-weak', `HTTP ${answered.status}`);
}

/** A file that has gone since trusts nobody. */
async function wayOf(
	system: System,
	{tries: {by}}: TokenLogin,
): Promise<Pick<Request, 'proxy' | 'authorities'>> {
	if (by?.authorities === undefined) return {proxy: by?.proxy};
	const read = await system.read(by.authorities);
	const authorities = read.kind === 'file' ? Buffer.from(read.bytes).toString('latin1') : '';
	return {proxy: by.proxy, authorities};
}

function request(
	system: System,
	asked: Request,
	{user}: TokenLogin,
	token: Secret,
	{timeout, signal}: Context,
): Promise<Answered> {
	const basic = Buffer.from(`${user}:${token.reveal()}`).toString('base64');
	return system.request({...asked, headers: {authorization: `Basic ${basic}`}}, {timeout, signal});
}

/** Hosts answer 404 for what a token may not see, and some for a token that is none. */
function refusalIn(answered: Answered, asked: string): ReturnType<typeof failed> | undefined {
	if (answered.kind === 'untrusted') return failed('not-the-host', answered.because);
	if (answered.kind !== 'answered') return undefined;
	const {status} = answered;
	const {location = ''} = status >= 300 && status < 400 ? answered.headers : {};
	if (location !== '' && !staysOn(location, asked))
		return failed('not-the-host', `HTTP ${status} ${location}`);
	if (status === 401 || status === 403) return failed('token-refused', `HTTP ${status}`);
	return status === 404 ? failed('token-too-weak', `HTTP ${status}`) : undefined;
}

/** A repository may have moved, on its host and under TLS. */
function staysOn(location: string, asked: string): boolean {
	return URL.canParse(location, asked) && isOn(new URL(location, asked).href, new URL(asked).host);
}

/** The token is sent to its own host and to no other that a page may name. */
function isOn(url: string, host: string): boolean {
	return URL.canParse(url) && new URL(url).protocol === 'https:' && new URL(url).host === host;
}
