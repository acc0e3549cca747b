import {accountOf, accountVerdict} from './checks/login.ts';
import type {Facts} from './facts.ts';
import type {Finding, FindingId} from './finding.ts';
import {judge} from './judge.ts';
import type {Target} from './target.ts';

/** A key may be accepted and still be of no use: another account's, one repository's, or not yet authorised. */
const troubles: readonly FindingId[] = ['ssh.wrong-account', 'ssh.deploy-key', 'ssh.sso-required'];

/**
 * Why a key that the host accepts does not open what is wanted; undefined where nothing is in the way. While a key is
 * being registered, a repository that does not exist is most likely one that the account may not see.
 */
export function loginTrouble(facts: Partial<Facts>, target: Target): Finding | undefined {
	const failing = judge(facts, target).filter(({level}) => level === 'fail');
	const known = failing.find(({id}) => troubles.includes(id));
	const opens = facts.accessAsGo?.answer.kind === 'read';
	const hidden = opens ? undefined : failing.find(({id}) => id === 'access.not-found');
	const account = facts.login && accountOf(facts.login);
	if (known !== undefined || hidden === undefined || account === undefined) return known;
	return facts.login && accountVerdict(false, account, facts.login, target, hidden.evidence);
}
