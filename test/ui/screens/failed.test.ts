import {test} from 'vitest';
import type {Action} from '../../../source/core/action.ts';
import type {ActionFailure} from '../../../source/core/action-failure.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import {sampleActions} from '../../words/sample-actions.ts';
import {expectFrame} from './expect-frame.ts';
import {actions, working} from './sample-states.ts';
import {states} from './states.ts';

/** A change that was not made, scrolled to this line. */
function failing(
	failure: ActionFailure,
	action: Action | undefined = actions[5],
	offset = 0,
	diff: readonly string[] = [],
): WizardState {
	if (action === undefined) throw new Error('no action');
	return {
		...states.failed,
		work: working(action.number, {asked: {kind: 'failure', action, failure, diff}}),
		screen: {kind: 'failed', pointer: 'retry', offset, since: 0},
	};
}

const locked = failing({
	because: 'locked',
	ran: 'git config --global --add url.ssh://git@github.com/acme/.insteadOf https://github.com/acme/',
	said: '/home/user/.gitconfig.lock',
});
const talkative = {
	because: 'program-failed',
	ran: 'git config --global --list',
	said: Array.from({length: 12}, (_, index) => `said ${index + 1}`).join('\n'),
} as const;

test('failed, 80x24', () => {
	expectFrame(
		states.failed,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 6   6 of 7

 ✗ 6 of 7  Let git use SSH for https://github.com/acme/

 Seen  $ git config --global --add url.ssh://git@github.com/acme/.insteadOf ht…
       error: could not lock config file ~/.gitconfig: File exists
 Why   The program ended with an error.
 Cure  Put right what it complains of.

 Nothing was half written. 5 changes are done and stand in the journal.

 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

test('failed, 60x16', () => {
	expectFrame(
		states.failed,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 6   6 of 7
 ✗ 6 of 7  Let git use SSH for https://github.com/acme/

 Seen  $ git config --global --add url.ssh://git@github.co…
       error: could not lock config file ~/.gitconfig: Fil…
 Why   The program ended with an error.
 Cure  Put right what it complains of.
 Nothing was half written. 5 changes are done and stand in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them

 Enter choose   ? help
`,
	);
});

test('failed, 80x24, zh-CN', () => {
	expectFrame(
		states.failed,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                 停在第 6 项   第 6 步，共 7 步

 ✗ 6/7      让 git 对 https://github.com/acme/ 改用 SSH

 现象  $ git config --global --add url.ssh://git@github.com/acme/.insteadOf ht…
       error: could not lock config file ~/.gitconfig: File exists
 原因  程序以错误结束。
 办法  先解决它指出的问题。

 没有留下写了一半的内容。已完成 5 处改动，记录在日志中。

 ❯ 重试
   跳过这一项，继续
   撤销这 5 处改动并停止
   到此停止，保留改动

 ↑↓ 移动   Enter 选择   PgUp PgDn 滚动   ? 帮助
`,
	);
});

test('failed at first, 80x24', () => {
	expectFrame(
		states['failed at first'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 1   6 of 7

 ✗ 1 of 7  Make ~/.ssh/id_ed25519 readable by you alone

 Why   The system refuses: mounted read-only.
 Cure  Have it mounted for writing. This shows how it is mounted now:
       $ mount

 It could not be taken back; the copy is ~/.copy

 ❯ Try again
   Leave it out and go on
   Stop here

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

test('failed at first, 60x16', () => {
	expectFrame(
		states['failed at first'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 1   6 of 7
 ✗ 1 of 7  Make ~/.ssh/id_ed25519 readable by you alone

 Why   The system refuses: mounted read-only.
 Cure  Have it mounted for writing. This shows how it is
       mounted now:
       $ mount
 It could not be taken back; the copy is ~/.copy
 ❯ Try again
   Leave it out and go on
   Stop here

 Enter choose   ? help
`,
	);
});

test('locked, 80x24', () => {
	expectFrame(
		locked,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 6   6 of 7

 ✗ 6 of 7  Let git use SSH for https://github.com/acme/

 Seen  $ git config --global --add url.ssh://git@github.com/acme/.insteadOf ht…
       ~/.gitconfig.lock
 Why   Another git is at work, or one died and left ~/.gitconfig.lock behind.
 Cure  Close other git programs. If none runs:
       $ rm ~/.gitconfig.lock

 Nothing was half written. 5 changes are done and stand in the journal.

 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

test('locked, 60x16', () => {
	expectFrame(
		locked,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 6   6 of 7
 ✗ 6 of 7  Let git use SSH for https://github.com/acme/
 Seen  $ git config --global --add url.ssh://git@github.co…
       ~/.gitconfig.lock
 Why   Another git is at work, or one died and left
       ~/.gitconfig.lock behind.
 Cure  Close other git programs. If none runs:
       $ rm ~/.gitconfig.lock
 Nothing was half written. 5 changes are done and stand in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them
 Enter choose   ? help
`,
	);
});

test('locked, 80x24, zh-CN', () => {
	expectFrame(
		locked,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                 停在第 6 项   第 6 步，共 7 步

 ✗ 6/7      让 git 对 https://github.com/acme/ 改用 SSH

 现象  $ git config --global --add url.ssh://git@github.com/acme/.insteadOf ht…
       ~/.gitconfig.lock
 原因  另一个 git 正在运行，或者它异常退出后留下了 ~/.gitconfig.lock。
 办法  关闭其他 git 程序。如果没有 git 在运行：
       $ rm ~/.gitconfig.lock

 没有留下写了一半的内容。已完成 5 处改动，记录在日志中。

 ❯ 重试
   跳过这一项，继续
   撤销这 5 处改动并停止
   到此停止，保留改动

 ↑↓ 移动   Enter 选择   PgUp PgDn 滚动   ? 帮助
`,
	);
});

test('no passphrase was given, 80x24', () => {
	expectFrame(
		failing({because: 'no-passphrase', said: ''}, actions[3]),
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 4   6 of 7

 ✗ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)

 Why   It needs a passphrase, and none was given.
 Cure  Type it when it is asked for, or run this yourself:
       $ ssh-add ~/.ssh/id_ed25519

 Nothing was half written. 3 changes are done and stand in the journal.

 ❯ Try again
   Leave it out and go on
   Take back the 3 changes and stop
   Stop here and keep them

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

test('no passphrase was given for a new key, 80x24', () => {
	expectFrame(
		failing({because: 'no-passphrase', said: ''}, {...sampleActions['make-key'], number: 1}),
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 1   6 of 7

 ✗ 1 of 7  Make an ed25519 key, ~/.ssh/id_ed25519 (asks for a passphrase)

 Why   It needs a passphrase, and none was given.
 Cure  Type one when it is asked for, or none: --set passphrase=none.

 Nothing was half written. No change is done.

 ❯ Try again
   Leave it out and go on
   Stop here

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

test('the disk is full, 60x16', () => {
	expectFrame(
		failing({because: 'refused-by-system', said: 'ENOSPC'}),
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 6   6 of 7
 ✗ 6 of 7  Let git use SSH for https://github.com/acme/

 Why   The system refuses: the disk is full.
 Cure  Make room. This shows which disk is full:
       $ df -h
 Nothing was half written. 5 changes are done and stand in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them

 Enter choose   ? help
`,
	);
});

test('much was said, 60x16', () => {
	expectFrame(
		failing(talkative),
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 6   6 of 7
 ✗ 6 of 7  Let git use SSH for https://github.com/acme/
 Seen  $ git config --global --list
       said 1
       said 2
     ↓ 10 more
 Why   The program ended with an error.
 Cure  Put right what it complains of.
 Nothing was half written. 5 changes are done and stand in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them
 Enter choose   ? help
`,
	);
});

test('much was said, 60x16, scrolled', () => {
	expectFrame(
		failing(talkative, actions[5], 100),
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 6   6 of 7
 ✗ 6 of 7  Let git use SSH for https://github.com/acme/
     ↑ 10 more
       said 10
       said 11
       said 12
 Why   The program ended with an error.
 Cure  Put right what it complains of.
 Nothing was half written. 5 changes are done and stand in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them
 Enter choose   ? help
`,
	);
});

test('done, but the check still fails: its own cure, 80x24', () => {
	const [still] = states.finding.findings;
	const {work} = failing({because: 'not-verified', said: ''}, actions[0]);
	const progress = {1: {state: 'started', since: 0, failure: undefined, recheck: [still]}};
	expectFrame(
		{...states['failed at first'], work: {...work, progress} as never},
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 1   6 of 7

 ✗ 1 of 7  Make ~/.ssh/id_ed25519 readable by you alone

 Seen  Done, but S3 still fails:
       ~/.ssh/id_ed25519 0644, wanted 0600
 Why   Done, but a look afterwards does not show it.
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519

 Nothing was half written. No change is done.

 ❯ Try again
   Leave it out and go on
   Stop here

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

const inKnownHosts = [
	'--- ~/.ssh/known_hosts',
	'+++ ~/.ssh/known_hosts',
	'@@ -1,1 +1,4 @@',
	' theirs.example ssh-ed25519 AAAA',
	'+github.com ssh-ed25519 AAAA',
	'+github.com ecdsa-sha2-nistp256 AAAA',
	'+github.com ssh-rsa AAAA',
];
const changedSince = failing({because: 'changed-since', said: ''}, actions[1], 0, inKnownHosts);

test('the file was changed since its change was shown: what another try changes, 80x24', () => {
	expectFrame(
		changedSince,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 2   6 of 7

 ✗ 2 of 7  Add the published host keys of github.com to known_hosts

 Why   It was changed by somebody else since the plan was shown.
 Cure  Another try changes the file as it is now:

 --- ~/.ssh/known_hosts
 +++ ~/.ssh/known_hosts
 @@ -1,1 +1,4 @@
  theirs.example ssh-ed25519 AAAA
 +github.com ssh-ed25519 AAAA
 +github.com ecdsa-sha2-nistp256 AAAA
 +github.com ssh-rsa AAAA

 Nothing was half written. 1 change is done and stands in the journal.

 ❯ Try again
   Leave it out and go on
   Take back the 1 change and stop
   Stop here and keep it

 ↑↓ move   Enter choose   PgUp PgDn scroll   ? help
`,
	);
});

test('the file was changed since its change was shown: what another try changes, 60x16', () => {
	expectFrame(
		changedSince,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 2   6 of 7
 ✗ 2 of 7  Add the published host keys of github.com to kn…
 Why   It was changed by somebody else since the plan was
       shown.
 Cure  Another try changes the file as it is now:
 --- ~/.ssh/known_hosts
 +++ ~/.ssh/known_hosts
     ↓ 5 more
 Nothing was half written. 1 change is done and stands in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 1 change and stop
   Stop here and keep it
 Enter choose   ? help
`,
	);
});
