import {test} from 'vitest';
import {sampleActions} from '../../words/sample-actions.ts';
import {expectFrame} from './expect-frame.ts';
import {actions} from './sample-states.ts';
import {states} from './states.ts';

test('change diff, 80x24', () => {
	expectFrame(
		states['change diff'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                         Change 3 of 7   5 of 7

 [x] 3  Reach github.com over port 443, in ~/.ssh/config
 Cures N22. The rest of the file is not touched; a copy is kept for undo.

 --- ~/.ssh/config
 +++ ~/.ssh/config
 @@ -1,2 +1,8 @@
 +# gomod-setup begin github.com
 +Host github.com
 +  HostName ssh.github.com
 +  Port 443
 +# gomod-setup end github.com
 +
  Host *
    ServerAliveInterval 60

 ❯ Back to the list
   Leave this one out

 ↑↓ move   Enter choose   PgUp PgDn scroll   n next   p previous   Esc back
`,
	);
});

test('change diff, 60x16', () => {
	expectFrame(
		states['change diff'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   Change 3 of 7   5 of 7
 [x] 3  Reach github.com over port 443, in ~/.ssh/config
 --- ~/.ssh/config
 +++ ~/.ssh/config
 @@ -1,2 +1,8 @@
 +# gomod-setup begin github.com
 +Host github.com
 +  HostName ssh.github.com
 +  Port 443
 +# gomod-setup end github.com
 +
     ↓ 2 more
 ❯ Back to the list
   Leave this one out
 Enter choose   n next   Esc back
`,
	);
});

test('change diff, 80x24, zh-CN', () => {
	expectFrame(
		states['change diff'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                    改动 3/7   第 5 步，共 7 步

 [x]  3  在 ~/.ssh/config 中让 github.com 走 443 端口
 解决 N22。文件的其余部分不变；保留副本以便撤销。

 --- ~/.ssh/config
 +++ ~/.ssh/config
 @@ -1,2 +1,8 @@
 +# gomod-setup begin github.com
 +Host github.com
 +  HostName ssh.github.com
 +  Port 443
 +# gomod-setup end github.com
 +
  Host *
    ServerAliveInterval 60

 ❯ 回到列表
   不执行这一项

 ↑↓ 移动   Enter 选择   PgUp PgDn 滚动   n 下一个   p 上一个   Esc 返回
`,
	);
});

test('change command, 80x24', () => {
	expectFrame(
		states['change command'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                         Change 5 of 7   5 of 7

 [ ] 5  Tell Go that github.com/acme is private
 Cures G31 and P81.

 Runs     $ go env -w GOPRIVATE=github.com/acme
 Was      (not set)
 Will be  github.com/acme
 Undo     $ go env -u GOPRIVATE

 ❯ Back to the list
   Take this one in

 ↑↓ move   Enter choose   PgUp PgDn scroll   n next   p previous   Esc back
`,
	);
});

test('change command, 60x16', () => {
	expectFrame(
		states['change command'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   Change 5 of 7   5 of 7
 [ ] 5  Tell Go that github.com/acme is private
 Cures G31 and P81.

 Runs     $ go env -w GOPRIVATE=github.com/acme
 Was      (not set)
 Will be  github.com/acme
 Undo     $ go env -u GOPRIVATE
 ❯ Back to the list
   Take this one in

 Enter choose   n next   Esc back
`,
	);
});

test('change by you, 80x24', () => {
	expectFrame(
		states['change by you'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                         Change 7 of 7   5 of 7

 you 7  Register the public key on github.com
 Cures S12. It cannot be taken back by this program.

 Runs  $ gh ssh-key add ~/.ssh/id_ed25519.pub
 Open  https://github.com/settings/ssh/new

 ❯ Back to the list
   Leave this one out

 ↑↓ move   Enter choose   PgUp PgDn scroll   n next   p previous   Esc back
`,
	);
});

test('change by you, 60x16', () => {
	expectFrame(
		states['change by you'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   Change 7 of 7   5 of 7
 you 7  Register the public key on github.com
 Cures S12. It cannot be taken back by this program.

 Runs  $ gh ssh-key add ~/.ssh/id_ed25519.pub
 Open  https://github.com/settings/ssh/new
 ❯ Back to the list
   Leave this one out

 Enter choose   n next   Esc back
`,
	);
});

test('change without preview, 80x24', () => {
	expectFrame(
		states['change without preview'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                         Change 2 of 7   5 of 7

 [x] 2  Add the published host keys of github.com to known_hosts
 Cures S7. The rest of the file is not touched; a copy is kept for undo.

 The file cannot be shown now.

 ❯ Back to the list
   Leave this one out

 ↑↓ move   Enter choose   PgUp PgDn scroll   n next   p previous   Esc back
`,
	);
});

test('change without preview, 60x16', () => {
	expectFrame(
		states['change without preview'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   Change 2 of 7   5 of 7
 [x] 2  Add the published host keys of github.com to known…
 Cures S7. The rest of the file is not touched; a copy is
 kept for undo.

 The file cannot be shown now.
 ❯ Back to the list
   Leave this one out

 Enter choose   n next   Esc back
`,
	);
});

test('change by hand, 80x24', () => {
	expectFrame(
		{
			...states['change by you'],
			plan: {
				actions: [...actions.slice(0, 6), {...sampleActions.tell, number: 7, cures: ['ssh.sso-required']}],
				uncured: [],
			},
		},
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                         Change 7 of 7   5 of 7

 you 7  On the page of your keys choose Configure SSO beside the key, then Aut…
 Cures S15.

 Cure  On the page of your keys choose Configure SSO beside the key, then
       Authorize at acme.
 Open  https://github.com/settings/keys

 ❯ Back to the list
   Leave this one out

 ↑↓ move   Enter choose   PgUp PgDn scroll   n next   p previous   Esc back
`,
	);
});
