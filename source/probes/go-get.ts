import type {GoGetFact} from '../core/facts/login-store.ts';
import {readsNetrc} from '../core/go/go-auth.ts';
import {repositoryOf} from '../core/go/import-path.ts';
import {readGoImport} from '../core/read/go-import.ts';
import type {Target} from '../core/target.ts';
import type {Answered} from '../system/system.ts';
import {askInTurn} from './in-turn.ts';
import {netrcLogin} from './login-store.ts';
import {type Looking, probe} from './probe.ts';

/**
 * Go's own question for the repository of a module whose path does not tell it, as Go asks it: with the login of its netrc
 * file, where there is one for the host.
 */
export const goGetProbe = probe({
	fact: 'goGet',
	part: 'access',
	needs: ['goEnv'],
	tells: target => (pagesOf(target).length === 0 ? {kind: 'not-asked'} : undefined),
	async look(looking, {goEnv}): Promise<GoGetFact> {
		const {proof} = looking.target;
		const values = goEnv.kind === 'read' ? goEnv.values : {};
		const answers = await askInTurn(
			pagesOf(looking.target),
			async page => ({module: page.module, told: await ask(looking, page, values)}),
			({told}) => told.kind === 'answered' && told.import !== undefined,
		);
		const own = answers.find(({module}) => module === proof?.path)?.told ?? {kind: 'not-asked'};
		const others = answers.flatMap(({module, told}) =>
			module !== proof?.path && told.kind === 'answered' && told.import !== undefined
				? [[module, told.import] as const]
				: [],
		);
		return others.length === 0 ? own : {...own, others: Object.fromEntries(others)};
	},
});

interface Page {
	readonly module: string;
	readonly page: string;
}

/** The modules whose paths do not tell their repositories, that to prove first, and the pages that do. */
function pagesOf({proof, modules}: Target): readonly Page[] {
	const paths = proof === undefined ? [] : [proof, ...modules].map(({path}) => path);
	return [...new Set(paths)].flatMap(module => {
		const repository = repositoryOf(module);
		return repository.kind === 'discovered' ? [{module, page: repository.page}] : [];
	});
}

async function ask(
	looking: Looking,
	{module, page}: Page,
	values: Readonly<Record<string, string | undefined>>,
): Promise<GoGetFact> {
	const authorization = readsNetrc(values.GOAUTH)
		? await loginFor(looking, new URL(page).host, values.GOVERSION)
		: undefined;
	const answered = await get(looking, page, authorization);
	const seen = {page, loggedIn: authorization !== undefined};
	if (answered.kind !== 'answered')
		return {kind: 'failed', ...seen, because: 'because' in answered ? answered.because : answered.kind};
	const {status, body} = answered;
	return {kind: 'answered', ...seen, status, import: readGoImport(body, module)};
}

/** The value of an Authorization header; never part of a fact. */
async function loginFor({system}: Looking, host: string, goVersion = ''): Promise<string | undefined> {
	const found = await netrcLogin(system, 'go', host, goVersion);
	return found && `Basic ${Buffer.from(`${found.login}:${found.password}`).toString('base64')}`;
}

/** As many as a sane server needs; net/http would follow ten. */
const mostRedirects = 3;

/** A login goes to the host it is for and no further (net/http, Client.Do). */
async function get(
	looking: Looking,
	page: string,
	authorization: string | undefined,
	redirects = mostRedirects,
): Promise<Answered> {
	const headers = authorization === undefined ? {} : {authorization};
	const answered = await looking.system.request({url: page, headers}, looking);
	const location = answered.kind === 'answered' ? answered.headers.location : undefined;
	const isRedirect = answered.kind === 'answered' && answered.status >= 301 && answered.status <= 308;
	if (!isRedirect || location === undefined || redirects === 0 || !URL.canParse(location, page))
		return answered;
	const next = new URL(location, page);
	if (next.protocol !== 'https:') return answered;
	const isSameHost = next.host === new URL(page).host;
	return get(looking, next.href, isSameHost ? authorization : undefined, redirects - 1);
}
