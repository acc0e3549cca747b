import {companyWayOfGit} from '../company-way.ts';
import type {GitConfigFact} from '../facts/git.ts';
import {companyWaySettings, type HostSetting, hostSetting} from '../git/host-setting.ts';
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
	return companyWaySettings(target, by).flatMap((setting): Planned[] => {
		const place = placeOf(gitConfig, setting);
		// A password must reach neither the journal nor a command line.
		if (place.was.some(value => redact(value) !== value)) return [];
		return [{cures, part: 'git', change: {kind: 'git-setting', ...setting, ...place}}];
	});
}

/** The file that a setting is written to, and the values it has there. */
export function placeOf(
	{globalFile: {path: file}, forUrls}: Extract<GitConfigFact, {kind: 'read'}>,
	setting: HostSetting,
): {was: readonly string[]; file: string} {
	const key = hostSetting(setting).key.toLowerCase();
	const values = forUrls.filter(entry => entry.file === file && entry.key.toLowerCase() === key);
	return {was: values.map(({value}) => value), file};
}
