import {expect, test} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {readLogin} from '../../source/core/read/login.ts';

const giteaOk = "You've successfully authenticated with the";
const gitee = "You've successfully authenticated, but GITEE.COM does not provide shell access.";
const box = ['remote: ', `remote: ${'='.repeat(72)}`, 'remote: ', 'remote: ERROR: '];

type Kind = 'user' | 'deploy-key' | 'anonymous' | `no: ${string}`;
type Said = readonly [id: string, lines: string, kind: Kind, account?: string];

/** What hosts say, as it was read in their sources and pages. */
// biome-ignore format: one answer a line.
const said: readonly Said[] = [
	['gitlab', 'Welcome to GitLab, @ada.lovelace!', 'user', 'ada.lovelace'],
	['gitlab', 'Welcome to GitLab, Anonymous!', 'anonymous'],
	['gitlab', `${box.join('\n')}The project you were looking for could not be found or you don't have permission to view it.\nremote: `, 'no: not-found'],
	['gitlab', 'remote: ERROR: You are not allowed to download code from this project.', 'no: not-allowed'],
	['gitlab', 'remote: ERROR: A repository for this project does not exist yet.', 'no: not-found'],
	['gitlab', 'remote: ERROR: This deploy key does not have write access to this project.', 'no: not-allowed'],
	['gitlab', 'remote: ERROR: Your account has been blocked.', 'no: suspended'],
	['gitlab', 'remote: ERROR: You (@ada) must accept the Terms of Service in order to perform this action.', 'no: terms'],
	['gitlab', 'remote: ERROR: Git access over SSH is not allowed', 'no: disabled'],
	['gitlab', 'remote: Pulling over HTTP is not allowed.', 'no: disabled'],
	['gitlab', 'remote: ERROR: Your password expired. Please access GitLab from a web browser to update your password.', 'no: password-expired'],
	['gitlab', 'fatal: remote error: GitLab is currently unable to handle this request due to load', 'no: busy'],
	['gitlab', 'remote: ERROR: Internal API unreachable', 'no: busy'],
	['gitlab', 'remote: ERROR: Failed to get username: no', 'no: busy'],
	['bitbucket', 'authenticated via ssh key.\nYou can use git to connect to Bitbucket. Shell access is disabled', 'user'],
	['bitbucket', 'You can use git or hg to connect to Bitbucket. Shell access is disabled', 'user'],
	['bitbucket', 'authenticated via a deploy key.\nYou can use git to connect to Bitbucket. Shell access is disabled\nThis deploy key has read access to the following repositories:\nws/repo: LABEL -- COMMENT', 'deploy-key'],
	['bitbucket', 'repository access denied. access via a deployment key is read-only.', 'no: not-allowed'],
	['bitbucket', 'conq: repository access denied. access via a deployment key is read-only.', 'no: not-allowed'],
	['bitbucket', 'conq: repository does not exist.', 'no: not-found'],
	['bitbucket', 'You may not have access to this repository or it no longer exists in this workspace. If you think', 'no: not-found'],
	['bitbucket', 'Unauthorized', 'no: not-allowed'],
	['bitbucket-data-center', 'shell request failed on channel 0', 'user'],
	['azure-devops', 'remote: Shell access is not supported.\nshell request failed on channel 0', 'user'],
	['azure-devops', 'shell request failed on channel 0', 'user'],
	['azure-devops', 'remote: Public key authentication failed.', 'no: key-refused'],
	['azure-devops', 'remote: Authentication failed: your SSH key has expired. To restore access, visit https://aka.ms/ado-ssh-public-key-expired for guidance.', 'no: key-expired'],
	['azure-devops', 'You’re using ssh-rsa that is about to be deprecated and your request has been blocked intentionally.', 'no: sha1-rsa'],
	['azure-devops', 'remote: TF401019: The Git repository with name or identifier X does not exist or you do not have permissions', 'no: not-found'],
	['gitea', `Hi there, ada! ${giteaOk} key named laptop, but Gitea does not provide shell access.`, 'user', 'ada'],
	['gitea', `Hi there, ada! ${giteaOk} principal x, but Gitea does not provide shell access.`, 'user', 'ada'],
	['gitea', `Hi there! ${giteaOk} deploy key named ci, but Gitea does not provide shell access.`, 'deploy-key'],
	['forgejo', `Hi there, ada! ${giteaOk} key named my key, but Forgejo does not provide shell access.`, 'user', 'ada'],
	['codeberg', `Hi there, ada! ${giteaOk} key named laptop, but Forgejo does not provide shell access.`, 'user', 'ada'],
	['gitea', 'Gitea: SSH has been disabled', 'no: disabled'],
	['forgejo', 'Forgejo: SSH has been disabled', 'no: disabled'],
	['gitea', 'Gitea: Cannot find repository: acme/tool', 'no: not-found'],
	['gitea', 'Gitea: Cannot find repository acme/tool', 'no: not-found'],
	['gitea', 'Gitea: Invalid repository path', 'no: not-found'],
	['gitea', 'Gitea: User: 3:ada with Key: 5:laptop is not authorized to read acme/tool.', 'no: not-allowed'],
	['gitea', 'Gitea: Deploy Key: 5:ci is not authorized to write acme/tool.', 'no: not-allowed'],
	['gitea', 'Gitea: Key check failed', 'no: key-refused'],
	['gitea', 'Gitea: Repository is being created, you could retry after it finished', 'no: busy'],
	['gerrit', '  ****    Welcome to Gerrit Code Review    ****\r\n\r\n  Hi Ada Lovelace, you have successfully connected over SSH.\r\n', 'user', 'Ada Lovelace'],
	['gerrit', '  ****    Welcome to Gerrit Code Review    ****', 'user'],
	['gitolite', 'hello alice, this is git@vm running gitolite3 3.6.12-1 (Debian) on git 2.39.5\n\n R W\ttesting', 'user', 'alice'],
	['gitolite', 'FATAL: R any org/nope alice DENIED by fallthru', 'no: not-found'],
	['gitolite', 'FATAL -- ACCESS DENIED', 'no: not-found'],
	['gitolite', "FATAL: invalid repo name: 'a~b'", 'no: not-found'],
	['gitee', `Hi 张三(@zhang3)! ${gitee}`, 'user', 'zhang3'],
	['gitee', `Hi ada! ${gitee}`, 'user', 'ada'],
	['gitee', "Hi ada! You've successfully authenticated, but Gitee.com does not provide shell access.", 'user', 'ada'],
	['gitee', `Hi Anonymous! ${gitee}`, 'anonymous'],
	['sourcehut', "Hi ada! You've successfully authenticated, but I do not provide an interactive shell. Bye!", 'user', 'ada'],
	['sourcehut', "2026/01/02 03:04:05 Hi ada! You've successfully authenticated, but I do not provide an interactive shell. Bye!", 'user', 'ada'],
	['ssh', 'fatal: Interactive git shell is not enabled.\nhint: ~/git-shell-commands should exist and have read and execute access.', 'user'],
	['ssh', "fatal: '/srv/tool' does not appear to be a git repository", 'no: not-found'],
	['corporate', 'Welcome to GitLab, @ada!', 'user', 'ada'],
	['corporate', 'hello ada, this is git@vm running gitolite3 3.6.12', 'user', 'ada'],
	['corporate', `Hi there, ada! ${giteaOk} key named laptop, but Forgejo does not provide shell access.`, 'user', 'ada'],
	['corporate', "Hi ada! You've successfully authenticated, but GitHub does not provide shell access.", 'user', 'ada'],
	['corporate', '  Hi Ada Lovelace, you have successfully connected over SSH.\r\n', 'user', 'Ada Lovelace'],
];

test.each(said.map(answer => ({id: answer[0], lines: answer[1], kind: answer[2], account: answer[3]})))(
	'$id says: $lines',
	({id, lines, kind, account}) => {
		const rules = recipes.find(recipe => recipe.id === id)?.loginRules ?? {greetings: [], refusals: []};
		const heard = lines.split('\n');
		for (const login of [readLogin(heard, '', rules), readLogin([], lines, rules)]) {
			if (login.kind === 'welcomed') expect([login.identity, login.account]).toEqual([kind, account]);
			else if (login.kind === 'refused') expect(`no: ${login.means}`).toBe(kind);
			else expect.fail(`${kind} was not heard`);
		}
	},
);

test('a host does not take the words of another for its own', () => {
	const confused = said
		.filter(([from]) => from !== 'corporate')
		.flatMap(([from, lines, kind]) =>
			recipes
				.filter(({id}) => id !== from && id !== 'corporate' && !alike(id, from))
				.filter(
					({loginRules}) => !kind.startsWith('no:') && readLogin([], lines, loginRules).kind === 'welcomed',
				)
				.map(({id}) => `${id}: ${lines}`),
		);
	expect(confused).toEqual([]);
});

function alike(one: string, other: string): boolean {
	const families = [
		['gitea', 'forgejo', 'codeberg'],
		['azure-devops', 'bitbucket-data-center'],
	];
	return families.some(family => family.includes(one) && family.includes(other));
}
