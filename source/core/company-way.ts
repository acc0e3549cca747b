import type {CompanyWay} from './facts/company.ts';
import type {AccessFact} from './facts/git.ts';
import type {Facts} from './facts.ts';
import {schemeOf} from './road.ts';

/**
 * What git needs of the organisation's to reach the host over HTTPS; undefined where it needs nothing, or that does not
 * help. Judged by git itself where it goes over HTTPS already, else by the host's page.
 */
export function companyWayOfGit({
	accessAsGo,
	companyWay,
}: Pick<Facts, 'accessAsGo' | 'companyWay'>): CompanyWay | undefined {
	const {helped, rewritten} = accessAsGo;
	if (helped !== undefined) return isReached(helped.answer) ? helped.by : undefined;
	if (schemeOf(rewritten) === 'https') return undefined;
	return companyWay.asked.find(({whose}) => whose === 'host')?.by;
}

/** What the host answers git, by the organisation's way where only that leads to it. */
export function answerOfHost({answer, helped}: AccessFact): AccessFact['answer'] {
	return helped !== undefined && isReached(helped.answer) ? helped.answer : answer;
}

/** The host itself answered, whatever it said. */
export function isReached(answer: AccessFact['answer']): boolean {
	if (answer.kind === 'read') return true;
	if (answer.kind !== 'failed') return false;
	const beforeHost = ['certificate', 'proxy', 'unreachable', 'unresolvable', 'other'] as const;
	return !beforeHost.some(kind => kind === answer.failure.kind);
}

/** Error names of OpenSSL, as Node has them: SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_VERIFY_LEAF_SIGNATURE. */
export function isCertificateFault(because: string): boolean {
	return /CERT|SIGNATURE|ISSUER/.test(because);
}
