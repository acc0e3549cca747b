import {isReached} from '../company-way.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {urlSettings} from '../git/url-settings.ts';
import {roadOf} from '../road.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {check, skipped, verdict} from './check.ts';

type Seen = Pick<Facts, 'gitConfig' | 'accessAsGo' | 'goproxy' | 'network' | 'sshConfig' | 'login' | 'goGet'>;

const ids = ['git.login-by-path', 'git.netrc-default'] as const;

/** What has git pass over a login of the host, or send another one there; only where HTTPS is the way. */
export const gitLoginsCheck = check({
	ids,
	reads: ['gitConfig', 'accessAsGo', 'goproxy', 'network', 'sshConfig', 'login', 'goGet'],
	judge(facts, target) {
		const road = roadOf(facts, target);
		const via = road.kind === 'open' ? road.via : transportOf(facts, target);
		if (road.kind === 'open' || via !== 'https') {
			const other = via === 'https' || via === 'proxy' ? via : 'ssh';
			return ids.map(id => skipped(id, {because: 'not-needed', road: other}));
		}
		return [byPath(facts, target), netrcDefault(facts, target)];
	},
});

function byPath({gitConfig}: Seen, {host}: Target): Finding {
	const settings = gitConfig.kind === 'read' ? urlSettings(gitConfig.forUrls, `https://${host}/`) : undefined;
	const file =
		gitConfig.kind === 'read'
			? gitConfig.forUrls.findLast(({key}) => key.endsWith('.usehttppath'))?.file
			: undefined;
	const holds = settings?.loginByPath !== true || settings.credentialHelpers.length === 0;
	return verdict(holds, 'warn', 'git.login-by-path', {host, file});
}

function netrcDefault({accessAsGo: {answer, netrcLogin}}: Seen, {host}: Target): Finding {
	const isSent = netrcLogin === 'default' && isReached(answer);
	return verdict(!isSent, 'warn', 'git.netrc-default', {host, sent: isSent});
}
