import {answerOfHost} from '../company-way.ts';
import {said, seen} from '../evidence.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {keptBack, readSshOptions} from '../git/ssh-options.ts';
import {type UrlSettings, urlSettings} from '../git/url-settings.ts';
import {setsGitSshCommand} from '../go/toolchain.ts';
import {redact} from '../redact.ts';
import {roadOf} from '../road.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {check, finding, skipped, verdict} from './check.ts';

export const gitConfigCheck = check({
	ids: ['git.config-broken'],
	reads: ['gitConfig'],
	judge({gitConfig}) {
		if (gitConfig.kind === 'unavailable')
			return [skipped('git.config-broken', {because: 'waits', for: ['git.missing']})];
		const readable = {file: undefined, line: undefined, limit: undefined};
		if (gitConfig.kind === 'read') return [finding('ok', 'git.config-broken', readable)];
		const remedy = {commands: ['git config --global --edit']};
		if (gitConfig.kind === 'too-large')
			return [finding('fail', 'git.config-broken', {...readable, limit: gitConfig.limit}, {remedy})];
		const {file, line} = gitConfig;
		const evidence = [
			said('git config --list', gitConfig.said.split('\n')),
			...(file === undefined ? [] : [seen(file, line)]),
		];
		return [finding('fail', 'git.config-broken', {...readable, file, line}, {evidence, remedy})];
	},
});

type Judged = Pick<
	Facts,
	| 'gitConfig'
	| 'accessAsGo'
	| 'accessAsUser'
	| 'goEnv'
	| 'toolchain'
	| 'goproxy'
	| 'network'
	| 'sshConfig'
	| 'login'
	| 'goGet'
>;

/** The other settings of git that stand between Go and a private module. */
export const gitCheck = check({
	ids: [
		'git.ssh-command-ignored-by-go',
		'git.credential-helper',
		'git.login-refused',
		'git.proxy',
		'git.safe-directory',
	],
	reads: [
		'gitConfig',
		'accessAsGo',
		'accessAsUser',
		'goEnv',
		'toolchain',
		'goproxy',
		'network',
		'sshConfig',
		'login',
		'goGet',
	],
	judge(facts, target) {
		return [
			sshCommand(facts, target),
			...credentials(facts, target),
			proxy(facts, target),
			safeDirectory(facts),
		];
	},
});

function sshCommand(
	{gitConfig, accessAsGo, accessAsUser, goEnv, toolchain, goproxy}: Judged,
	target: Target,
): Finding {
	if (goEnv.kind !== 'read')
		return skipped('git.ssh-command-ignored-by-go', {because: 'waits', for: ['go.missing']});
	const command = gitConfig.kind === 'read' ? gitConfig.sshCommand : undefined;
	const local = (goEnv.values.GOVERSION ?? '').replace(/^go/, '');
	const goVersion =
		toolchain.kind === 'newer' && toolchain.obtained.kind !== 'refused' ? toolchain.wanted : local;
	const ignored = command !== undefined && setsGitSshCommand(goVersion) && accessAsGo.ssh.from === 'go';
	const open = roadOf({accessAsGo, goproxy}, target).kind === 'open';
	const fields = {
		value: command?.value ?? '',
		goVersion,
		differs: ignored && accessAsUser.answer.kind === 'read' && !open,
		key: readSshOptions(command?.value ?? '')?.identityFile,
		keptBack: keptBack(command?.value ?? ''),
	};
	return verdict(!ignored || open, 'fail', 'git.ssh-command-ignored-by-go', fields, {
		evidence:
			command === undefined
				? []
				: [
						seen(command.file, undefined, `core.sshCommand = ${command.value}`),
						{ran: 'go version', said: goVersion},
					],
		remedy: {commands: ['export GIT_SSH_COMMAND="$(git config core.sshCommand) -o BatchMode=yes"']},
	});
}

function settingsFor(gitConfig: Judged['gitConfig'], {host}: Target): UrlSettings | undefined {
	return gitConfig.kind === 'read' ? urlSettings(gitConfig.forUrls, `https://${host}/`) : undefined;
}

/** Only where HTTPS is the way: a login that git can find without asking, and that the host takes. */
function credentials(facts: Judged, target: Target): Finding[] {
	const ids = ['git.credential-helper', 'git.login-refused'] as const;
	const road = roadOf(facts, target);
	if (road.kind === 'open') return ids.map(id => skipped(id, {because: 'not-needed', road: road.via}));
	if (transportOf(facts, target) !== 'https')
		return ids.map(id => skipped(id, {because: 'not-needed', road: 'ssh'}));
	return [storedLogin(facts, target), refusedLogin(facts, target)];
}

function storedLogin({gitConfig, accessAsGo}: Judged, target: Target): Finding {
	const {ran} = accessAsGo;
	const answer = answerOfHost(accessAsGo);
	const helpers = settingsFor(gitConfig, target)?.credentialHelpers ?? [];
	const program = target.registrar?.program;
	const fields = {host: target.host, helpers, program};
	const commands =
		program === undefined
			? []
			: [
					`${program} auth login --hostname ${target.host} --git-protocol https`,
					...(program === 'gh' ? [`gh auth setup-git --hostname ${target.host}`] : []),
				];
	// A host tells only those who are logged in that a repository is not there, or not for them yet.
	const isStored =
		(answer !== accessAsGo.answer && answer.kind === 'read') ||
		isRefused(accessAsGo) ||
		(answer.kind === 'failed' && (answer.failure.kind === 'not-found' || answer.failure.kind === 'sso'));
	return verdict(isStored, 'fail', 'git.credential-helper', fields, {
		evidence: answer.kind === 'failed' ? [said(ran, answer.said)] : [],
		remedy: {commands: [...tokenCommands(target), ...commands], ...tokenPage(target)},
	});
}

/** The token is wrong, has expired, or was withdrawn. It is sent once a look and no more: hosts shut out who goes on. */
function refusedLogin({accessAsGo}: Judged, target: Target): Finding {
	const {ran} = accessAsGo;
	const answer = answerOfHost(accessAsGo);
	const refused = isRefused(accessAsGo);
	const failure = answer.kind === 'failed' ? answer.failure : undefined;
	const status = failure?.kind === 'authentication-failed' ? failure.status : undefined;
	return verdict(
		!refused,
		'fail',
		'git.login-refused',
		{host: target.host, refused, status},
		{
			evidence: refused && answer.kind === 'failed' ? [said(ran, answer.said)] : [],
			remedy: {commands: tokenCommands(target), ...tokenPage(target)},
		},
	);
}

/** A login of a netrc file that is refused leaves git asking for one, as if there were none. */
function isRefused(access: Judged['accessAsGo']): boolean {
	const {netrcLogin} = access;
	const answer = answerOfHost(access);
	if (answer.kind !== 'failed') return false;
	const {kind} = answer.failure;
	return kind === 'authentication-failed' || (kind === 'no-credentials' && netrcLogin === true);
}

/** With the user name where the token's has to be said. */
function tokenCommands({tokenUser}: Target): readonly string[] {
	const name = tokenUser === undefined ? ' --set token-user=NAME' : '';
	return [`gomod-setup setup --protocol https --secret token=env:TOKEN${name}`];
}

function tokenPage({pages}: Target): {open?: string} {
	return pages.token === undefined ? {} : {open: pages.token};
}

function proxy({gitConfig, accessAsGo}: Judged, target: Target): Finding {
	const configured = settingsFor(gitConfig, target)?.proxy;
	const answer = accessAsGo.answer;
	const refused = answer.kind === 'failed' && answer.failure.kind === 'proxy';
	return verdict(
		!refused,
		'fail',
		'git.proxy',
		{proxy: configured && redact(configured), because: refused ? (answer.said.at(-1) ?? '') : ''},
		{
			evidence: refused ? [said(accessAsGo.ran, answer.said)] : [],
			remedy: {
				commands:
					configured === undefined ? ['env | grep -i proxy'] : ['git config --global --get http.proxy'],
			},
		},
	);
}

function safeDirectory({accessAsUser, accessAsGo}: Judged): Finding {
	const unsafe = [accessAsGo, accessAsUser]
		.map(({answer}) =>
			answer.kind === 'failed' && answer.failure.kind === 'safe-directory' ? answer : undefined,
		)
		.find(answer => answer !== undefined);
	const path = unsafe?.failure.kind === 'safe-directory' ? unsafe.failure.path : undefined;
	return verdict(
		unsafe === undefined,
		'fail',
		'git.safe-directory',
		{path},
		{
			evidence: unsafe === undefined ? [] : [said('git ls-remote', unsafe.said)],
			remedy: {
				commands: path === undefined ? [] : [`git config --global --add safe.directory ${shellQuoted(path)}`],
			},
		},
	);
}
