import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('proof, 80x24', () => {
	expectFrame(
		states.proof,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                 Proof   7 of 7

 The real programs, on the real module:

   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    git ls-remote https://github.com/acme/private: 14 refs
   ✓ as Go     the same, with the environment Go gives git: 14 refs
   ⠼ download  go mod download github.com/acme/private                      3 s
               into an empty cache that is removed afterwards

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});

test('proof, 60x16', () => {
	expectFrame(
		states.proof,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Proof   7 of 7
 The real programs, on the real module:

   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    14 refs
   ✓ as Go     14 refs
   ⠼ download  go mod download github.com/acme/private
               into an empty cache that is removed
               afterwards

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});

test('proof, 80x24, zh-CN', () => {
	expectFrame(
		states.proof,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                        验证   第 7 步，共 7 步

 用真实的程序和真实的模块：

   ✓ 登录     github.com 应答：user-acme，经由 443 端口
   ✓ 你运行   git ls-remote https://github.com/acme/private：14 个引用
   ✓ Go 运行  同上，使用 Go 给 git 的环境：14 个引用
   ⠼ 下载     go mod download github.com/acme/private                      3 秒
              下载到空缓存，之后删除

 Esc 跳过下载   ? 帮助   q 停止（先询问）
`,
	);
});

test('proof beginning, 80x24', () => {
	expectFrame(
		states['proof beginning'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                               Proof   7 of 7

 The real programs, on the real host:

   ⠹ login     logging in on                                                0 s

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});

test('proof beginning, 60x16', () => {
	expectFrame(
		states['proof beginning'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Proof   7 of 7
 The real programs, on the real host:

   ⠹ login     logging in on

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});

test('proof by a module proxy, which needs no login, 80x24', () => {
	expectFrame(
		states['proof by a proxy'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                 Proof   7 of 7

 The real programs, on the real module:

   ⠼ download  go mod download github.com/acme/private                      3 s
               into an empty cache that is removed afterwards

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});
