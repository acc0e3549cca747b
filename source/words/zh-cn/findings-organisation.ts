import {bare} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';

/** What an organisation's recipe file wants of this machine. */
export const findingsOrganisation = {
	'go.proxy-differs': {
		label: '公司的 GOPROXY',
		title: 'Go 没有使用公司的模块代理',
		undone: '没有配方文件要求使用模块代理',
		seen: f => `GOPROXY=${f.value}`,
		why: f => `配方文件要求 ${f.wanted}；否则模块来自别处，或者根本无法获取。`,
		cure: '按配方文件设置。',
	},
	'go.sumdb-differs': {
		label: '公司的 GOSUMDB',
		title: 'Go 查询的校验数据库与公司要求的不同',
		undone: '没有配方文件要求校验数据库',
		seen: f => `GOSUMDB=${f.value}`,
		why: f => `配方文件要求 ${f.wanted}。`,
		cure: '按配方文件设置。',
	},
	'net.goproxy-private': {
		label: '代理上的私有模块',
		title: f =>
			({
				serves: `${bare(f.proxy)} 提供私有模块`,
				'needs-login': `模块代理 ${bare(f.proxy)} 要求登录`,
				'does-not': `模块代理 ${bare(f.proxy)} 没有你的私有模块`,
			})[f.state],
		undone: '没有向模块代理查询私有模块',
		seen: f =>
			({
				serves: `${bare(f.proxy)} 有 ${f.module}`,
				'needs-login': `未登录时 ${bare(f.proxy)} 拒绝提供 ${f.module}`,
				'does-not': `${bare(f.proxy)} 回答没有 ${f.module}`,
			})[f.state],
		why: f =>
			({
				serves: '配方文件说明私有模块来自那里。',
				'needs-login': '配方文件说明私有模块来自那里。Go 从 ~/.netrc 读取登录信息。',
				'does-not': '配方文件说明私有模块来自那里，因此 Go 不会向别处查询。',
			})[f.state],
		cure: f =>
			({
				serves: '无需操作。',
				'needs-login': `在 ~/.netrc 中写一行，且只有你自己可读：machine ${f.machine} login，你的用户名，password，你的令牌。`,
				'does-not': '请询问代理的管理员：模块是否在那里，你是否有权读取。',
			})[f.state],
	},
	'git.web-proxy': {
		label: 'git 的网页代理',
		title: f => `git 没有通过公司的网页代理访问 ${f.host}`,
		undone: '没有配方文件要求 git 使用网页代理',
		seen: f => f.value ?? '未设置',
		why: f => `配方文件要求 ${f.wanted}；在此网络中没有其他途径通过 HTTPS 访问外部。`,
		cure: '只为这个主机设置。',
	},
	'net.web-proxy': {
		label: 'Go 的网页代理',
		title: 'Go 不知道公司的网页代理',
		undone: '没有配方文件要求网页代理',
		seen: f => (f.value === undefined ? '未设置 HTTPS_PROXY' : `HTTPS_PROXY=${f.value}`),
		why: f =>
			f.silent === ''
				? '没有它，Go 查询的服务器也都有回应。'
				: `${bare(f.silent)} 没有回应，而 Go 只通过这个变量得知网页代理。`,
		cure: '在 shell 设置其他变量的地方设置它，然后打开新终端。',
	},
	'go.below-minimum': {
		label: '公司要求的 Go',
		title: f => `公司要求 Go ${f.wanted}，这里是 ${f.have}`,
		undone: '没有配方文件要求 Go 的版本',
		seen: f => `Go ${f.have}，要求 ${f.wanted}`,
		why: '配方文件说明更旧的版本不适用于公司的服务器或代码。',
		cure: '安装更新的 Go。',
	},
	'ssh.too-old': {
		label: '公司要求的 SSH',
		title: f => `公司要求 OpenSSH ${f.wanted}，这里是 ${f.have}`,
		undone: '没有配方文件要求 OpenSSH 的版本',
		seen: f => `OpenSSH ${f.have}，要求 ${f.wanted}`,
		why: '配方文件说明更旧的版本不适用于公司的服务器。',
		cure: '安装更新的 OpenSSH。',
	},
} satisfies Partial<FindingsWords>;
