import type {HostNameProblem} from '../../../core/git/host-name.ts';
import type {ModulePathProblem} from '../../../core/go/module-path.ts';
import type {UiWords} from '../../ui.ts';

export const questions: UiWords['questions'] = {
	allKnown: '以下内容都已找到或记得，有误请修改。',
	missing: '没有找到的留空，请填写。',
	names: {
		host: '地址',
		owner: '谁的模块',
		module: '用于验证的模块',
		protocol: '连接方式',
		key: '密钥',
		user: 'SSH 用户',
		port: 'SSH 端口',
		'ssh-host': 'SSH 主机',
		root: '服务器目录',
		modules: '私有路径',
		goproxy: 'GOPROXY',
		sumdb: 'GOSUMDB',
		ca: '证书颁发机构',
		'http-proxy': '网络代理',
		register: '密钥交给',
		'token-user': '令牌用户名',
	},
	empty: '（空）',
	usual: '按惯例',
	usualKey: 'ssh 会用的那个，或新建一个',
	from: {flag: '由选项指定', found: '', remembered: '与上次相同', typed: '', usual: '', nothing: ''},
	answered: (answer, from) => (from === '' ? answer : `${answer}（${from}）`),
	protocols: {
		auto: '自动：SSH，其次 443 端口的 SSH，再次 HTTPS',
		ssh: 'SSH',
		'ssh-443': '经由 443 端口的 SSH',
		https: 'HTTPS，使用 git 已保存的登录信息',
	},
	hints: {
		host: '存放私有模块的服务器。',
		owner: '这些名称之下的都是私有模块；多个用逗号分隔。',
		module: '最后一步会真正下载这个模块，放入空缓存。',
		protocol: 'git 如何连接服务器。',
		key: 'ssh 提供的身份文件。',
		user: '通常是 git，除非服务器给每个人各自的名字。',
		port: '服务器提供 SSH 的端口。',
		'ssh-host': 'SSH 使用的主机名，如果与地址不同。',
		root: '服务器上路径的起始目录：/srv/git 或 ~。',
		modules: '哪些是私有的，写法同 GOPRIVATE；多个用逗号分隔。',
		goproxy: '你所在组织的模块代理。',
		sumdb: '你所在组织的校验和数据库。',
		ca: '你所在组织的证书文件（PEM）。',
		'http-proxy': '访问网络的代理，不含登录信息。',
		register: '接收公钥的页面，或负责注册的人。',
		'token-user': '通过 HTTPS 使用令牌时的用户名；使用 SSH 时留空。',
		start: '检查不会改动任何内容。',
	},
	problems: {
		needed: '这里必须填写。',
		otherHost: (value, host) => `${value} 不在 ${host} 上。`,
		oneHost: '这个回答只针对一个主机，而现在要设置多个主机。',
		notOffered: host => `${host} 不提供这种方式。`,
		unknown: name => `没有问题用到 ${name}。`,
		form: '这种写法无法使用。',
		withdrawn: '这个主机密钥已被其所有者撤回。',
		host: because => hostProblems[because],
		module: moduleProblem,
	},
};

const hostProblems: Readonly<Record<HostNameProblem, string>> = {
	empty: '需要主机名。',
	'too-long': '主机名最多 253 个字符。',
	control: '主机名不能有控制字符。',
	space: '主机名不能有空格。',
	dash: '主机名不能以 - 开头。',
	scheme: '只写主机名，不要 https://。',
	user: '只写主机名，不要 @ 前面的用户。',
	port: '只写主机名，不要端口。',
	path: '只写主机名，不要斜杠后面的部分。',
	malformed: '主机名只能有字母、数字、点和连字符。',
};

function moduleProblem(because: ModulePathProblem | 'bad-version'): string {
	switch (because) {
		case 'empty':
			return '需要模块路径。';
		case 'too-long':
			return '作为模块路径太长。';
		case 'scheme':
			return '模块路径前面不能有 https://。';
		case 'scp':
			return '模块路径不是 git 地址：写 github.com/acme/tool，不写 git@github.com:acme/tool。';
		case 'port':
			return '模块路径没有端口。';
		case 'leading-dash':
			return '模块路径不能以 - 开头。';
		case 'leading-slash':
			return '模块路径不能以斜杠开头。';
		case 'trailing-slash':
			return '模块路径不能以斜杠结尾。';
		case 'double-slash':
			return '模块路径不能有连续两个斜杠。';
		case 'no-dot':
			return '模块路径以含有点的主机名开头。';
		case 'upper-case-host':
			return '开头的主机名不能有大写字母。';
		case 'version':
			return '末尾不是主版本：应为 /v2 或更高。';
		case 'bad-version':
			return '@ 后面不是版本。';
		default:
			return 'Go 不会接受这个模块路径。';
	}
}
