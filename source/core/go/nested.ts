import type {Facts} from '../facts.ts';
import type {Target} from '../target.ts';
import {repositoryOf} from './import-path.ts';

/** A module that lies deeper than a host looks who answers strangers with the first two path elements. */
export interface Nested {
	readonly module: string;
	/** What a stranger is told: `gitlab.com/group/sub`. */
	readonly answered: string;
}

/** The module to prove, where its path alone says that Go may be sent to another repository. */
export function nestedModule({proof, anonymousGoGet}: Target): Nested | undefined {
	if (proof === undefined || anonymousGoGet !== 'first-two-elements') return undefined;
	if (repositoryOf(proof.path).kind !== 'discovered') return undefined;
	const elements = proof.path.replace(/\/v[2-9]\d*$|\/v1\d+$/, '').split('/');
	return elements.length > 3 ? {module: proof.path, answered: elements.slice(0, 3).join('/')} : undefined;
}

/**
 * A nested module that Go does not find: the host names only the first two elements, or did not answer, and git cannot
 * read what is there. A module in a folder of that very repository is found all the same.
 */
export function hiddenModule(
	{goGet, accessAsGo}: Pick<Facts, 'goGet' | 'accessAsGo'>,
	target: Target,
): Nested | undefined {
	const nested = nestedModule(target);
	if (nested === undefined) return undefined;
	const access = accessAsGo.others.find(({module}) => module === nested.module) ?? accessAsGo;
	if (access.answer.kind === 'read') return undefined;
	const isNamed =
		goGet.kind === 'answered' && goGet.import !== undefined && goGet.import.prefix !== nested.answered;
	return isNamed ? undefined : nested;
}
