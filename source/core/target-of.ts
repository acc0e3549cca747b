import {type Answers, readSettings, type Settings, type Unanswered} from './answers.ts';
import {type CandidateModule, type CandidateOwner, candidatesOf} from './candidates.ts';
import type {Survey} from './facts/survey.ts';
import {matchesPatterns} from './go/module-pattern.ts';
import {noOrganisation} from './organisation.ts';
import {publishedFor, type Recipe} from './recipe.ts';
import type {RecipeFileHost} from './recipe-file.ts';
import type {HostKey, ModuleVersion, Target} from './target.ts';

export type TargetOf =
	| {readonly kind: 'target'; readonly target: Target}
	/** At least one, each with the flag that answers it. */
	| {readonly kind: 'unanswered'; readonly unanswered: readonly Unanswered[]};

/**
 * What the run is about: the recipe, what a recipe file says differs, what the project shows, and what the person
 * answered; the last one that says something wins.
 * @param file a host of a recipe file that extends this recipe
 * @param moduleNeeded false: only looking, which says something without a private module too
 */
export function targetOf(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	survey: Survey,
	answers: Answers,
	moduleNeeded = true,
): TargetOf {
	const {settings, wrong} = readSettings(answers.set);
	const host =
		answers.host?.toLowerCase() ?? file?.host ?? recipe.host ?? answers.modules[0]?.path.split('/')[0];
	if (wrong.length > 0) return {kind: 'unanswered', unanswered: wrong};
	if (host === undefined) return {kind: 'unanswered', unanswered: [{kind: 'missing', flag: '--host'}]};
	const given: Given = {...answers, ...settings, host};
	const found = privateModules(recipe, file, survey, given);
	const wrongAnswers = problems(recipe, file, given, found);
	const unanswered = moduleNeeded ? [...wrongAnswers, ...missingModule(wrongAnswers, found)] : wrongAnswers;
	if (unanswered.length > 0) return {kind: 'unanswered', unanswered};
	const allPrivatePatterns = found.privatePatterns;
	return {
		kind: 'target',
		target: {...access(recipe, file, given, found.owners), ...found, allPrivatePatterns},
	};
}

type Given = Omit<Answers, 'host'> & Settings & {readonly host: string};

type Private = Pick<Target, 'owners' | 'modules' | 'proof' | 'privatePatterns'>;

/** Whose modules are private on this host, which of them the project needs, and which one proves that it works. */
function privateModules(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	survey: Survey,
	given: Given,
): Private {
	const patterns = file?.privateModules ?? [];
	const named = {
		modules: given.modules,
		owners: given.owners.map(owner => `${given.host}/${owner}`),
		patterns,
	};
	const candidates = candidatesOf(survey, named, recipe.ownerOf);
	const owners = candidates.filter(({host}) => host === given.host).flatMap(candidate => candidate.owners);
	const chosen =
		given.owners.length === 0
			? owners
			: owners.filter(({because}) => because.some(({kind}) => kind === 'flag'));
	const covered = candidates
		.filter(({host}) => host !== given.host)
		.flatMap(candidate => candidate.owners.flatMap(owner => owner.modules))
		.filter(({path}) => matchesPatterns(patterns.join(','), path));
	const modules = [...chosen.flatMap(owner => owner.modules), ...covered];
	const uncovered = chosen.filter(owner => !isCovered(owner, given.host, patterns));
	return {
		owners: chosen.map(({owner}) => owner),
		modules: modules.map(moduleVersion),
		proof: proofOf(modules, given.modules[0]),
		privatePatterns: [...patterns, ...uncovered.map(({prefix}) => prefix)],
	};
}

/** The module that was named first, else the first direct requirement. */
function proofOf(
	modules: readonly CandidateModule[],
	named: ModuleVersion | undefined,
): ModuleVersion | undefined {
	const proof = modules.find(({path, indirect}) => (named === undefined ? !indirect : path === named.path));
	return proof === undefined ? undefined : moduleVersion(proof);
}

function moduleVersion({path, version}: CandidateModule): ModuleVersion {
	return {path, version};
}

/** An owner that only the file's patterns name is covered by them as far as the file wants. */
function isCovered(owner: CandidateOwner, host: string, patterns: readonly string[]): boolean {
	const onlyFile = owner.because.every(({kind}) => kind === 'recipe-file');
	return onlyFile || coversAll(patterns, host) || coversAll(patterns, owner.prefix);
}

function coversAll(patterns: readonly string[], prefix: string): boolean {
	return patterns.some(
		pattern => pattern === prefix || pattern === `${prefix}/` || pattern === `${prefix}/*`,
	);
}

function problems(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	given: Given,
	found: Private,
): readonly Unanswered[] {
	const {host, protocol, fingerprint} = given;
	const published = publishedFor(recipe, host);
	const problems: Unanswered[] = [];
	if (file !== undefined && file.host !== host)
		problems.push({kind: 'other-host', flag: '--host', value: host, host: file.host});
	const patterns = found.privatePatterns.join(',');
	const elsewhere = given.modules.find(
		({path}) => !path.startsWith(`${host}/`) && !matchesPatterns(patterns, path),
	);
	if (elsewhere !== undefined)
		problems.push({kind: 'other-host', flag: '--module', value: elsewhere.path, host});
	if (protocol === 'ssh-443' && published?.over443 === undefined)
		problems.push({kind: 'not-offered', flag: '--protocol', value: protocol, host});
	const withdrawn = fingerprint !== undefined && published?.revokedFingerprints.includes(fingerprint);
	if (withdrawn)
		problems.push({
			kind: 'bad-answer',
			flag: '--set',
			name: 'host-key',
			value: fingerprint,
			because: 'withdrawn',
		});
	return problems;
}

function missingModule(others: readonly Unanswered[], {privatePatterns}: Private): readonly Unanswered[] {
	return others.length === 0 && privatePatterns.length === 0 ? [{kind: 'missing', flag: '--module'}] : [];
}

/** How the host is reached and trusted, and where people are sent. */
function access(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	given: Given,
	owners: readonly string[],
): Omit<Target, keyof Private | 'allPrivatePatterns'> {
	const {host} = given;
	const published = publishedFor(recipe, host);
	const {addKey, keys, token, status, help} = recipe.pages(host, owners[0]);
	const port = file?.port ?? recipe.ssh.port;
	return {
		recipe: recipe.id,
		title: file?.title ?? recipe.title,
		host,
		ssh: {user: recipe.ssh.user, port, over443: published?.over443},
		hostKeys: hostKeys(file?.hostKeys ?? [], published?.hostKeys ?? []),
		revokedFingerprints: published?.revokedFingerprints ?? [],
		confirmedFingerprint: given.fingerprint,
		loginRules: recipe.loginRules,
		account: given.account,
		rewrites: rewrites(recipe, owners, coversAll(file?.privateModules ?? [], host), {host, port}),
		protocol: given.protocol ?? 'auto',
		key: given.key,
		keyType: recipe.keyTypes[0] ?? 'ed25519',
		pages: {addKey, keys, token, status, help: file?.help ?? help},
		registrar: recipe.registrar,
		tokenUser: given.tokenUser ?? recipe.tokenUser ?? given.account,
		tokenStore: given.tokenStore,
		anonymousGoGet: recipe.anonymousGoGet,
		goproxy: file?.goproxy,
		organisation: file?.organisation ?? noOrganisation,
	};
}

/** One an owner; where no owner is known but the whole host is private, one for all of it. */
function rewrites(
	recipe: Recipe,
	owners: readonly string[],
	wholeHost: boolean,
	at: {host: string; port: number},
): Target['rewrites'] {
	const rewritten = owners.length === 0 && wholeHost ? [''] : owners;
	return rewritten.map(owner => ({
		owner,
		base: recipe.sshUrl({...at, owner}),
		prefix: recipe.httpsUrl({...at, owner}),
	}));
}

function hostKeys(given: readonly HostKey[], published: readonly HostKey[]): Target['hostKeys'] {
	if (given.length > 0) return {source: 'given', keys: given};
	return published.length > 0 ? {source: 'published', keys: published} : {source: 'none', keys: []};
}
