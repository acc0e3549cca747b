import type {AccessFact, RepositoryAccess, SshCommand} from '../core/facts/git.ts';
import type {Facts} from '../core/facts.ts';
import {anyHostOf} from '../core/git/any-host.ts';
import {rewrite} from '../core/git/instead-of.ts';
import {sshCommandOfGo, sshCommandOfUser} from '../core/git/ssh-command.ts';
import {repositoryUrl} from '../core/go/repository-url.ts';
import {redact} from '../core/redact.ts';
import {isHidden, leadsTo} from '../core/road.ts';
import type {Target} from '../core/target.ts';
import {goVersionOf} from './go-version.ts';
import {askWithHelp} from './helped-access.ts';
import {askInTurn} from './in-turn.ts';
import {gitNetrcLogin} from './login-store.ts';
import {answerOf, runLsRemote} from './ls-remote.ts';
import {type Looking, probe} from './probe.ts';

/** `git ls-remote` of the private modules' repositories, as the person's git does it in the directory the program was started in. */
export const accessAsUserProbe = probe({
	fact: 'accessAsUser',
	part: 'access',
	needs: ['gitConfig', 'goGet', 'sshConfig'],
	look: (looking, {gitConfig, goGet, sshConfig}) => {
		const ssh = sshCommandOfUser(looking.system.env, gitConfig);
		const rewrites = gitConfig.kind === 'read' ? [...gitConfig.rewrites, ...gitConfig.rewritesOnlyHere] : [];
		return lsRemote(looking, {
			ssh,
			rewrites,
			cwd: looking.system.cwd,
			alike: isAlike(gitConfig),
			goGet,
			sshConfig,
		});
	},
});

/** The same under the environment that Go gives git: outside any repository, with Go's own ssh command up to 1.24. */
export const accessAsGoProbe = probe({
	fact: 'accessAsGo',
	part: 'access',
	needs: ['gitConfig', 'goEnv', 'goGet', 'authorities', 'sshConfig'],
	async look(looking, {gitConfig, goEnv, goGet, authorities, sshConfig}) {
		const {system, survey} = looking;
		const ssh = sshCommandOfGo(system.env, gitConfig, goVersionOf(goEnv, survey.project));
		const rewrites = gitConfig.kind === 'read' ? gitConfig.rewrites : [];
		const asking = {ssh, rewrites, cwd: '/', alike: isAlike(gitConfig), goGet, sshConfig};
		const seen = await lsRemote(looking, asking);
		return {...seen, helped: await askWithHelp(looking, seen, authorities)};
	},
});

interface Asking {
	readonly ssh: SshCommand;
	readonly rewrites: Parameters<typeof rewrite>[1];
	readonly cwd: string;
	readonly alike: boolean;
	readonly goGet: Facts['goGet'];
	readonly sshConfig: Facts['sshConfig'];
}

function isAlike(gitConfig: Facts['gitConfig']): boolean {
	return gitConfig.kind === 'read' && gitConfig.alike;
}

async function lsRemote(looking: Looking, asking: Asking): Promise<AccessFact> {
	const {target, system} = looking;
	const {ssh} = asking;
	const repositories = repositoriesOf(target, asking.goGet);
	const [all, netrcLogin] = await Promise.all([
		askInTurn(
			repositories,
			repository => ask(looking, asking, repository),
			answered => leadsTo(answered, target) || isHidden(answered),
		),
		repositories.length > 0 &&
			looking.once(`netrc of git for ${target.host}`, () => gitNetrcLogin(system, target.host)),
	]);
	const told =
		all.find(answered => !leadsTo(answered, target) && !isHidden(answered)) ??
		all.find(answered => leadsTo(answered, target)) ??
		all[0] ??
		nothing;
	return {...told, ssh, netrcLogin, helped: undefined, others: all.filter(other => other !== told)};
}

const nothing: RepositoryAccess = {
	module: '',
	url: '',
	rewritten: '',
	ran: 'git ls-remote ',
	answer: {kind: 'unavailable'},
};

type Repository = Pick<RepositoryAccess, 'module' | 'url'>;

/** Each repository once, that of the module to prove first. */
function repositoriesOf({proof, modules}: Target, goGet: Facts['goGet']): readonly Repository[] {
	const urls = new Map<string, Repository>();
	for (const {path} of proof === undefined ? [] : [proof, ...modules]) {
		const own = path === proof?.path && goGet.kind === 'answered' ? goGet.import : goGet.others?.[path];
		// A path that Go takes for none is asked for as well: what cannot be read must not pass for it.
		const url = own?.repository ?? repositoryUrl(path) ?? `https://${path}`;
		if (!urls.has(url)) urls.set(url, {module: path, url});
	}
	return [...urls.values()];
}

async function ask(
	looking: Looking,
	{ssh, rewrites, cwd, alike, sshConfig}: Asking,
	{module, url}: Repository,
): Promise<RepositoryAccess> {
	// What Go sets by itself (no prompt, no new master) is among our own options: the same question is asked once.
	const command = ssh.from === 'go' ? 'ssh' : ssh.value;
	const rewritten = redact(rewrite(url, rewrites).url);
	const anyHost = anyHostOf(ssh, sshConfig, [rewritten]);
	const place = alike ? 'anywhere' : cwd;
	const ended = await looking.once(`ls-remote ${place} ${command} ${url}`, () =>
		runLsRemote(looking, {url, ssh, cwd, anyHost}),
	);
	return {
		module,
		url,
		rewritten,
		ran: `git ls-remote ${url}`,
		answer: answerOf(ended, looking.target.loginRules),
	};
}
