import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('help, 80x24', () => {
	expectFrame(
		states.help,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                           Help
 On this screen (Findings)
   Enter   open it, or do the marked row
   f       fix only this one, then check it again
   r       check it again, change nothing
   0-9     type the number of a code to go there

 Everywhere
   ↑ ↓ k j              move the pointer
   PgUp PgDn Home End   scroll
   Esc ←                back
   d                    the one table of all checks
   ?                    this help
   q                    quit
   x                    hide names and hosts on screen
   Ctrl+C               quit

 Words   private module: source code that only people with a key may fetch
         host key: how your machine knows that it talks to the real server
         rewrite: git asks over SSH where Go wrote an https address
         agent: holds unlocked keys, so that nobody has to be asked
 More: gomod-setup --help
 Esc back
`,
	);
});

test('help, 60x16', () => {
	expectFrame(
		states.help,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                                     Help
 On this screen (Findings)
   Enter   open it, or do the marked row
   f       fix only this one, then check it again
   r       check it again, change nothing
   0-9     type the number of a code to go there

 Everywhere
   ↑ ↓ k j              move the pointer
   PgUp PgDn Home End   scroll
   Esc ←                back
   d                    the one table of all checks
     ↓ 13 more
 More: gomod-setup --help
 Esc back
`,
	);
});

test('help, 80x24, zh-CN', () => {
	expectFrame(
		states.help,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                                           帮助
 当前画面（检查结果）
   Enter   打开，或执行所选的行
   f       只修复这一项，然后重新检查
   r       重新检查，不改动
   0-9     输入代码的数字即可跳到那里

 任何画面
   ↑ ↓ k j              移动指针
   PgUp PgDn Home End   滚动
   Esc ←                返回
   d                    所有检查的总表
   ?                    这个帮助
   q                    退出
   x                    隐藏屏幕上的名称和主机
   Ctrl+C               退出

 用语   私有模块：只有持有密钥的人才能获取的源代码
        主机密钥：这台电脑据此确认对方是真正的服务器
        改写规则：Go 写的是 https 地址，git 改用 SSH 访问
        agent：保管已打开的密钥，不必再次询问
 更多：gomod-setup --help
 Esc 返回
`,
	);
});
