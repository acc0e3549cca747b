import type {Answers, Unanswered} from './answers.ts';
import {type CandidateModule, type CandidateOwner, candidatesOf} from './candidates.ts';
import type {Survey} from './facts/survey.ts';
import {matchesPatterns} from './go/module-pattern.ts';
import {missingAnswer} from './missing-answer.ts';
import {noOrganisation} from './organisation.ts';
import {type PublishedHost, publishedFor, type Recipe} from './recipe.ts';
import type {RecipeFileHost} from './recipe-file.ts';
import {rewritesOf} from './rewrites-of.ts';
import {answersOfHost, readSettings, type Settings} from './settings.ts';
import {missingUser, type Way, wayTo} from './ssh-way.ts';
import type {HostKey, ModuleVersion, Target} from './target.ts';
import {parseUrl} from './url.ts';

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
	const host =
		answers.host?.toLowerCase() ?? file?.host ?? recipe.host ?? answers.modules[0]?.path.split('/')[0];
	const {settings, wrong} = readSettings(answersOfHost(answers.set, host));
	if (wrong.length > 0) return {kind: 'unanswered', unanswered: wrong};
	if (host === undefined) return {kind: 'unanswered', unanswered: [missingAnswer('--host', survey)]};
	const given: Given = {...answers, ...settings, host};
	const way = wayTo(recipe, file, survey, given);
	const found = privateModules(recipe, file, survey, given);
	const wrongAnswers = [...problems(recipe, file, given, found), ...missingUser(way)];
	const isUnknown = moduleNeeded && wrongAnswers.length === 0 && found.privatePatterns.length === 0;
	const unanswered = isUnknown ? [missingAnswer('--module', survey)] : wrongAnswers;
	if (unanswered.length > 0) return {kind: 'unanswered', unanswered};
	const {places, ...privately} = found;
	const at = {...way, user: way.user ?? '', host, root: given.root ?? ''};
	const rewrites = rewritesOf(recipe, places, at, given.alias);
	const allPrivatePatterns = found.privatePatterns;
	return {
		kind: 'target',
		target: {
			...access(recipe, file, given, found.owners, way),
			...privately,
			rewrites,
			allPrivatePatterns,
		},
	};
}

type Given = Omit<Answers, 'host'> & Settings & {readonly host: string};

type Private = Pick<Target, 'owners' | 'modules' | 'proof' | 'privatePatterns'> & {
	/** What is rewritten: an owner each; empty text for all of the host. */
	readonly places: readonly string[];
};

/** Whose modules are private on this host, which of them the project needs, and which one proves that it works. */
function privateModules(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	survey: Survey,
	given: Given,
): Private {
	const patterns = [...(file?.privateModules ?? []), ...given.patterns];
	const named = {
		modules: given.modules,
		owners: given.owners.map(owner => `${given.host}/${owner}`),
		patterns,
	};
	const candidates = candidatesOf(survey, named, {
		ownerOf: path => recipe.ownerOf(path),
		// The name for SSH stands for the host in remotes; module paths never have it.
		moduleOf: remote =>
			recipe.moduleOf(remote.host === given.sshHost ? {...remote, host: given.host} : remote),
	});
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
		owners: chosen.map(({owner}) => owner).filter(owner => owner !== ''),
		places: chosen.length === 0 && coversAll(patterns, given.host) ? [''] : chosen.map(({owner}) => owner),
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
	const {host, protocol, fingerprint, alias} = given;
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
	// The first account goes by the host's own name.
	if (alias === host || alias === (given.sshHost ?? recipe.sshHost(host)))
		problems.push({kind: 'bad-answer', flag: '--set', name: 'alias', value: alias, because: 'form'});
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

/** How the host is reached and trusted, and where people are sent. */
function access(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	given: Given,
	owners: readonly string[],
	{sshHost, port, user = ''}: Way,
): Omit<Target, keyof Private | 'rewrites' | 'allPrivatePatterns'> {
	const {host} = given;
	const published = sshHost === recipe.sshHost(host) ? publishedFor(recipe, host) : undefined;
	return {
		recipe: recipe.id,
		title: file?.title ?? recipe.title,
		host,
		ssh: {
			host: sshHost,
			alias: given.alias,
			user,
			port,
			over443: published?.over443,
			firstKeyOnly: recipe.firstKeyOnly,
		},
		hostKeys: hostKeys(file?.hostKeys ?? [], published),
		revokedFingerprints: published?.revokedFingerprints ?? [],
		confirmedFingerprint: given.fingerprint,
		loginRules: recipe.loginRules,
		account: given.account,
		protocol: given.protocol ?? 'auto',
		key: given.key,
		keyType: recipe.keyTypes[0] ?? 'ed25519',
		acceptedKeys: recipe.acceptedKeys,
		registeredBy: given.register,
		pages: pagesOf(recipe, file, given, owners),
		registrar: recipe.registrar,
		// Where everybody has a name of their own for SSH it is the name for HTTPS too.
		tokenUser:
			given.tokenUser ?? recipe.tokenUser ?? given.account ?? (recipe.ssh.user ? undefined : given.user),
		tokenStore: given.tokenStore,
		bearerTokens: recipe.bearerTokens,
		anonymousGoGet: recipe.anonymousGoGet,
		goproxy: given.goproxy ?? file?.goproxy,
		organisation: organisationOf(file, given),
	};
}

function organisationOf(
	file: RecipeFileHost | undefined,
	{sumdb, ca, httpProxy}: Given,
): Target['organisation'] {
	const said = file?.organisation ?? noOrganisation;
	return {
		...said,
		checksumDatabase: sumdb ?? said.checksumDatabase,
		caFile: ca ?? said.caFile,
		httpProxy: httpProxy ?? said.httpProxy,
	};
}

/** Where the organisation says that keys are handed in counts more than where hosts of this kind have it. */
function pagesOf(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
	{host, register}: Given,
	owners: readonly string[],
): Target['pages'] {
	const {addKey, keys, token, hostKeys, status, help} = recipe.pages(host, owners[0]);
	const own = register !== undefined && parseUrl(register)?.protocol === 'https:' ? register : undefined;
	return {
		addKey: register === undefined ? addKey : own,
		keys: register === undefined ? keys : own,
		token,
		hostKeys,
		status,
		help: file?.help ?? help,
	};
}

function hostKeys(given: readonly HostKey[], published: PublishedHost | undefined): Target['hostKeys'] {
	if (given.length > 0) return {source: 'given', keys: given};
	const {hostKeys: keys = [], keysAssumed = false} = published ?? {};
	return keys.length > 0 ? {source: keysAssumed ? 'assumed' : 'published', keys} : {source: 'none', keys: []};
}
