import type {FactName} from '../core/facts.ts';
import {type Finding, findingIds, type Part, parts, registry} from '../core/finding.ts';

/** Parts that have something to ask the machine for; the others are judged from what these saw. */
export type AskingPart = Exclude<Part, 'permissions' | 'privacy'>;

/** Which part each look belongs to; undefined for what is not told while looking. */
const partOf: Readonly<Record<FactName, AskingPart | undefined>> = {
	tools: 'tools',
	home: 'tools',
	project: 'tools',
	toolchain: 'tools',
	network: 'network',
	goproxy: 'network',
	sumdb: 'network',
	authorities: 'network',
	companyWay: 'network',
	keys: 'keys',
	sshConfig: 'keys',
	agent: 'agent',
	knownHosts: 'hosts',
	login: 'login',
	controlSocket: 'login',
	registrar: undefined,
	goEnv: 'go-env',
	gitConfig: 'git',
	loginStore: undefined,
	goGet: 'access',
	accessAsUser: 'access',
	accessAsGo: 'access',
	download: undefined,
};

export function asks(part: Part): part is AskingPart {
	return part !== 'permissions' && part !== 'privacy';
}

export function factsOf(part: Part): readonly FactName[] {
	return (Object.keys(partOf) as FactName[]).filter(fact => partOf[fact] === part);
}

/** The findings of a part as soon as all of its checks are judged. */
export function judgedPart(part: Part, findings: readonly Finding[]): readonly Finding[] | undefined {
	const members = findings.filter(({id}) => registry[id].part === part);
	return idsOf(part).every(id => members.some(finding => finding.id === id)) ? members : undefined;
}

/** The first part whose cure, or whose answer, another one waits for. */
export function awaitedPart(part: Part, findings: readonly Finding[]): Part | undefined {
	const needed = idsOf(part).flatMap(id => registry[id].needs.map(need => registry[need].part));
	return parts.find(
		other => other !== part && needed.includes(other) && judgedPart(other, findings) === undefined,
	);
}

function idsOf(part: Part): readonly Finding['id'][] {
	return findingIds.filter(id => registry[id].part === part);
}
