import type {FactName} from '../core/facts.ts';
import {type Part, parts} from '../core/finding.ts';

/** Parts that have something to ask the machine for; the others are judged from what these saw. */
export type ExaminedPart = Exclude<Part, 'permissions' | 'privacy'>;

/** Which part each look belongs to; undefined for what is not told while looking. */
const partOf: Readonly<Record<FactName, ExaminedPart | undefined>> = {
	tools: 'tools',
	home: 'tools',
	project: 'tools',
	toolchain: 'tools',
	network: 'network',
	goproxy: 'network',
	sumdb: 'network',
	keys: 'keys',
	sshConfig: 'keys',
	agent: 'agent',
	knownHosts: 'hosts',
	login: 'login',
	controlSocket: 'login',
	registrar: undefined,
	goEnv: 'go-env',
	gitConfig: 'git',
	accessAsUser: 'access',
	accessAsGo: 'access',
	download: undefined,
};

export const examinedParts: readonly ExaminedPart[] = parts.filter(
	(part): part is ExaminedPart => part !== 'permissions' && part !== 'privacy',
);

export function factsOf(part: ExaminedPart): readonly FactName[] {
	return (Object.keys(partOf) as FactName[]).filter(fact => partOf[fact] === part);
}
