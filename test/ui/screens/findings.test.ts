import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('findings many, 80x24', () => {
	expectFrame(
		states['findings many'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 Private modules cannot be downloaded here: 6 problems, 2 to look at.

   ✗ S3   Others can read your private key, so ssh ignores it
   ✗ S7   The host key of github.com is not known here yet
   ✗ G31  Go treats 3 private modules as public
   ✗ R51  Git does not use SSH where Go asks for github.com/acme
   ✗ P81  Names of private modules are sent to proxy.golang.org
   ✗ A73  The test download of github.com/acme/private fails
   ~ N22  Port 22 of github.com is closed from here; port 443 is open
   ~ S6   No ssh-agent is running
     2 could not be checked yet: they wait for S3 and S7
     22 things are fine

 ❯ Show the 7 changes that cure these 7

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('findings many, 60x16', () => {
	expectFrame(
		states['findings many'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 Downloads fail: 6 problems, 2 to look at.

   ✗ S3   Others can read your private key, so ssh ignores…
   ✗ S7   The host key of github.com is not known here yet
   ✗ G31  Go treats 3 private modules as public
   ✗ R51  Git does not use SSH where Go asks for github.co…
   ✗ P81  Names of private modules are sent to proxy.golan…
   ✗ A73  The test download of github.com/acme/private fai…
   ~ N22  Port 22 of github.com is closed from here; port…
     ↓ 3 more
 ❯ Show the 7 changes that cure these 7

 Enter open   f fix one   ? help   q quit
`,
	);
});

test('findings many, 80x24, zh-CN', () => {
	expectFrame(
		states['findings many'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                    检查结果   第 4 步，共 7 步

 这台电脑现在无法下载私有模块：6 个问题，2 处需要留意。

   ✗ S3   其他用户能读取你的私钥，ssh 因此不使用它
   ✗ S7   这台电脑还不认识 github.com 的主机密钥
   ✗ G31  Go 把 3 个私有模块当成了公开模块
   ✗ R51  Go 访问 github.com/acme 时，git 没有改用 SSH
   ✗ P81  私有模块的名称会发送到 proxy.golang.org
   ✗ A73  试下载 github.com/acme/private 失败
   ~ N22  此处连不上 github.com 的 22 端口，443 端口可用
   ~ S6   没有运行中的 ssh-agent
     2 项尚未检查：要等 S3 和 S7 解决
     22 项正常

 ❯ 查看能解决这 7 项的 7 处改动

 ↑↓ 移动   Enter 打开   f 单独修复   r 重新检查   d 总表   ? 帮助   q 退出
`,
	);
});

test('findings many, 80x24, no colour', () => {
	expectFrame(
		states['findings many'],
		{columns: 80, rows: 24, colour: false},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 Private modules cannot be downloaded here: 6 problems, 2 to look at.

   FAIL  S3   Others can read your private key, so ssh ignores it
   FAIL  S7   The host key of github.com is not known here yet
   FAIL  G31  Go treats 3 private modules as public
   FAIL  R51  Git does not use SSH where Go asks for github.com/acme
   FAIL  P81  Names of private modules are sent to proxy.golang.org
   FAIL  A73  The test download of github.com/acme/private fails
   WARN  N22  Port 22 of github.com is closed from here; port 443 is open
   WARN  S6   No ssh-agent is running
         2 could not be checked yet: they wait for S3 and S7
         22 things are fine

 > Show the 7 changes that cure these 7

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('findings many, 60x16, no colour, ASCII', () => {
	expectFrame(
		states['findings many'],
		{columns: 60, rows: 16, colour: false, ascii: true},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 Downloads fail: 6 problems, 2 to look at.

   FAIL  S3   Others can read your private key, so ssh i...
   FAIL  S7   The host key of github.com is not known he...
   FAIL  G31  Go treats 3 private modules as public
   FAIL  R51  Git does not use SSH where Go asks for git...
   FAIL  P81  Names of private modules are sent to proxy...
   FAIL  A73  The test download of github.com/acme/priva...
   WARN  N22  Port 22 of github.com is closed from here;...
     v 3 more
 > Show the 7 changes that cure these 7

 Enter open   f fix one   ? help   q quit
`,
	);
});

test('findings one, 80x24', () => {
	expectFrame(
		states['findings one'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 One thing is in the way.

   ✗ S5   Your key has a passphrase, and no agent holds it
     1 could not be checked yet: it waits for S5
     27 things are fine

 ❯ Show the change that cures it

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('findings one, 60x16', () => {
	expectFrame(
		states['findings one'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 One thing is in the way.

   ✗ S5   Your key has a passphrase, and no agent holds it
     1 could not be checked yet: it waits for S5
     27 things are fine
 ❯ Show the change that cures it

 Enter open   f fix one   ? help   q quit
`,
	);
});

test('findings none, 80x24', () => {
	expectFrame(
		states['findings none'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 Everything works: github.com/acme/private v1.1.0 was downloaded just now, into
 an empty cache, as user-acme. Nothing has been changed.

     32 things are fine

 ❯ Done

 ↑↓ move   Enter done   r check again   d table   ? help   q quit
`,
	);
});

test('findings none, 60x16', () => {
	expectFrame(
		states['findings none'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 Everything works: github.com/acme/private v1.1.0 was
 downloaded just now, into an empty cache, as user-acme.
 Nothing has been changed.

     32 things are fine
 ❯ Done

 Enter done   r check again   ? help   q quit
`,
	);
});

test('findings warning, 80x24', () => {
	expectFrame(
		states['findings warning'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 It works. 1 thing is worth a look.

   ~ S6   No ssh-agent is running
     31 things are fine

 ❯ Done
   Show the 7 changes that cure it

 ↑↓ move   Enter done   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('findings warning, 60x16', () => {
	expectFrame(
		states['findings warning'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 It works. 1 thing is worth a look.

   ~ S6   No ssh-agent is running
     31 things are fine
 ❯ Done
   Show the 7 changes that cure it

 Enter done   f fix one   ? help   q quit
`,
	);
});

test('findings cured, 80x24', () => {
	expectFrame(
		states['findings cured'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 Private modules cannot be downloaded here: 5 problems, 2 to look at.

 ❯ ✓ S3   mode of the key: ~/.ssh/id_ed25519 0600
   ⠹ S7   The host key of github.com is not known here yet
   ✗ G31  Go treats 3 private modules as public
   ✗ R51  Git does not use SSH where Go asks for github.com/acme
   ✗ P81  Names of private modules are sent to proxy.golang.org
   ✗ A73  The test download of github.com/acme/private fails
   ~ N22  Port 22 of github.com is closed from here; port 443 is open
   ~ S6   No ssh-agent is running
     2 could not be checked yet: they wait for S7
     22 things are fine

   Show the 7 changes that cure these 6

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('findings cured, 60x16', () => {
	expectFrame(
		states['findings cured'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 Downloads fail: 5 problems, 2 to look at.

 ❯ ✓ S3   mode of the key: ~/.ssh/id_ed25519 0600
   ⠹ S7   The host key of github.com is not known here yet
   ✗ G31  Go treats 3 private modules as public
   ✗ R51  Git does not use SSH where Go asks for github.co…
   ✗ P81  Names of private modules are sent to proxy.golan…
   ✗ A73  The test download of github.com/acme/private fai…
   ~ N22  Port 22 of github.com is closed from here; port…
     ↓ 3 more
   Show the 7 changes that cure these 6

 Enter open   f fix one   ? help   q quit
`,
	);
});

test('findings refused, 80x24', () => {
	expectFrame(
		states['findings refused'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 Private modules cannot be downloaded here: 6 problems, 2 to look at.
 Another run is at work: process 4711, since just now.

   ✗ S3   Others can read your private key, so ssh ignores it
   ✗ S7   The host key of github.com is not known here yet
   ✗ G31  Go treats 3 private modules as public
   ✗ R51  Git does not use SSH where Go asks for github.com/acme
   ✗ P81  Names of private modules are sent to proxy.golang.org
   ✗ A73  The test download of github.com/acme/private fails
   ~ N22  Port 22 of github.com is closed from here; port 443 is open
   ~ S6   No ssh-agent is running
     2 could not be checked yet: they wait for S3 and S7
     22 things are fine

 ❯ Show the 7 changes that cure these 7

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('findings refused, 60x16', () => {
	expectFrame(
		states['findings refused'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 Downloads fail: 6 problems, 2 to look at.
 Another run is at work: process 4711, since just now.

   ✗ S3   Others can read your private key, so ssh ignores…
   ✗ S7   The host key of github.com is not known here yet
   ✗ G31  Go treats 3 private modules as public
   ✗ R51  Git does not use SSH where Go asks for github.co…
   ✗ P81  Names of private modules are sent to proxy.golan…
   ✗ A73  The test download of github.com/acme/private fai…
   ~ N22  Port 22 of github.com is closed from here; port…
     ↓ 3 more
 ❯ Show the 7 changes that cure these 7

 Enter open   f fix one   ? help   q quit
`,
	);
});

test('findings stopped, 80x24', () => {
	expectFrame(
		states['findings stopped'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Findings   4 of 7

 Private modules cannot be downloaded here: 2 problems.
 Looking was stopped after 6 s. Not everything is known, so no change is
 planned.

   ✗ S3   Others can read your private key, so ssh ignores it
   ✗ S7   The host key of github.com is not known here yet

 ❯ Look at everything again
   End

 ↑↓ move   Enter open   r check again   d table   ? help   q quit
`,
	);
});

test('findings stopped, nothing wrong, 80x24, zh-CN', () => {
	expectFrame(
		states['findings stopped, nothing wrong'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                    检查结果   第 4 步，共 7 步

 到目前为止没有发现问题。
 检查进行 6 秒后被停止。情况还不完全清楚，因此没有计划任何改动。

 ❯ 重新检查全部
   结束

 ↑↓ 移动   Enter 打开   r 重新检查   d 总表   ? 帮助   q 退出
`,
	);
});
