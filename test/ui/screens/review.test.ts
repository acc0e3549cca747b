import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('review all, 80x24', () => {
	expectFrame(
		states['review all'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing has been changed so far. These 7 changes would be made, in this order:

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone                       S3
   [x] 2  Add the published host keys of github.com to known_hosts           S7
   [x] 3  Reach github.com over port 443, in ~/.ssh/config                  N22
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)       S6
   [x] 5  Tell Go that github.com/acme is private                       G31 P81
   [x] 6  Let git use SSH for https://github.com/acme/                      R51
   you 7  Register the public key on github.com                             S12

 Each of 1 to 6 can be taken back with: gomod-setup undo

 ❯ Apply these 7 changes, one at a time

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review all, 60x16', () => {
	expectFrame(
		states['review all'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Review   5 of 7
 Nothing has been changed. These 7 would be:

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone
   [x] 2  Add the published host keys of github.com to kno…
   [x] 3  Reach github.com over port 443, in ~/.ssh/config
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its…
   [x] 5  Tell Go that github.com/acme is private
   [x] 6  Let git use SSH for https://github.com/acme/
   you 7  Register the public key on github.com
 Taken back with: gomod-setup undo
 ❯ Apply these 7 changes, one at a time

 Enter open   Space take or leave   ? help   q quit
`,
	);
});

test('review all, 80x24, zh-CN', () => {
	expectFrame(
		states['review all'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                    改动预览   第 5 步，共 7 步

 到目前为止没有做任何改动。将依次执行这 7 处改动：

   [x]  1  把 ~/.ssh/id_ed25519 改为只有你自己可读                           S3
   [x]  2  把 github.com 公布的主机密钥写入 known_hosts                      S7
   [x]  3  在 ~/.ssh/config 中让 github.com 走 443 端口                     N22
   [x]  4  把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）           S6
   [x]  5  告诉 Go github.com/acme 是私有的                             G31 P81
   [x]  6  让 git 对 https://github.com/acme/ 改用 SSH                      R51
   你来 7  在 github.com 上注册公钥                                         S12

 第 1 至 6 项都可以撤销：gomod-setup undo

 ❯ 逐项执行这 7 处改动

 ↑↓ 移动   Enter 打开   Space 执行或不执行   Esc 返回   ? 帮助   q 退出
`,
	);
});

test('review left out, 80x24', () => {
	expectFrame(
		states['review left out'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing has been changed so far. 6 of 7 changes would be made:

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone                       S3
   [ ] 2  Add the published host keys of github.com to known_hosts           S7
          left out: S7 stays, and 7 and the proof will fail for that reason
   [x] 3  Reach github.com over port 443, in ~/.ssh/config                  N22
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)       S6
   [x] 5  Tell Go that github.com/acme is private                       G31 P81
   [x] 6  Let git use SSH for https://github.com/acme/                      R51
 ❯ you 7  Register the public key on github.com                             S12
          you paste it on https://github.com/settings/ssh/new; this program
          waits and tries the login. With gh logged in, one key does it.

 What this program changes can be taken back with: gomod-setup undo

   Apply these 6 changes, one at a time

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review left out, 60x16', () => {
	expectFrame(
		states['review left out'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Review   5 of 7
 Nothing has been changed. 6 of 7 would be:

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone
   [ ] 2  Add the published host keys of github.com to kno…
   [x] 3  Reach github.com over port 443, in ~/.ssh/config
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its…
   [x] 5  Tell Go that github.com/acme is private
   [x] 6  Let git use SSH for https://github.com/acme/
 ❯ you 7  Register the public key on github.com
 Taken back with: gomod-setup undo
   Apply these 6 changes, one at a time

 Enter open   Space take or leave   ? help   q quit
`,
	);
});

test('review unseen, 80x24', () => {
	expectFrame(
		states['review unseen'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing has been changed so far. These 7 changes would be made, in this order:

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone                       S3
   [x] 2  Add the published host keys of github.com to known_hosts           S7
   [x] 3  Reach github.com over port 443, in ~/.ssh/config                  N22
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)       S6
   [x] 5  Tell Go that github.com/acme is private                       G31 P81
   [x] 6  Let git use SSH for https://github.com/acme/                      R51
   you 7  Register the public key on github.com                             S12

 Each of 1 to 6 can be taken back with: gomod-setup undo

 ❯ Show the remaining 5 changes

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review unseen, 60x16', () => {
	expectFrame(
		states['review unseen'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Review   5 of 7
 Nothing has been changed. These 7 would be:

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone
   [x] 2  Add the published host keys of github.com to kno…
   [x] 3  Reach github.com over port 443, in ~/.ssh/config
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its…
   [x] 5  Tell Go that github.com/acme is private
   [x] 6  Let git use SSH for https://github.com/acme/
   you 7  Register the public key on github.com
 Taken back with: gomod-setup undo
 ❯ Show the remaining 5 changes

 Enter open   Space take or leave   ? help   q quit
`,
	);
});

test('review nothing, 80x24', () => {
	expectFrame(
		states['review nothing'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing needs changing.

 ❯ Done

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review nothing, 60x16', () => {
	expectFrame(
		states['review nothing'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Review   5 of 7
 Nothing needs changing.

 ❯ Done

 Enter open   Space take or leave   ? help   q quit
`,
	);
});

test('review read again, 80x24', () => {
	expectFrame(
		states['review read again'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing has been changed so far. 0 of 7 changes would be made:

   [ ] 1  Make ~/.ssh/id_ed25519 readable by you alone                       S3
          left out: S3 stays, and the proof will fail for that reason
   [ ] 2  Add the published host keys of github.com to known_hosts           S7
          left out: S7 stays, and the proof will fail for that reason
   [ ] 3  Reach github.com over port 443, i…  read again: ~/.ssh/config changed
          left out: N22 stays, and the proof will fail for that reason
   [ ] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)       S6
          left out: S6 stays
   [ ] 5  Tell Go that github.com/acme is private                       G31 P81
          left out: G31 and P81 stay
     ↓ 2 more

 ❯ Apply nothing and go back

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review read again, 60x16', () => {
	expectFrame(
		states['review read again'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Review   5 of 7
 Nothing has been changed. 0 of 7 would be:

   [ ] 1  Make ~/.ssh/id_ed25519 readable by you alone
   [ ] 2  Add the published host keys of github.com to kno…
   [ ] 3  Reach github.com over port 443, in ~/.ssh/config
   [ ] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its…
   [ ] 5  Tell Go that github.com/acme is private
   [ ] 6  Let git use SSH for https://github.com/acme/
   [ ] 7  Register the public key on github.com
 ❯ Apply nothing and go back

 Enter open   Space take or leave   ? help   q quit
`,
	);
});

test('review planning anew, 80x24', () => {
	expectFrame(
		states['review planning anew'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing has been changed so far. These 7 changes would be made, in this order:
 ~/.ssh/config changed since it was read; planning anew.

   [x] 1  Make ~/.ssh/id_ed25519 readable by you alone                       S3
   [x] 2  Add the published host keys of github.com to known_hosts           S7
   [x] 3  Reach github.com over port 443, in ~/.ssh/config                  N22
   [x] 4  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)       S6
   [x] 5  Tell Go that github.com/acme is private                       G31 P81
   [x] 6  Let git use SSH for https://github.com/acme/                      R51
   you 7  Register the public key on github.com                             S12

 Each of 1 to 6 can be taken back with: gomod-setup undo

 ❯ Planning anew…

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review for a person, 80x24', () => {
	expectFrame(
		states['review for a person'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Review   5 of 7

 Nothing here changes it. A person has to do this:

   you 1  Check the spelling, then ask an owner of acme to give user-acme…  A72

 ❯ Done

 ↑↓ move   Enter open   Space take or leave   Esc back   ? help   q quit
`,
	);
});

test('review for a person, 60x16, zh-CN', () => {
	expectFrame(
		states['review for a person'],
		{columns: 60, rows: 16, language: 'zh-CN'},
		`
 gomod-setup 1.0.0              改动预览   第 5 步，共 7 步
 本程序无法解决它，需要由人来做：

   你来 1  先核对拼写，再请 acme 的管理员给 user-acme 授权
 ❯ 完成

 Enter 打开   Space 执行或不执行   ? 帮助   q 退出
`,
	);
});
