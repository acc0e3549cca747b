import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('parts, 80x24', () => {
	expectFrame(
		states.parts,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                               Parts   1 of 7

 Everything is looked at. Changes are made only in the parts you mark; with
 none marked, in all of them.

   [ ] tools         Go, git and ssh themselves
   [ ] network       the way to the host and to the module proxies
   [ ] keys          the SSH key
   [ ] permissions   who else may read the key and its folder
   [ ] agent         ssh-agent, which holds unlocked keys
   [ ] hosts         the host keys that are trusted, in known_hosts
   [ ] login         the login on the host, and the key registered there
   [ ] go-env        Go's settings: GOPRIVATE, GOPROXY and others
   [ ] git           git's settings: rewrites and credentials
   [ ] access        the proof: the repository and the download
   [ ] privacy       names of private modules that are sent outside

 gomod-setup run RECIPE [PART…]

 ❯ Go on with all parts

 ↑↓ move   Enter choose   Space mark   Esc back   ? help   q quit
`,
	);
});

test('parts, 60x16', () => {
	expectFrame(
		states.parts,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Parts   1 of 7
 Changes only in what you mark; none: in all.

   [ ] tools
   [ ] network
   [ ] keys
   [ ] permissions
   [ ] agent
   [ ] hosts
   [ ] login
     ↓ 4 more
 gomod-setup run RECIPE [PART…]
 ❯ Go on with all parts

 Enter choose   Space mark   ? help   q quit
`,
	);
});

test('parts, 80x24, zh-CN', () => {
	expectFrame(
		states.parts,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                                      部分   第 1 步，共 7 步

 全部内容都会检查，但只改动你标出的部分；一个都不标，表示都可以改动。

   [ ] 工具       Go、git 和 ssh 本身
   [ ] 网络       到主机和模块代理的网络
   [ ] 密钥       SSH 密钥
   [ ] 权限       还有谁能读取密钥和它的目录
   [ ] agent      保管已解锁密钥的 ssh-agent
   [ ] 主机密钥   known_hosts 中信任的主机密钥
   [ ] 登录       在主机上登录，以及在那里注册的密钥
   [ ] Go 设置    Go 的设置：GOPRIVATE、GOPROXY 等
   [ ] git        git 的设置：改写规则和登录信息
   [ ] 访问       验证：仓库和下载
   [ ] 隐私       发送到外部的私有模块名称

 gomod-setup run RECIPE [PART…]

 ❯ 继续，处理全部

 ↑↓ 移动   Enter 选择   Space 标出   Esc 返回   ? 帮助   q 退出
`,
	);
});

test('parts, 60x16, zh-CN', () => {
	expectFrame(
		states.parts,
		{columns: 60, rows: 16, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                  部分   第 1 步，共 7 步
 只改动标出的部分；都不标表示全部。

   [ ] 工具
   [ ] 网络
   [ ] 密钥
   [ ] 权限
   [ ] agent
   [ ] 主机密钥
   [ ] 登录
     ↓ 还有 4 项
 gomod-setup run RECIPE [PART…]
 ❯ 继续，处理全部

 Enter 选择   Space 标出   ? 帮助   q 退出
`,
	);
});

test('parts marked, 80x24', () => {
	expectFrame(
		states['parts marked'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                               Parts   1 of 7

 Everything is looked at. Changes are made only in the parts you mark; with
 none marked, in all of them.

   [ ] tools         Go, git and ssh themselves
   [ ] network       the way to the host and to the module proxies
   [x] keys          the SSH key
   [ ] permissions   who else may read the key and its folder
   [ ] agent         ssh-agent, which holds unlocked keys
   [ ] hosts         the host keys that are trusted, in known_hosts
 ❯ [x] login         the login on the host, and the key registered there
   [ ] go-env        Go's settings: GOPRIVATE, GOPROXY and others
   [ ] git           git's settings: rewrites and credentials
   [ ] access        the proof: the repository and the download
   [ ] privacy       names of private modules that are sent outside

 gomod-setup run RECIPE keys login

   Go on with only these 2 parts

 ↑↓ move   Enter choose   Space mark   Esc back   ? help   q quit
`,
	);
});

test('parts marked, 60x16', () => {
	expectFrame(
		states['parts marked'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Parts   1 of 7
 Changes only in what you mark; none: in all.

   [ ] tools
   [ ] network
   [x] keys
   [ ] permissions
   [ ] agent
   [ ] hosts
 ❯ [x] login
     ↓ 4 more
 gomod-setup run RECIPE keys login
   Go on with only these 2 parts

 Enter choose   Space mark   ? help   q quit
`,
	);
});

test('parts marked, 80x24, zh-CN', () => {
	expectFrame(
		states['parts marked'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                                      部分   第 1 步，共 7 步

 全部内容都会检查，但只改动你标出的部分；一个都不标，表示都可以改动。

   [ ] 工具       Go、git 和 ssh 本身
   [ ] 网络       到主机和模块代理的网络
   [x] 密钥       SSH 密钥
   [ ] 权限       还有谁能读取密钥和它的目录
   [ ] agent      保管已解锁密钥的 ssh-agent
   [ ] 主机密钥   known_hosts 中信任的主机密钥
 ❯ [x] 登录       在主机上登录，以及在那里注册的密钥
   [ ] Go 设置    Go 的设置：GOPRIVATE、GOPROXY 等
   [ ] git        git 的设置：改写规则和登录信息
   [ ] 访问       验证：仓库和下载
   [ ] 隐私       发送到外部的私有模块名称

 gomod-setup run RECIPE keys login

   继续，只处理这 2 个部分

 ↑↓ 移动   Enter 选择   Space 标出   Esc 返回   ? 帮助   q 退出
`,
	);
});

test('only some parts, 80x24', () => {
	expectFrame(
		states['need parts'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.
 Changes are made only in: keys and login.

 ~/src/shop/go.mod and its git remotes point to:

 ❯ GitHub    acme: 3 modules         github.com
   GitLab    acme-infra: 1 module    gitlab.com
   Both of these
   Another host or a recipe file

 auth, billing and private: looked like private modules because the git remote
 of this project belongs to acme too.                           --host --recipe

 ↑↓ move   Enter choose   p parts   ? help   q quit
`,
	);
});

test('only some parts, 60x16, zh-CN', () => {
	expectFrame(
		states['need parts'],
		{columns: 60, rows: 16, language: 'zh-CN'},
		`
 gomod-setup 1.0.0              需要什么   第 1 步，共 7 步
 只做你同意的改动。目前没有做任何改动。
 只改动：密钥、登录。

 ~/src/shop/go.mod 和它的 git 远程仓库指向：
 ❯ GitHub    acme：3 个模块
   GitLab    acme-infra：1 个模块
   这两个都要
   其他主机或配方文件
 auth、billing、private：看起来是私有模块，因为这个项目的
 git 远程仓库也属于 acme。

 Enter 选择   p 选择部分   ? 帮助   q 退出
`,
	);
});
