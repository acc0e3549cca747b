import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('register, 80x24', () => {
	expectFrame(
		states.register,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                      Register the key   6 of 7

 github.com does not accept this key yet. Three steps for you:

 1. Open   https://github.com/settings/ssh/new            (opened in a browser)
 2. Paste  the line above, complete; it is in your clipboard (wl-copy)
 3. Save   and compare the fingerprint that the page shows then:
           SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA

 ⠇ Trying the login again in 3 s; last answer: Permission denied (publickey).

 ❯ Let gh do it, as user-acme   $ gh ssh-key add ~/.ssh/id_ed25519.pub
   Try now
   Finish later                 everything else is done; only this is left

 o open   c copy   p print the key again   ? help   q quit
`,
	);
});

test('register, 60x16', () => {
	expectFrame(
		states.register,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                Register the key   6 of 7
 github.com does not accept this key yet.

 1. Open   https://github.com/settings/ssh/new
 2. Paste  the line above, complete; it is in your
           clipboard (wl-copy)
 3. Save   and compare the fingerprint:
    SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA
 ⠇ Trying the login again in 3 s; last answer: Permission
   denied (publickey).
 ❯ Let gh do it, as user-acme
   Try now
   Finish later

 o open   c copy   ? help   q quit
`,
	);
});

test('register, 80x24, zh-CN', () => {
	expectFrame(
		states.register,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                    注册密钥   第 6 步，共 7 步

 github.com 还不接受这个密钥。需要你做三步：

 1. 打开  https://github.com/settings/ssh/new              （已在浏览器中打开）
 2. 粘贴  上面那一整行；已在剪贴板中（wl-copy）
 3. 保存  并核对页面随后显示的指纹：
          SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA

 ⠇ 3 秒后再次尝试登录；上次的回答：Permission denied (publickey).

 ❯ 由 gh 完成（账号 user-acme）   $ gh ssh-key add ~/.ssh/id_ed25519.pub
   现在尝试
   以后再完成                     其他都已完成，只剩这一项

 o 打开   c 复制   p 再次显示密钥   ? 帮助   q 退出
`,
	);
});

test('register without help, 80x24', () => {
	expectFrame(
		states['register without help'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                      Register the key   6 of 7

 github.com does not accept this key yet. Three steps for you:

 1. Open   https://github.com/settings/ssh/new
 2. Paste  the one line of ~/.ssh/id_ed25519.pub
 3. Save   and compare the fingerprint that the page shows then:

 ⠇ Trying the login now.

 ❯ Try now
   Finish later   everything else is done; only this is left

 o open   c copy   p print the key again   ? help   q quit
`,
	);
});

test('register without help, 60x16', () => {
	expectFrame(
		states['register without help'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                Register the key   6 of 7
 github.com does not accept this key yet.

 1. Open   https://github.com/settings/ssh/new
 2. Paste  the one line of ~/.ssh/id_ed25519.pub
 3. Save   and compare the fingerprint:
 ⠇ Trying the login now.
 ❯ Try now
   Finish later

 o open   c copy   ? help   q quit
`,
	);
});

test('register slow, 80x24', () => {
	expectFrame(
		states['register slow'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                      Register the key   6 of 7

 github.com has not accepted the key in 2 minutes. Often the cause is one of:

 - the page shows another fingerprint than
   SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA
 - the key was saved in another account, or as a key for signing
 - the line lost its beginning or end when pasted

 ⠇ Next try in 3 s, and so on for as long as this window is open. 2 min 4 s;
   last answer: Permission denied (publickey).

 ❯ Try now
   Print and copy the key again
   Finish later                   everything else is done; only this is left

 o open   c copy   p print the key again   ? help   q quit
`,
	);
});

test('register slow, 60x16', () => {
	expectFrame(
		states['register slow'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                Register the key   6 of 7
 github.com has not accepted the key in 2 minutes. Often
 the cause is one of:
 - the page shows another fingerprint than
   SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA
 - the key was saved in another account, or as a key for
   signing
 - the line lost its beginning or end when pasted
 ⠇ Next try in 3 s, and so on for as long as this window is
   open. 2 min 4 s; last answer: Permission denied
   (publickey).
 ❯ Try now
   Print and copy the key again
   Finish later
 o open   c copy   ? help   q quit
`,
	);
});

test('register other account, 80x24', () => {
	expectFrame(
		states['register other account'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                      Register the key   6 of 7

 ~ S13  github.com accepts this key, but as user-home

 Seen  user-home
       $ ssh -T git@github.com
       Hi user-home! You've successfully authenticated.
 Why   A key belongs to one account. This account does not see the repository,
       and the host then says "not found".
 Cure  Use a second key for your account at acme, or have user-home invited.

 ⠇ Trying the repository again in 3 s.

 ❯ Make a second key for acme      you see the changes first
   user-home is right: try again   after an owner of acme has invited it
   Finish later

 o open   c copy   p print the key again   ? help   q quit
`,
	);
});

test('register other account, 60x16', () => {
	expectFrame(
		states['register other account'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                Register the key   6 of 7
 ~ S13  github.com accepts this key, but as user-home

 Seen  user-home
       $ ssh -T git@github.com
       Hi user-home! You've successfully authenticated.
 Why   A key belongs to one account.
 Cure  Use a second key for your account at acme, or have
       user-home invited.
 ⠇ Trying the repository again in 3 s.
 ❯ Make a second key for acme
   user-home is right: try again
   Finish later

 o open   c copy   ? help   q quit
`,
	);
});

test('register single sign-on, 80x24', () => {
	expectFrame(
		states['register single sign-on'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                      Register the key   6 of 7

 ~ S15  Your key is accepted, but acme asks for single sign-on

 Seen  user-acme at acme
 Why   The login works; acme wants each key to be authorised once.
 Cure  On the page of your keys choose Configure SSO beside the key, then
       Authorize at acme.
       https://github.com/settings/keys

 ⠇ Trying the repository again in 3 s.

 ❯ Open the page
   Try now
   Finish later

 o open   c copy   p print the key again   ? help   q quit
`,
	);
});

test('register single sign-on, 60x16', () => {
	expectFrame(
		states['register single sign-on'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                Register the key   6 of 7
 ~ S15  Your key is accepted, but acme asks for single sig…

 Seen  user-acme at acme
 Why   The login works; acme wants each key to be
       authorised once.
 Cure  On the page of your keys choose Configure SSO beside
       the key, then Authorize at acme.
       https://github.com/settings/keys
 ⠇ Trying the repository again in 3 s.
 ❯ Open the page
   Try now
   Finish later

 o open   c copy   ? help   q quit
`,
	);
});
