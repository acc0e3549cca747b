import type {Change, TokenLogin} from '../action.ts';
import {accountOf} from '../checks/login.ts';
import {companyWayOfGit} from '../company-way.ts';
import {isNetrcWord} from '../edit/netrc.ts';
import type {NetrcFile} from '../facts/login-store.ts';
import type {FindingId} from '../finding.ts';
import {rewrite} from '../git/instead-of.ts';
import {urlSettings} from '../git/url-settings.ts';
import {readsNetrc, withNetrc} from '../go/go-auth.ts';
import {repositoryOf} from '../go/import-path.ts';
import {redact} from '../redact.ts';
import {roadOf, schemeOf} from '../road.ts';
import {placeOf} from './company-way.ts';
import {type Planned, type Planning, problem} from './planning.ts';

const curable = [
	'access.nested-group',
	'git.credential-helper',
	'git.login-refused',
	'net.port-443',
] as const satisfies readonly FindingId[];

/**
 * A login over HTTPS: for git where HTTPS is the way, and for Go's own requests where a nested module is hidden from
 * strangers. Nothing where the user name that goes with the token is not known: that is told.
 */
export function planLogin(planning: Planning): readonly Planned[] {
	const forGo = problem(planning, 'access.nested-group') !== undefined;
	const forGit = wantsGitLogin(planning);
	const user = userOf(planning);
	if ((!forGo && !forGit) || user === undefined) return [];
	const cures = curable.filter(id => problem(planning, id));
	const changes = [
		...(forGit ? awayFromSsh(planning) : []),
		...(forGo ? goAuth(planning) : []),
		...keep(planning, {forGo, forGit, user}),
	];
	const part = forGit ? 'git' : 'access';
	return changes.map(change => ({cures, part, change}));
}

interface Wanted {
	readonly forGo: boolean;
	readonly forGit: boolean;
	readonly user: string;
}

function wantsGitLogin(planning: Planning): boolean {
	const {facts, target, transport} = planning;
	const ids = ['git.credential-helper', 'git.login-refused', 'access.nested-group'] as const;
	const lacks = ids.some(id => problem(planning, id) !== undefined);
	return lacks && transport === 'https' && roadOf(facts, target).kind === 'closed';
}

/** The host greets a key by the name of the account, which is what a token of one's own goes with. */
function userOf({facts, target}: Planning): string | undefined {
	const name = target.tokenUser ?? accountOf(facts.login);
	return name !== undefined && isNetrcWord(name) && !name.includes(':') ? name : undefined;
}

/** Rules that send the owner's addresses to SSH give way: a rule that leaves them as they are, and is as long, wins. */
function awayFromSsh({facts: {gitConfig}, target}: Planning): Change[] {
	if (gitConfig.kind !== 'read') return [];
	const {rewrites: rules, globalFile} = gitConfig;
	return target.rewrites.flatMap(({prefix}): Change[] => {
		if (schemeOf(rewrite(`${prefix}x`, rules).url) === 'https') return [];
		const replaces = rules
			.filter(rule => !rule.push && rule.prefix === prefix && rule.base !== prefix)
			.map(rule => ({base: rule.base, prefix: rule.prefix}));
		// A token must reach neither the journal nor a command line.
		if (replaces.some(rule => redact(rule.base) !== rule.base)) return [];
		return [{kind: 'git-rewrite', base: prefix, prefix, replaces, file: globalFile.path}];
	});
}

/** GOAUTH may keep Go from its netrc file. One that the shell sets cannot be changed here, and none where Go saves none. */
function goAuth({facts: {goEnv}}: Planning): Change[] {
	if (goEnv.kind !== 'read' || goEnv.shadowed.some(({variable}) => variable === 'GOAUTH')) return [];
	const {GOAUTH: now} = goEnv.values;
	const {path: file, entries} = goEnv.file;
	if (file === undefined || !now || readsNetrc(now) || redact(now) !== now) return [];
	const was = entries.findLast(({name}) => name === 'GOAUTH')?.value;
	return [{kind: 'go-env', variable: 'GOAUTH', value: withNetrc(now), was, adds: [], file}];
}

/** Where the token goes: Go reads nothing but netrc; git prefers what keeps secrets better than a file. */
function keep(planning: Planning, wanted: Wanted): Change[] {
	const {facts, target} = planning;
	const {go, git} = facts.loginStore.netrc;
	if (wanted.forGo) return netrc(planning, wanted, wanted.forGit && git.path !== go.path ? [go, git] : [go]);
	const {tokenStore} = target;
	if (tokenStore === 'netrc') return netrc(planning, wanted, [git]);
	if (tokenStore === 'store')
		return [...oneLogin(planning), ...setHelper(planning, ['store']), approve(planning, wanted, 'store')];
	const program = programOf(planning);
	if (program !== undefined) return setHelper(planning, ['', `!${program} auth git-credential`]);
	// Somebody keeps a login a repository: only where a helper was asked for is that changed, for this host.
	const change = oneLogin(planning);
	if (change.length > 0 && tokenStore !== 'helper') return netrc(planning, wanted, [git]);
	const known = configuredHelper(planning);
	if (known !== undefined) return [...change, approve(planning, wanted, known)];
	const helper = platformHelper(planning);
	if (helper !== undefined)
		return [...change, ...setHelper(planning, [helper]), approve(planning, wanted, helper)];
	return netrc(planning, wanted, [git]);
}

/** Where git looks for a login of each repository it finds none of the host. */
function oneLogin({facts: {gitConfig}, target: {host}}: Planning): Change[] {
	if (gitConfig.kind !== 'read' || !urlSettings(gitConfig.forUrls, `https://${host}/`).loginByPath) return [];
	const setting = {host, name: 'login-by-path', value: 'false'} as const;
	return [{kind: 'git-setting', ...setting, ...placeOf(gitConfig, setting)}];
}

function netrc(planning: Planning, wanted: Wanted, files: readonly NetrcFile[]): Change[] {
	return files.flatMap(({path, digest, mode}): Change[] => [
		...(mode !== undefined && (mode & 0o077) !== 0
			? [{kind: 'set-mode', path, from: mode, to: mode & 0o700} as const]
			: []),
		{kind: 'netrc-login', path, digest, ...tokenLogin(planning, wanted)},
	]);
}

function tokenLogin({target, facts}: Planning, {forGo, forGit, user}: Wanted): TokenLogin {
	const module = target.proof?.path;
	const isDiscovered = module !== undefined && repositoryOf(module).kind === 'discovered';
	const way = companyWayOfGit(facts);
	const {caFile, httpProxy} = target.organisation;
	const by = way && {
		proxy: way.proxy ? httpProxy : undefined,
		authorities: way.authorities ? caFile : undefined,
	};
	const tries = {
		module,
		asGo: forGo && isDiscovered,
		asGit: forGit,
		...(target.bearerTokens && {asBearer: true}),
		...(by && {by}),
	};
	return {host: target.host, user, tries, page: target.pages.token, secret: 'token'};
}

/** gh hands out the login it has; who brings a token wants that one. */
function programOf({facts: {registrar}, target, choices}: Planning): string | undefined {
	const isWanted = target.tokenStore === 'auto' && !choices.tokens.includes(target.host);
	return isWanted && registrar.kind === 'logged-in' ? target.registrar?.program : undefined;
}

/** One that git asks already and that keeps what it is given: the cache forgets, and gh keeps only its own. */
function configuredHelper({facts: {gitConfig}, target}: Planning): string | undefined {
	if (gitConfig.kind !== 'read') return undefined;
	const {credentialHelpers} = urlSettings(gitConfig.forUrls, `https://${target.host}/`);
	return credentialHelpers.find(
		helper => !helper.startsWith('!') && !/^(?:\S*\/git-credential-)?cache\b/.test(helper),
	);
}

/** What keeps secrets on this platform, where git has it. */
function platformHelper({facts: {loginStore}}: Planning): string | undefined {
	const {helpers, hasSecretService} = loginStore;
	const wanted = ['osxkeychain', 'manager', 'wincred', ...(hasSecretService ? ['libsecret'] : [])];
	return wanted.find(helper => helpers.includes(helper));
}

function setHelper({facts: {gitConfig}, target}: Planning, helpers: readonly string[]): Change[] {
	if (gitConfig.kind !== 'read') return [];
	return [{kind: 'git-credentials', host: target.host, helpers, file: gitConfig.globalFile.path}];
}

function approve(planning: Planning, wanted: Wanted, helper: string): Change {
	const replaces = problem(planning, 'git.login-refused') !== undefined;
	const file = helper === 'store' ? planning.facts.loginStore.clearText : undefined;
	return {kind: 'store-login', helper, file, replaces, ...tokenLogin(planning, wanted)};
}
