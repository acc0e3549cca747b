import {said} from '../evidence.ts';
import type {AccessFact, RepositoryAccess} from '../facts/git.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {isHidden, roadOf} from '../road.ts';
import type {Target} from '../target.ts';
import {check, finding, skipped, verdict} from './check.ts';
import {accountOf, ownerOf} from './login.ts';

type Seen = Pick<Facts, 'accessAsUser' | 'accessAsGo' | 'login' | 'goproxy'>;

/** The real repository, read by git as the person and as Go runs it. */
export const accessCheck = check({
	ids: ['access.git-ok-go-fails', 'access.not-found', 'access.repository'],
	reads: ['accessAsUser', 'accessAsGo', 'login', 'goproxy'],
	judge(facts, target) {
		if (target.proof === undefined)
			return this.ids.map(id => skipped(id, {because: 'nothing-to-check', what: 'module'}));
		const road = roadOf(facts, target);
		if (road.kind === 'open' && road.via === 'proxy')
			return this.ids.map(id => skipped(id, {because: 'not-needed', road: 'proxy'}));
		return [agreement(facts, target), notFound(facts, target), repository(facts)];
	},
});

/** The most common riddle: git works for the person and not for Go. */
function agreement({accessAsUser, accessAsGo}: Seen, {recipe}: Target): Finding {
	const user = accessAsUser.answer;
	const go = accessAsGo.answer;
	const agree = user.kind !== 'read' || go.kind === 'read';
	const fields = {
		module: accessAsGo.module,
		agree,
		difference: agree ? 'none' : differenceOf(accessAsUser, accessAsGo),
		refs: user.kind === 'read' ? user.refs : go.kind === 'read' ? go.refs : 0,
	} as const;
	return verdict(agree, 'fail', 'access.git-ok-go-fails', fields, {
		evidence: [evidenceOf(accessAsUser), evidenceOf(accessAsGo)],
		remedy: {commands: [`gomod-setup run ${recipe} git access`]},
	});
}

function differenceOf(user: AccessFact, go: AccessFact): 'core.sshCommand' | 'local-config' | 'other' {
	const same = [user, ...user.others].find(({module}) => module === go.module) ?? user;
	if (same.rewritten !== go.rewritten) return 'local-config';
	return user.ssh.from === 'core.sshCommand' && go.ssh.from !== 'core.sshCommand'
		? 'core.sshCommand'
		: 'other';
}

function notFound({accessAsGo, accessAsUser, login}: Seen, target: Target): Finding {
	const ofGo = repositoriesOf(accessAsGo).filter(isHidden);
	const open = accessAsGo.answer.kind === 'read';
	const missing = ofGo.length > 0 || open ? ofGo : repositoriesOf(accessAsUser).filter(isHidden);
	const {url} = missing[0] ?? accessAsGo;
	const repository = url.replace(/^https?:\/\/[^/]*\//, '');
	const owner = target.owners.find(owner => repository.startsWith(`${owner}/`)) ?? ownerOf(target);
	const fields = {host: target.host, repository, owner, account: accountOf(login)};
	return verdict(missing.length === 0, 'fail', 'access.not-found', fields, {
		evidence: missing.map(evidenceOf),
		remedy: {commands: [], open: url},
	});
}

function repositoriesOf(access: AccessFact): readonly RepositoryAccess[] {
	return [access, ...access.others];
}

function repository({accessAsGo, accessAsUser}: Seen): Finding {
	const {answer} = accessAsGo;
	const fields = {
		module: accessAsGo.module,
		repository: accessAsGo.url,
		because: becauseOf(answer),
		refs: answer.kind === 'read' ? answer.refs : 0,
		others: accessAsGo.others.filter(({answer}) => answer.kind === 'read').length,
	};
	if (answer.kind === 'unavailable')
		return skipped('access.repository', {because: 'waits', for: ['git.missing']});
	if (answer.kind === 'read')
		return finding('ok', 'access.repository', fields, {evidence: repositoriesOf(accessAsGo).map(evidenceOf)});
	// Where the person's own git reads it, the difference is the finding.
	if (accessAsUser.answer.kind === 'read')
		return skipped('access.repository', {because: 'waits', for: ['access.git-ok-go-fails']});
	return finding('fail', 'access.repository', fields, {
		evidence: [evidenceOf(accessAsGo)],
		remedy: {commands: [`gomod-setup doctor --verbose`]},
	});
}

function becauseOf(answer: AccessFact['answer']): string {
	if (answer.kind === 'timed-out') return 'timed-out';
	if (answer.kind !== 'failed') return '';
	return answer.failure.kind === 'refused' ? answer.failure.means : answer.failure.kind;
}

function evidenceOf({ran, answer}: RepositoryAccess): ReturnType<typeof said> {
	const lines =
		answer.kind === 'failed'
			? answer.said
			: answer.kind === 'read'
				? [`${answer.refs} refs`]
				: answer.kind === 'timed-out'
					? [`no answer after ${answer.after} ms`]
					: [];
	return said(ran, lines);
}

/** The real download, where one was asked for. */
export const downloadCheck = check({
	ids: ['access.module'],
	reads: ['download'],
	judge({download}, target) {
		if (target.proof === undefined)
			return [skipped('access.module', {because: 'nothing-to-check', what: 'module'})];
		const {path, version} = target.proof;
		const fields = {module: path, version, others: 0, milliseconds: 0, because: ''};
		const remedy = {commands: ['gomod-setup doctor --proof --verbose']};
		switch (download.kind) {
			case 'downloaded':
				return [
					finding(
						'ok',
						'access.module',
						{
							...fields,
							version: download.version,
							others: download.others,
							milliseconds: download.milliseconds,
						},
						{evidence: [said(download.ran, [`${download.milliseconds} ms`])]},
					),
				];
			case 'failed':
				return [
					finding(
						'fail',
						'access.module',
						{...fields, module: download.module, because: download.failure.kind},
						{evidence: [said(download.ran, download.said)], remedy},
					),
				];
			case 'timed-out':
				return [
					finding(
						'fail',
						'access.module',
						{...fields, milliseconds: download.after, because: 'timed-out'},
						{evidence: [said(download.ran, [`no answer after ${download.after} ms`])], remedy},
					),
				];
			case 'withheld':
				return [skipped('access.module', {because: 'waits', for: ['privacy.leak']})];
			default:
				return [skipped('access.module', {because: 'nothing-to-check', what: 'proof'})];
		}
	},
});
