import type {AccessFact, SshCommand} from '../core/facts/git.ts';
import type {Facts} from '../core/facts.ts';
import {anyHostOf} from '../core/git/any-host.ts';
import {rewrite} from '../core/git/instead-of.ts';
import {sshCommandOfGo, sshCommandOfUser} from '../core/git/ssh-command.ts';
import {repositoryUrl} from '../core/go/repository-url.ts';
import {redact} from '../core/redact.ts';
import {goVersionOf} from './go-version.ts';
import {askWithHelp} from './helped-access.ts';
import {gitNetrcLogin} from './login-store.ts';
import {answerOf, runLsRemote} from './ls-remote.ts';
import {type Looking, probe} from './probe.ts';

/** `git ls-remote` of the module to prove, as the person's git does it in the directory the program was started in. */
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
	const {target} = looking;
	const {ssh, rewrites, cwd, alike, goGet, sshConfig} = asking;
	const named = goGet.kind === 'answered' ? goGet.import?.repository : undefined;
	const url = named ?? (target.proof === undefined ? undefined : repositoryUrl(target.proof.path));
	const seen = {
		module: target.proof?.path ?? '',
		url: url ?? '',
		rewritten: url === undefined ? '' : redact(rewrite(url, rewrites).url),
		ssh,
		ran: `git ls-remote ${url ?? ''}`,
	};
	if (url === undefined)
		return {...seen, netrcLogin: false, answer: {kind: 'unavailable'}, helped: undefined};
	// What Go sets by itself (no prompt, no new master) is among our own options: the same question is asked once.
	const command = ssh.from === 'go' ? 'ssh' : ssh.value;
	const anyHost = anyHostOf(ssh, sshConfig, [seen.rewritten]);
	const place = alike ? 'anywhere' : cwd;
	const [ended, login] = await Promise.all([
		looking.once(`ls-remote ${place} ${command} ${url}`, () =>
			runLsRemote(looking, {url, ssh, cwd, anyHost}),
		),
		looking.once(`netrc of git for ${target.host}`, () => gitNetrcLogin(looking.system, target.host)),
	]);
	const answer = answerOf(ended, target.loginRules);
	return {...seen, netrcLogin: login, answer, helped: undefined};
}
