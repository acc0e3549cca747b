import {asTyped, setSetting} from '../change-command.ts';
import {companyWayOfGit} from '../company-way.ts';
import {said} from '../evidence.ts';
import type {Facts} from '../facts.ts';
import {companyWaySettings, hostSetting} from '../git/host-setting.ts';
import {urlSettings} from '../git/url-settings.ts';
import type {Target} from '../target.ts';
import {check, verdict} from './check.ts';

/** Whether git trusts who signed for the host, and whether it looks at all. */
export const gitCertificateCheck = check({
	ids: ['git.certificate'],
	reads: ['gitConfig', 'accessAsGo', 'companyWay', 'network'],
	judge({gitConfig, accessAsGo, companyWay, network}, target) {
		const {answer, ran} = accessAsGo;
		const refused = answer.kind === 'failed' && answer.failure.kind === 'certificate';
		const settings =
			gitConfig.kind === 'read' ? urlSettings(gitConfig.forUrls, `https://${target.host}/`) : undefined;
		const verifyOff = settings !== undefined && !settings.verifies;
		const issuer = network.https.state.kind === 'untrusted' ? network.https.state.issuer : '';
		const fields = {host: target.host, because: issuer, file: settings?.certificateFile, verifyOff};
		const trusting = refused ? trustingCommands({accessAsGo, companyWay}, target) : [];
		const commands = !refused && verifyOff ? ['git config --global --unset http.sslVerify'] : trusting;
		const level = refused ? 'fail' : 'warn';
		return [
			verdict(!refused && !verifyOff, level, 'git.certificate', fields, {
				evidence: refused ? [said(ran, answer.said)] : [],
				remedy: {commands},
			}),
		];
	},
});

/** A file that was seen not to help is not named. */
function trustingCommands(
	facts: Pick<Facts, 'accessAsGo' | 'companyWay'>,
	target: Target,
): readonly string[] {
	const by = companyWayOfGit(facts);
	const [known] = by === undefined ? [] : companyWaySettings(target, {...by, proxy: false});
	const wanted = known ?? ({host: target.host, name: 'authorities', value: 'FILE'} as const);
	return [asTyped(setSetting(hostSetting(wanted), []))];
}
