import {bare, duration} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';

/** The way to the host, to the module proxy and to the checksum database. */
export const findingsNet = {
	'net.dns': {
		label: 'DNS',
		title: f => `找不到 ${f.host} 这个域名`,
		undone: '没有查询域名',
		seen: f =>
			f.addresses > 0
				? `${f.addresses} 个地址，${duration(f.milliseconds)}`
				: reason(f.because) || '没有地址',
		why: '没有地址就无法连接。常见原因是 VPN 未连接，或该域名只在公司内网存在。',
		cure: '连接 VPN 或核对域名后重新检查。',
	},
	'net.port-22': {
		label: 'SSH 端口',
		title: f =>
			f.other?.open
				? `此处连不上 ${f.host} 的 ${f.port} 端口，${f.other.port} 端口可用`
				: `此处连不上 ${f.host} 的 ${f.port} 端口`,
		undone: '没有尝试 SSH 端口',
		seen: f => {
			if (f.open) return `${f.host}:${f.port} 在 ${duration(f.milliseconds)} 内应答`;
			const closed = f.because === 'timed-out' ? `${duration(f.milliseconds)} 后超时` : reason(f.because);
			return f.other?.open
				? `${closed}；${f.other.host}:${f.other.port} 在 ${duration(f.other.milliseconds)} 内应答`
				: closed;
		},
		why: f =>
			f.other?.open
				? `许多公司网络只放行 443 端口的 SSH，而 ${f.host} 的 SSH 也在那里提供服务。`
				: '这个网络不放行到那里的 SSH，或服务器没有运行。',
		cure: f =>
			f.other?.open
				? `让这个主机走 ${f.other.port} 端口：在 ~/.ssh/config 加一个带标记的配置块。`
				: '连接 VPN，或改用 HTTPS。',
	},
	'net.port-443': {
		label: '443 端口的 SSH',
		title: f => (f.hasOther ? `22 和 443 端口都无法用 SSH 连上 ${f.host}` : `此处无法用 SSH 连上 ${f.host}`),
		undone: '没有尝试 443 端口的 SSH',
		seen: f => (f.open ? '有应答' : f.needed ? '不通' : '不通，也不需要'),
		why: '这个网络不放行 SSH，只剩下使用令牌的 HTTPS。',
		cure: '改用 HTTPS。',
	},
	'net.https-intercepted': {
		label: 'HTTPS 证书',
		title: f =>
			({
				public: `到 ${f.host} 的 HTTPS 由 ${f.issuer} 签名`,
				intercepted: `到 ${f.host} 的 HTTPS 被 ${f.issuer} 中途解密`,
				untrusted: `${f.host} 的证书在这里没有可信的签发者`,
				closed: `到 ${f.host} 的 HTTPS 没有应答`,
			})[f.state],
		undone: '没有查看证书',
		seen: f => {
			if (f.state === 'closed') return reason(f.because);
			const days = f.days === undefined ? '' : `，还有 ${f.days} 天到期`;
			const proxy = f.proxy === undefined ? '' : `，经由 ${bare(f.proxy)}`;
			return `${f.issuer}${days}${proxy}${f.state === 'untrusted' ? `：${reason(f.because)}` : ''}`;
		},
		why: f =>
			f.state === 'closed'
				? 'Go 先通过 HTTPS 询问模块在哪里。'
				: '公司代理或服务器用自己的证书签名，git 和 Go 需要各自信任它的根证书。',
		cure: f =>
			f.state === 'closed'
				? '检查 VPN 和代理变量后重新检查。'
				: '告诉 git 和 Go 该根证书的位置，不要关闭校验。',
	},
	'net.captive-portal': {
		label: '网络已登录',
		title: '这个网络要求先在浏览器中登录',
		undone: '没有查询网络是否要求登录',
		seen: f => (f.location === undefined ? '应答的就是该主机' : `被转到 ${f.location}`),
		why: '所有地址都返回同一个页面，git 和 Go 拿到的并不是真正的服务器。',
		cure: '在浏览器中打开任意网页完成登录，然后重新检查。',
	},
	'net.proxy': {
		label: '代理变量',
		title: f => `${f.variable ?? '环境变量'} 中的代理没有响应`,
		undone: '没有尝试代理',
		seen: f => {
			if (f.variable === undefined) return '没有设置';
			const past = f.past ? `；NO_PROXY 使 ${f.host} 不经过它` : '';
			return `${f.variable}=${f.proxy ?? ''}${f.open ? ' 有应答' : `：${reason(f.because)}`}${past}`;
		},
		why: f =>
			f.reached
				? 'git 和 Go 的 HTTPS 请求发到那里。这里需要的内容可以通过别的途径到达。'
				: 'git 和 Go 的所有 HTTPS 请求都发到那里，因此什么也通不过。',
		cure: '改正这个变量；不需要代理时删除它。',
	},
	'net.goproxy-unreachable': {
		label: 'GOPROXY',
		title: f => `模块代理 ${bare(f.proxy)} 没有响应`,
		undone: '没有询问模块代理',
		seen: f =>
			f.because === ''
				? `${bare(f.proxy)}，${duration(f.milliseconds)}`
				: `${bare(f.proxy)}：${reason(f.because)}`,
		why: f =>
			f.next === 'any-error'
				? '公开模块从那里下载；每次都要等它超时，Go 才尝试下一个。'
				: f.next === 'not-found'
					? '公开模块从那里下载；列表用逗号分隔时，代理无响应 Go 也不会尝试下一个。'
					: '公开模块从那里下载，后面没有别的条目。',
		cure: '换一个此处可用的代理。',
	},
	'net.sumdb-unreachable': {
		label: '校验数据库',
		title: f => `校验数据库 ${bare(f.database)} 没有响应`,
		undone: '没有询问校验数据库',
		seen: f =>
			f.because === ''
				? `${bare(f.database)}，${duration(f.milliseconds)}`
				: `${bare(f.database)}：${reason(f.because)}`,
		why: 'Go 会在那里核对每个新的公开模块，连不上就停止。',
		cure: '使用同一数据库的镜像，不要关闭校验。',
	},
	'net.not-ssh': {
		label: 'SSH 应答',
		title: f => `${f.host} 的 ${f.port} 端口上应答的不是 SSH 服务器`,
		undone: '没有读取 SSH 应答',
		seen: (f, fine) => {
			if (fine) return '没有别的程序应答';
			return f.said === undefined ? `${f.port} 端口没有任何应答` : `应答：${f.said}`;
		},
		why: '代理或防火墙接下了连接，代替服务器作答。',
		cure: '换一个网络，或改用 HTTPS。',
	},
} satisfies Partial<FindingsWords>;
