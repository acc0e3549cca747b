import {isReached} from '../core/company-way.ts';
import type {AuthoritiesFact, CompanyWay} from '../core/facts/company.ts';
import type {AccessFact, GitAnswer} from '../core/facts/git.ts';
import {companyWaySettings, hostSetting} from '../core/git/host-setting.ts';
import {schemeOf} from '../core/road.ts';
import {answerOf, runLsRemote} from './ls-remote.ts';
import type {Looking} from './probe.ts';

/**
 * git once more where it does not reach the host over HTTPS: with the least of what the organisation has for a
 * certificate that git does not trust, or a way that is closed. undefined where there is nothing to try.
 */
export async function askWithHelp(
	looking: Looking,
	seen: AccessFact,
	authorities: AuthoritiesFact,
): Promise<AccessFact['helped']> {
	const {rewritten, answer} = seen;
	if (schemeOf(rewritten) !== 'https' || answer.kind === 'unavailable' || isReached(answer)) return undefined;
	const hasAuthorities = authorities.kind === 'usable';
	if (isUntrusted(answer))
		return hasAuthorities ? ask(looking, seen, {authorities: true, proxy: false}) : undefined;
	if (looking.target.organisation.httpProxy === undefined) return undefined;
	const through = await ask(looking, seen, {authorities: false, proxy: true});
	return isUntrusted(through.answer) && hasAuthorities
		? ask(looking, seen, {authorities: true, proxy: true})
		: through;
}

async function ask(
	looking: Looking,
	{url, ssh}: AccessFact,
	by: CompanyWay,
): Promise<{by: CompanyWay; answer: GitAnswer}> {
	const settings = companyWaySettings(looking.target, by).map(hostSetting);
	const ended = await runLsRemote(looking, {url, ssh, cwd: '/', settings});
	return {by, answer: answerOf(ended, looking.target.loginRules)};
}

function isUntrusted(answer: GitAnswer): boolean {
	return answer.kind === 'failed' && answer.failure.kind === 'certificate';
}
