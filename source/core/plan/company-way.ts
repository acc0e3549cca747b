import {companyWayOfGit} from '../company-way.ts';
import type {FindingId} from '../finding.ts';
import {companyWaySettings, hostSetting} from '../git/host-setting.ts';
import {redact} from '../redact.ts';
import {roadOf} from '../road.ts';
import {type Planned, type Planning, problem} from './planning.ts';

/** The organisation's authorities and web proxy for git, where HTTPS is the way and they were seen to lead to the host. */
export function planCompanyWay(planning: Planning): readonly Planned[] {
	const {facts, target, transport} = planning;
	const {gitConfig} = facts;
	const by = companyWayOfGit(facts);
	const isWanted = transport === 'https' && roadOf(facts, target).kind === 'closed';
	if (by === undefined || gitConfig.kind !== 'read' || !isWanted) return [];
	const cures = (['git.certificate', 'git.web-proxy', 'net.port-443'] as const).filter(id =>
		problem(planning, id),
	);
	return companyWaySettings(target, by).flatMap(setting => {
		const file = gitConfig.globalFile.path;
		const key = lowerCase(hostSetting(setting).key);
		const was = gitConfig.forUrls
			.filter(entry => entry.file === file && lowerCase(entry.key) === key)
			.map(({value}) => value);
		// A password must reach neither the journal nor a command line.
		if (was.some(value => redact(value) !== value)) return [];
		return [
			{cures: [...cures] as FindingId[], part: 'git', change: {kind: 'git-setting', ...setting, was, file}},
		];
	});
}

/** A key with its section and name in lower case, as `git config --list` has it; host names have no case. */
function lowerCase(key: string): string {
	return key.toLowerCase();
}
