import {bare} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';

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
		title: f => (f.closed ? '公司的网页代理没有回应' : `git 没有通过公司的网页代理访问 ${f.host}`),
		undone: 'git 在这里不需要网页代理，或者没有配方文件指定代理',
		seen: f => f.value ?? '未设置',
		why: f =>
			f.closed
				? `配方文件要求 ${f.wanted}；那里不接受连接，而不经过它就无法访问 ${f.host}。`
				: `配方文件要求 ${f.wanted}；在此网络中没有其他途径通过 HTTPS 访问外部。`,
		cure: f => (f.closed ? '请询问代理的管理员，或更正地址。' : '只为这个主机设置。'),
	},
	'net.web-proxy': {
		label: 'Go 的网页代理',
		title: f => (f.closed ? '公司的网页代理没有回应 Go' : 'Go 不知道公司的网页代理'),
		undone: '没有配方文件要求网页代理',
		seen: f => (f.value === undefined ? '未设置 HTTPS_PROXY' : `HTTPS_PROXY=${f.value}`),
		why: f =>
			f.closed
				? `配方文件要求 ${f.wanted}；那里不接受连接。`
				: f.silent === ''
					? '没有它，Go 查询的服务器也都有回应。'
					: `只有经过 ${f.wanted}，${bare(f.silent)} 才有回应，而 Go 只通过这个变量得知网页代理。`,
		cure: f =>
			f.closed ? '请询问代理的管理员，或更正地址。' : '在 shell 设置其他变量的地方设置它，然后打开新终端。',
	},
	'net.authorities': {
		label: '公司的证书颁发机构',
		title: f =>
			({
				usable: '公司的证书颁发机构可以使用',
				missing: `公司的证书颁发机构文件不存在：${f.file}`,
				unreadable: `无法读取公司的证书颁发机构文件：${f.file}`,
				'not-pem': `${f.file} 中没有 PEM 格式的证书`,
				writable: `其他人可以写入公司的证书颁发机构文件 ${f.file}`,
				stranger: `${f.server} 的证书不是由公司的证书颁发机构签发的`,
			})[f.state],
		undone: '没有配方文件指定证书颁发机构',
		seen: f => (f.said === '' ? f.file : `${f.file}：${f.said}`),
		why: f =>
			({
				usable: '配方文件指定了它。',
				missing: '配方文件指定了它，没有它就无法核对服务器证书的签发者。',
				unreadable: '配方文件指定了它，没有它就无法核对服务器证书的签发者。',
				'not-pem': 'git 和 Go 只读取 BEGIN CERTIFICATE 与 END CERTIFICATE 之间的文本。',
				writable: '能写入它的人可以冒充任何服务器。',
				stranger: `配方文件指定的是 ${f.file}；${f.server} 出示的证书由别的机构签发。`,
			})[f.state],
		cure: f =>
			({
				usable: '无需操作。',
				missing: '向公司索取该文件，或更正配方中的路径。',
				unreadable: '让自己可以读取它。',
				'not-pem': '向公司索取 PEM 格式的文件。',
				writable: '只允许文件的所有者写入。',
				stranger: '请询问网络管理员，那里由哪个机构签发证书。',
			})[f.state],
	},
	'go.authorities': {
		label: 'Go 信任的证书颁发机构',
		title: f => `Go 不信任 ${f.server} 证书的签发者`,
		undone: '没有配方文件指定证书颁发机构',
		seen: f => (f.server === '' ? '无需额外信任' : `${f.server}：${reason(f.because)}`),
		why: f => `信任 ${f.file} 之后，${f.server} 就有回应。Go 没有相应的设置：系统信任什么，它就信任什么。`,
		cure: f =>
			f.store === undefined
				? '在 shell 设置其他变量的地方设置它，然后打开新终端。'
				: f.store === 'debian' || f.store === 'fedora'
					? `把该文件加入系统的证书库；没有权限时，在 shell 中设置 SSL_CERT_FILE=${f.file}。`
					: '把该文件加入系统的证书库。',
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
