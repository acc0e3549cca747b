import {type Evidence, said, seen} from '../evidence.ts';
import type {KeyFile} from '../facts/ssh.ts';
import type {Facts} from '../facts.ts';
import type {Finding, Remedy, Skipped} from '../finding.ts';
import {identityOf, isWelcomed} from '../identity.ts';
import {roadOf} from '../road.ts';
import {secondAccountOf} from '../second-account.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {check, finding, skipped, verdict} from './check.ts';

type Seen = Pick<Facts, 'login' | 'keys' | 'agent' | 'accessAsGo' | 'accessAsUser' | 'goproxy' | 'sshConfig'>;

/** Who answered `ssh -T`, and as whom. */
export const loginCheck = check({
	ids: ['ssh.login-refused', 'ssh.too-many-keys', 'ssh.wrong-account', 'ssh.deploy-key', 'ssh.sso-required'],
	reads: ['login', 'keys', 'agent', 'accessAsGo', 'accessAsUser', 'goproxy', 'sshConfig'],
	judge(facts, target) {
		return [
			refused(facts, target),
			tooMany(facts, target),
			account(facts, target),
			deployKey(facts, target),
			singleSignOn(facts, target),
		];
	},
});

export const controlSocketCheck = check({
	ids: ['ssh.control-socket'],
	reads: ['controlSocket'],
	judge({controlSocket}, target) {
		const path = controlSocket.kind === 'live' ? controlSocket.path : undefined;
		return [
			verdict(
				path === undefined,
				'warn',
				'ssh.control-socket',
				{host: target.host, path},
				{
					evidence: path === undefined ? [] : [seen(path)],
					remedy: {commands: [`ssh -O exit ${target.ssh.user}@${target.ssh.host}`]},
				},
			),
		];
	},
});

/** Whose modules these are, for people; the host's where no owner is known. */
export function ownerOf({owners, host}: Target): string {
	return owners[0] ?? host;
}

/** The name of who answered, when the host gives one. */
export function accountOf(login: Facts['login']): string | undefined {
	return login.kind === 'tried' && login.login.kind === 'welcomed' && login.login.identity === 'user'
		? login.login.account
		: undefined;
}

function refused(facts: Seen, target: Target): Finding {
	const {login} = facts;
	if (login.kind === 'unavailable')
		return skipped('ssh.login-refused', {because: 'waits', for: ['ssh.missing']});
	if (login.kind === 'other-program') return skipped('ssh.login-refused', otherProgram(login));
	const offered = login.trace.offered.at(-1)?.fingerprint;
	const identity = identityOf(facts, target);
	const key = identity?.path ?? offered;
	const judged = login.kind === 'tried' && login.login.kind !== 'silent' ? login.login : undefined;
	const fields = {
		host: target.host,
		account: accountOf(login),
		key,
		means: judged?.kind === 'refused' ? judged.means : undefined,
		unverified: judged?.unverified ?? false,
		because: '',
		via: wayOf(facts.sshConfig),
	};
	if (login.kind === 'timed-out')
		return finding(
			'fail',
			'ssh.login-refused',
			{...fields, state: 'not-answered'},
			{evidence: [said(login.ran, [`no answer after ${login.after} ms`])]},
		);
	const evidence = [said(login.ran, login.trace.said)];
	if (isWelcomed(login))
		return judged?.kind === 'refused'
			? finding('warn', 'ssh.login-refused', {...fields, state: 'unclear'}, {evidence})
			: finding('ok', 'ssh.login-refused', {...fields, state: 'welcomed'}, {evidence});
	const {failure} = login;
	const denied = failure?.kind === 'permission-denied' || login.login.kind === 'refused';
	if (!denied && failure !== undefined && isShort(login))
		return finding(
			'fail',
			'ssh.login-refused',
			{...fields, state: 'not-reached', because: becauseOf(login)},
			{evidence, remedy: {commands: [login.ran]}},
		);
	return finding(
		'fail',
		'ssh.login-refused',
		{...fields, state: denied ? 'refused' : 'unclear'},
		{evidence, remedy: registerRemedy(target, identity)},
	);
}

/** The setting alone: a command may hold a password. */
function wayOf(sshConfig: Facts['sshConfig']): string | undefined {
	if (sshConfig.kind !== 'read') return undefined;
	const {proxyJump, proxyCommand} = sshConfig.config;
	if (proxyJump !== undefined) return `ProxyJump ${proxyJump}`;
	return proxyCommand === undefined ? undefined : 'ProxyCommand';
}

type Tried = Extract<Facts['login'], {kind: 'tried'}>;

/** ssh ended before the host told how one may log in; what is told besides was a machine on the way. */
function isShort({trace, failure}: Tried): boolean {
	return failure?.kind === 'proxy-ended' || (trace.methods.length === 0 && trace.offered.length === 0);
}

function becauseOf({trace, failure}: Tried): string {
	return failure?.kind === 'proxy-ended' ? failure.said : (trace.said.at(-1) ?? '');
}

function otherProgram({program, from}: Extract<Facts['login'], {kind: 'other-program'}>): Skipped {
	return {because: 'other-program', program, from};
}

function registerRemedy({registrar, pages}: Target, key: KeyFile | undefined): Remedy {
	// A key that only the agent has is copied from there.
	if (key === undefined) return {commands: ['ssh-add -L'], ...pageOf(pages.addKey)};
	const words = registrar === undefined ? [] : [registrar.program, ...registrar.args];
	const line = words
		.map(word => word.replace('{key}', key.publicHalf.path).replace('{title}', 'gomod-setup'))
		.map(shellQuoted)
		.join(' ');
	return {commands: registrar === undefined ? [] : [line], ...pageOf(pages.addKey)};
}

function pageOf(page: string | undefined): Pick<Remedy, 'open'> {
	return page === undefined ? {} : {open: page};
}

function tooMany({login}: Seen, target: Target): Finding {
	if (login.kind === 'other-program') return skipped('ssh.too-many-keys', otherProgram(login));
	const failed = login.kind === 'tried' && login.failure?.kind === 'too-many-failures';
	const offered = login.kind === 'unavailable' ? 0 : login.trace.offered.length;
	return verdict(
		!failed,
		'fail',
		'ssh.too-many-keys',
		{host: target.host, offered},
		{evidence: login.kind === 'tried' ? [said(login.ran, login.trace.said)] : [], remedy: {commands: []}},
	);
}

/** Only where somebody said whom to expect (`--set account=NAME`). */
function account({login}: Seen, target: Target): Finding {
	const answered = accountOf(login);
	if (target.account === undefined || answered === undefined)
		return skipped('ssh.wrong-account', {because: 'nothing-to-check', what: 'none'});
	// Hosts take account names in any case.
	return accountVerdict(answered.toLowerCase() === target.account.toLowerCase(), answered, login, target);
}

/** @param evidence what was seen beside the greeting */
export function accountVerdict(
	isWanted: boolean,
	account: string,
	login: Facts['login'],
	target: Target,
	evidence: readonly Evidence[] = [],
): Finding {
	const unverified = isUnverified(login);
	const fields = {
		host: target.host,
		account,
		owner: ownerOf(target),
		repository: target.proof?.path,
		unverified,
	};
	return verdict(isWanted, unverified ? 'warn' : 'fail', 'ssh.wrong-account', fields, {
		evidence: [...(login.kind === 'tried' ? [said(login.ran, login.trace.said)] : []), ...evidence],
		remedy: {commands: [secondKeyCommand(target)], ...pageOf(target.pages.keys)},
	});
}

/** What sets up an account beside the one that answers. */
function secondKeyCommand(target: Target): string {
	const second = secondAccountOf(target);
	const command = `gomod-setup run ${target.recipe}`;
	return second === undefined
		? `${command} keys login`
		: `${command} --set owner=${shellQuoted(second.owner)} --set alias=${shellQuoted(second.alias)}`;
}

function deployKey(facts: Seen, target: Target): Finding {
	const {login} = facts;
	if (login.kind === 'other-program') return skipped('ssh.deploy-key', otherProgram(login));
	if (!isWelcomed(login) || login.kind !== 'tried')
		return skipped('ssh.deploy-key', {because: 'waits', for: ['ssh.login-refused']});
	const deploy = login.login.kind === 'welcomed' && login.login.identity === 'deploy-key';
	const repository = deploy && login.login.kind === 'welcomed' ? login.login.account : undefined;
	// It is in the way where it does not open the module that is wanted.
	const unverified = isUnverified(login);
	const level = roadOf(facts, target).kind === 'open' || unverified ? 'warn' : 'fail';
	return verdict(
		!deploy,
		level,
		'ssh.deploy-key',
		{host: target.host, repository, owner: ownerOf(target), account: accountOf(login), unverified},
		{
			evidence: [said(login.ran, login.trace.said)],
			remedy: {commands: [secondKeyCommand(target)]},
		},
	);
}

/** The words by which it was judged were never compared with a real server: that alone makes nothing fail. */
function isUnverified(login: Facts['login']): boolean {
	return login.kind === 'tried' && login.login.kind !== 'silent' && login.login.unverified;
}

function singleSignOn({login, accessAsGo, accessAsUser}: Seen, target: Target): Finding {
	const asked = [accessAsGo, accessAsUser].find(
		access => access.answer.kind === 'failed' && access.answer.failure.kind === 'sso',
	);
	const answer = asked?.answer;
	const fields = {host: target.host, owner: ownerOf(target), account: accountOf(login)};
	return verdict(answer === undefined, 'fail', 'ssh.sso-required', fields, {
		evidence: asked !== undefined && answer?.kind === 'failed' ? [said(asked.ran, answer.said)] : [],
		remedy: {commands: [], ...pageOf(target.pages.keys)},
	});
}
