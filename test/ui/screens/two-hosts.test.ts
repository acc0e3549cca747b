import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './two-hosts-states.ts';

test('two hosts: findings, 80x24', () => {
	expectFrame(
		states.findings,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                        Findings   4 of 7

 Private modules cannot be downloaded here: 6 problems.

   ✗ S7   The host key of github.com is not known here yet
   ✗ G31  github.com: Go treats 1 private module as public
   ✗ R51  Git does not use SSH where Go asks for github.com/acme
   ✗ S7   The host key of git.acme.example is not known here yet
   ✗ G31  git.acme.example: Go treats 1 private module as public
   ✗ R51  Git does not use SSH where Go asks for git.acme.example/acme
     2 could not be checked yet: they wait for S7
     6 things are fine

 ❯ Show the 6 changes that cure these 6

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('two hosts: findings, 60x16', () => {
	expectFrame(
		states.findings,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Findings   4 of 7
 Downloads fail: 6 problems.

   ✗ S7   The host key of github.com is not known here yet
   ✗ G31  github.com: Go treats 1 private module as public
   ✗ R51  github.com: Git does not use SSH where Go asks f…
   ✗ S7   The host key of git.acme.example is not known he…
   ✗ G31  git.acme.example: Go treats 1 private module as…
   ✗ R51  git.acme.example: Git does not use SSH where Go…
     2 could not be checked yet: they wait for S7
     6 things are fine
 ❯ Show the 6 changes that cure these 6

 Enter open   f fix one   ? help   q quit
`,
	);
});

test('two hosts: findings, 80x24, zh-CN', () => {
	expectFrame(
		states.findings,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme              检查结果   第 4 步，共 7 步

 这台电脑现在无法下载私有模块：6 个问题。

   ✗ S7   这台电脑还不认识 github.com 的主机密钥
   ✗ G31  github.com：Go 把 1 个私有模块当成了公开模块
   ✗ R51  Go 访问 github.com/acme 时，git 没有改用 SSH
   ✗ S7   这台电脑还不认识 git.acme.example 的主机密钥
   ✗ G31  git.acme.example：Go 把 1 个私有模块当成了公开模块
   ✗ R51  Go 访问 git.acme.example/acme 时，git 没有改用 SSH
     2 项尚未检查：要等 S7 解决
     6 项正常

 ❯ 查看能解决这 6 项的 6 处改动

 ↑↓ 移动   Enter 打开   f 单独修复   r 重新检查   d 总表   ? 帮助   q 退出
`,
	);
});

test('two hosts: finding, 80x24', () => {
	expectFrame(
		states.finding,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                              S7   4 of 7

 ✗ S7 ssh.host-key-unknown
 The host key of git.acme.example is not known here yet

 Seen  no line for git.acme.example
 Why   On the first contact ssh asks whether this is the real server. Up to Go
       1.24, and in pipelines, nobody can answer; newer Go stands still at the
       question.
 Cure  Add the keys that the host publishes, not the ones the network shows.

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   PgUp PgDn scroll   Esc back
`,
	);
});

test('two hosts: table, 80x24', () => {
	expectFrame(
		states.table,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                        Table   14 checks

     code  check            seen
 ❯ ✗ S7    host key known   no line for github.com
   ✗ S7    host key known   no line for git.acme.example
   ✗ G31   marked private   github.com: 0 of 1; GOPRIVATE is not set
   ✗ G31   marked private   git.acme.example: 0 of 1; GOPRIVATE is not set
   ✗ R51   rewrite for Go   no insteadOf for https://github.com/acme/
   ✗ R51   rewrite for Go   no insteadOf for https://git.acme.example/acme/
   - S12   login            github.com: not tried: waits for S7
   - S12   login            git.acme.example: not tried: waits for S7
   ✓ S16   ssh              OpenSSH 9.2p1
   ✓ R58   git              not in PATH
   ✓ N21   DNS              4 addresses in 9 ms
   ✓ N22   SSH port         github.com:22 answered in 24 ms
   ✓ S1    key present      no key file; 2 keys in the agent
   ✓ S3    mode of the key  ~/.ssh/id_ed25519 0644

 0-9 jump to a code   Enter open   r check   f fix   x hide names   Esc back
`,
	);
});

test('two hosts: table, 60x16', () => {
	expectFrame(
		states.table,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Table   14 checks
     code  check            seen
 ❯ ✗ S7    host key known   no line for github.com
   ✗ S7    host key known   no line for git.acme.example
   ✗ G31   marked private   github.com: 0 of 1; GOPRIVATE…
   ✗ G31   marked private   git.acme.example: 0 of 1; GOPR…
   ✗ R51   rewrite for Go   no insteadOf for https://githu…
   ✗ R51   rewrite for Go   no insteadOf for https://git.a…
   - S12   login            github.com: not tried: waits f…
   - S12   login            git.acme.example: not tried: w…
   ✓ S16   ssh              OpenSSH 9.2p1
     ↓ 5 more

 0-9 jump to a code   Enter open   Esc back
`,
	);
});

test('two hosts: table, 80x24, zh-CN', () => {
	expectFrame(
		states.table,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                         总表   14 项检查

     代码  检查             现象
 ❯ ✗ S7    主机密钥         没有 github.com 的记录
   ✗ S7    主机密钥         没有 git.acme.example 的记录
   ✗ G31   标记为私有       github.com：0/1；没有设置 GOPRIVATE
   ✗ G31   标记为私有       git.acme.example：0/1；没有设置 GOPRIVATE
   ✗ R51   Go 用的改写规则  没有 https://github.com/acme/ 的 insteadOf
   ✗ R51   Go 用的改写规则  没有 https://git.acme.example/acme/ 的 insteadOf
   - S12   登录             github.com：未检查：要等 S7 解决
   - S12   登录             git.acme.example：未检查：要等 S7 解决
   ✓ S16   ssh              OpenSSH 9.2p1
   ✓ R58   git              不在 PATH 中
   ✓ N21   DNS              4 个地址，9 ms
   ✓ N22   SSH 端口         github.com:22 在 24 ms 内应答
   ✓ S1    密钥             没有密钥文件；agent 中有 2 个
   ✓ S3    密钥权限         ~/.ssh/id_ed25519 0644

 0-9 跳到代码   Enter 打开   r 重新检查   f 修复   x 隐藏名称   Esc 返回
`,
	);
});

test('two hosts: questions, 80x24', () => {
	expectFrame(
		states.questions,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                       Questions   2 of 7

 What could not be found is empty; fill it in.

   Module to prove     github.com/acme/private
 ❯ Module to prove     (empty), git.acme.example

   Start looking

 The last step downloads this module for real, into an empty cache.
                                                        --module PATH[@VERSION]

 ↑↓ field   Enter accept   Ctrl+U empty   p parts   Esc back   Ctrl+C quit
`,
	);
});

test('two hosts: questions, 60x16', () => {
	expectFrame(
		states.questions,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Questions   2 of 7
 What could not be found is empty; fill it in.

   Module to prove     github.com/acme/private
 ❯ Module to prove     (empty), git.acme.example
   Start looking
 --module PATH[@VERSION]

 Enter accept   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('two hosts: questions, 80x24, zh-CN', () => {
	expectFrame(
		states.questions,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                  问题   第 2 步，共 7 步

 没有找到的留空，请填写。

   用于验证的模块     github.com/acme/private
 ❯ 用于验证的模块     （空）（git.acme.example）

   开始检查

 最后一步会真正下载这个模块，放入空缓存。               --module PATH[@VERSION]

 ↑↓ 换题   Enter 确定   Ctrl+U 清空   p 选择部分   Esc 返回   Ctrl+C 退出
`,
	);
});

test('two hosts: proof, 80x24', () => {
	expectFrame(
		states.proof,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                           Proof   7 of 7

 The real programs, on the real module:

   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    git ls-remote https://github.com/acme/private: 14 refs
   ✓ as Go     the same, with the environment Go gives git: 14 refs
   ✓ download  go mod download github.com/acme/private@v1.1.0: 3 s
   ✓ login     git.acme.example answers: user-acme, over port 443
   ✓ as you    git ls-remote https://github.com/acme/private: 14 refs
   ⠼ as Go     the same, with the environment that Go gives git             2 s

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});

test('two hosts: proof, 60x16', () => {
	expectFrame(
		states.proof,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Proof   7 of 7
 The real programs, on the real module:

   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    github.com: 14 refs
   ✓ as Go     github.com: 14 refs
   ✓ download  github.com: 3 s
   ✓ login     git.acme.example answers: user-acme, over p…
   ✓ as you    git.acme.example: 14 refs
   ⠼ as Go     the same, with the environment that Go give…

 Esc skip the download   ? help   q stop (asks first)
`,
	);
});

test('two hosts: proof, 80x24, zh-CN', () => {
	expectFrame(
		states.proof,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                  验证   第 7 步，共 7 步

 用真实的程序和真实的模块：

   ✓ 登录     github.com 应答：user-acme，经由 443 端口
   ✓ 你运行   git ls-remote https://github.com/acme/private：14 个引用
   ✓ Go 运行  同上，使用 Go 给 git 的环境：14 个引用
   ✓ 下载     go mod download github.com/acme/private@v1.1.0：3 s
   ✓ 登录     git.acme.example 应答：user-acme，经由 443 端口
   ✓ 你运行   git ls-remote https://github.com/acme/private：14 个引用
   ⠼ Go 运行  同上，使用 Go 给 git 的环境                                  2 秒

 Esc 跳过下载   ? 帮助   q 停止（先询问）
`,
	);
});

test('two hosts: done, 80x24', () => {
	expectFrame(
		states.done,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                            Done   7 of 7

 ✓ go mod download of private modules of acme works on this machine.

 Changed   6 things: the mode of ~/.ssh/id_ed25519, ~/.ssh/known_hosts,
           ~/.ssh/config, 1 key in the agent, GOPRIVATE, ~/.gitconfig
 Proven    github.com: login as user-acme; git as you; git as Go;
           github.com/acme/x v1.1.0 downloaded
           git.acme.example: login as user-acme; git as you; git as Go;
           git.acme.example/acme/x v1.1.0 downloaded
 By you    the key on github.com, in the account user-acme
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes
           (the same run without questions; c copies it on one line)
 An editor that is open keeps the old settings of Go: restart its language
 server (gopls).

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});

test('two hosts: done, 60x16', () => {
	expectFrame(
		states.done,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                            Done   7 of 7
 ✓ go mod download of private modules of acme works on this
   machine.
 Changed   6 things: the mode of ~/.ssh/id_ed25519,
           ~/.ssh/known_hosts, ~/.ssh/config, 1 key in the
           agent, GOPRIVATE, ~/.gitconfig
 Proven    github.com: login as user-acme; git as you; git…
           git.acme.example: login as user-acme; git as yo…
 By you    the key on github.com, in the account user-acme
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes
 An editor that is open keeps the old settings of Go:
 restart its language server (gopls).
 ❯ Finish
 c copy the command   w write a report   q finish
`,
	);
});

test('two hosts: done, 80x24, zh-CN', () => {
	expectFrame(
		states.done,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                  完成   第 7 步，共 7 步

 ✓ 这台电脑现在可以下载 acme 的私有模块了。

 改动       6 项：~/.ssh/id_ed25519 的权限、~/.ssh/known_hosts、~/.ssh/config、
            agent 中的 1 个密钥、GOPRIVATE、~/.gitconfig
 验证       github.com：以 user-acme 登录；你运行的 git；Go 运行的 git；已下载
            github.com/acme/x v1.1.0
            git.acme.example：以 user-acme 登录；你运行的 git；Go 运行的 git；
            已下载 git.acme.example/acme/x v1.1.0
 由你完成   github.com 上的密钥（账号 user-acme）
 撤销       gomod-setup undo
 重复执行   gomod-setup setup --yes
            （不提问地重复这次运行；按 c 复制成一行）
 已打开的编辑器仍使用旧的 Go 设置：请重启其语言服务器（gopls）。

 ❯ 结束

 c 复制命令   w 写报告   d 总表   q 结束
`,
	);
});

test('two hosts: left, 80x24', () => {
	expectFrame(
		states.left,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                            Done   7 of 7

 ✗ Not finished: The host key of github.com is not known here yet (S7).

 Changed   1 thing: the mode of ~/.ssh/id_ed25519
 Proven    login as user-acme; git as you; git as Go; github.com/acme/x v1.1.0
           downloaded
 Left      gomod-setup run github hosts go-env git access; gomod-setup run
           github --host git.acme.example hosts go-env git access
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes
           (the same run without questions; c copies it on one line)

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});

test('two hosts: left, 60x16', () => {
	expectFrame(
		states.left,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                            Done   7 of 7
 ✗ Not finished: The host key of github.com is not known
   here yet (S7).

 Changed   1 thing: the mode of ~/.ssh/id_ed25519
 Proven    login as user-acme; git as you; git as Go; gith…
 Left      gomod-setup run github hosts go-env git access;
           gomod-setup run github --host git.acme.example
           hosts go-env git access
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes
 ❯ Finish

 c copy the command   w write a report   q finish
`,
	);
});

test('two hosts: left, 80x24, zh-CN', () => {
	expectFrame(
		states.left,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, Acme, acme                  完成   第 7 步，共 7 步

 ✗ 尚未完成：这台电脑还不认识 github.com 的主机密钥（S7）。

 改动       1 项：~/.ssh/id_ed25519 的权限
 验证       以 user-acme 登录；你运行的 git；Go 运行的 git；已下载
            github.com/acme/x v1.1.0
 剩余       gomod-setup run github hosts go-env git access；gomod-setup run
            github --host git.acme.example hosts go-env git access
 撤销       gomod-setup undo
 重复执行   gomod-setup setup --yes
            （不提问地重复这次运行；按 c 复制成一行）

 ❯ 结束

 c 复制命令   w 写报告   d 总表   q 结束
`,
	);
});
