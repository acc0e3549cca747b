import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('apply, 80x24', () => {
	expectFrame(
		states.apply,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ 3 of 7  Reach github.com over port 443, in ~/.ssh/config
           at work, 0 s
   4       Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)
   5       Tell Go that github.com/acme is private
   6       Let git use SSH for https://github.com/acme/
   7  you  Register the public key on github.com

 q stop (asks first)   Ctrl+C finish this one and stop   d table   ? help
`,
	);
});

test('apply, 60x16', () => {
	expectFrame(
		states.apply,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 ⠹ 3 of 7  Reach github.com over port 443, in ~/.ssh/config
           at work, 0 s
   4 more after it

 q stop (asks first)   ? help
`,
	);
});

test('apply, 80x24, zh-CN', () => {
	expectFrame(
		states.apply,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 ⠹ 3/7      在 ~/.ssh/config 中让 github.com 走 443 端口
            正在执行，0 秒
   4        把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）
   5        告诉 Go github.com/acme 是私有的
   6        让 git 对 https://github.com/acme/ 改用 SSH
   7  你来  在 github.com 上注册公钥

 q 停止（先询问）   Ctrl+C 完成这一项后停止   d 总表   ? 帮助
`,
	);
});

test('apply beginning, 80x24', () => {
	expectFrame(
		states['apply beginning'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ Making ready…
   1       Make ~/.ssh/id_ed25519 readable by you alone
   2       Add the published host keys of github.com to known_hosts
   3       Reach github.com over port 443, in ~/.ssh/config
   4       Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)
   5       Tell Go that github.com/acme is private
   6       Let git use SSH for https://github.com/acme/
   7  you  Register the public key on github.com

 q stop (asks first)   Ctrl+C finish this one and stop   d table   ? help
`,
	);
});

test('apply beginning, 60x16', () => {
	expectFrame(
		states['apply beginning'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 ⠹ Making ready…
   7 more after it

 q stop (asks first)   ? help
`,
	);
});

test('apply no way back, 80x24', () => {
	expectFrame(
		states['apply no way back'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ 7 of 7  Register the public key on github.com
           at work, 0 s

 There is no way back here; gomod-setup undo takes this run back later.

 q stop (asks first)   Ctrl+C finish this one and stop   d table   ? help
`,
	);
});

test('apply no way back, 60x16', () => {
	expectFrame(
		states['apply no way back'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 ⠹ 7 of 7  Register the public key on github.com
           at work, 0 s

 There is no way back here; gomod-setup undo takes this run
 back later.

 q stop (asks first)   ? help
`,
	);
});
