import type {Answers, Unanswered} from './answers.ts';
import type {Survey} from './facts/survey.ts';
import {matchesPatterns} from './go/module-pattern.ts';
import type {RunHost} from './run-hosts.ts';
import {ofOneHost} from './settings.ts';
import type {ModuleVersion, Target} from './target.ts';
import {targetOf} from './target-of.ts';

export type TargetsOf =
	/** At least one, in the order of the hosts. */
	| {readonly kind: 'targets'; readonly targets: readonly Target[]}
	/** At least one, each with the flag that answers it. */
	| {readonly kind: 'unanswered'; readonly unanswered: readonly Unanswered[]};

/** A run looks at all its hosts side by side, so there is an end to them. */
const mostHosts = 12;

/**
 * What a run is about, one target a host. Of several hosts each gets the answers that are its own: modules by their
 * path, a fingerprint where nobody publishes the host's keys. An answer that could be for any of them is refused.
 */
export function targetsOf(
	hosts: readonly RunHost[],
	survey: Survey,
	answers: Answers,
	moduleNeeded = true,
): TargetsOf {
	if (hosts.length < 2) {
		const made = together(hosts.map(host => make(host, survey, answers, moduleNeeded)));
		return elsewhere(answers, made) ?? made;
	}
	if (hosts.length > mostHosts)
		return {
			kind: 'unanswered',
			unanswered: [{kind: 'too-many-hosts', flag: '--host', number: hosts.length, most: mostHosts}],
		};
	const fingerprint = answers.set['host-key'];
	const made = hosts.map(host =>
		makeOne(host, hosts, survey, answersFor(host, hosts, answers), moduleNeeded),
	);
	const unpublished = hosts.filter((_, index) => isUnpublished(made[index]));
	const isClear = (name: string): boolean => name === 'host-key' && unpublished.length === 1;
	const unclear = ofOneHost.filter(name => name in answers.set && !isClear(name));
	if (unclear.length > 0)
		return {kind: 'unanswered', unanswered: unclear.map(name => whichHost(name, hosts))};
	if (fingerprint === undefined) return elsewhere(answers, together(made)) ?? together(made);
	return together(
		hosts.map(host => {
			const own = answersFor(host, hosts, answers);
			const set = unpublished.includes(host) ? {'host-key': fingerprint, ...own.set} : own.set;
			return makeOne(host, hosts, survey, {...own, set}, moduleNeeded);
		}),
	);
}

/** An answer for a host that the run is not about. */
function elsewhere({set}: Answers, made: TargetsOf): TargetsOf | undefined {
	if (made.kind === 'unanswered') return undefined;
	const hosts = made.targets.map(({host}) => host);
	const stray = Object.keys(set).find(name => {
		const [, host] = name.split('@');
		return host !== undefined && !hosts.includes(host);
	});
	if (stray === undefined) return undefined;
	return {kind: 'unanswered', unanswered: [{kind: 'which-host', flag: '--host', name: stray, hosts}]};
}

/** Modules on another host of the run are left to that one, also where this one's patterns cover them. */
function makeOne(
	host: RunHost,
	hosts: readonly RunHost[],
	survey: Survey,
	answers: Answers,
	moduleNeeded: boolean,
): ReturnType<typeof targetOf> {
	const made = make(host, survey, answers, moduleNeeded);
	if (made.kind === 'unanswered') return made;
	const modules = made.target.modules.filter(module => hostOfModule(module, hosts) === host);
	const proof = modules.find(({path}) => path === made.target.proof?.path) ?? modules[0];
	return {kind: 'target', target: {...made.target, modules, proof}};
}

function answersFor(host: RunHost, hosts: readonly RunHost[], answers: Answers): Answers {
	const forAll = Object.entries(answers.set).filter(([name]) => !ofOneHost.some(own => own === name));
	return {
		...answers,
		set: Object.fromEntries(forAll),
		modules: answers.modules.filter(module => hostOfModule(module, hosts) === host),
	};
}

function make(
	{recipe, file, host}: RunHost,
	survey: Survey,
	answers: Answers,
	moduleNeeded: boolean,
): ReturnType<typeof targetOf> {
	return targetOf(recipe, file, survey, {...answers, host: host ?? answers.host}, moduleNeeded);
}

/** A module is of the host that its path begins with, else of the one whose patterns cover it, else of the first. */
function hostOfModule({path}: ModuleVersion, hosts: readonly RunHost[]): RunHost | undefined {
	const named = hosts.find(({host}) => path.startsWith(`${host}/`));
	const covering = hosts.find(({file}) => matchesPatterns((file?.privateModules ?? []).join(','), path));
	return named ?? covering ?? hosts[0];
}

function isUnpublished(made: ReturnType<typeof targetOf> | undefined): boolean {
	if (made?.kind !== 'target') return false;
	const {source} = made.target.hostKeys;
	return source === 'none' || source === 'assumed';
}

function whichHost(name: string, hosts: readonly RunHost[]): Unanswered {
	return {kind: 'which-host', flag: '--host', name, hosts: hosts.flatMap(({host}) => host ?? [])};
}

function together(made: readonly ReturnType<typeof targetOf>[]): TargetsOf {
	const unanswered = made.flatMap(one => (one.kind === 'unanswered' ? one.unanswered : []));
	if (unanswered.length > 0) return {kind: 'unanswered', unanswered};
	const targets = made.flatMap(one => (one.kind === 'target' ? [one.target] : []));
	return {kind: 'targets', targets: targets.map(target => ({...target, ...onceFor(targets, target)}))};
}

/** What a machine has only one of: the list of what is private, GOPROXY, GOSUMDB. */
function onceFor(
	targets: readonly Target[],
	{organisation}: Target,
): Pick<Target, 'allPrivatePatterns' | 'goproxy' | 'organisation'> {
	const databases = targets.flatMap(target => target.organisation.checksumDatabase ?? []);
	return {
		allPrivatePatterns: [...new Set(targets.flatMap(({privatePatterns}) => privatePatterns))],
		goproxy: targets.map(({goproxy}) => goproxy).find(wanted => wanted !== undefined),
		organisation: {...organisation, checksumDatabase: databases[0]},
	};
}
