import {bare} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {enumerated} from './enumerated.ts';

/** Which modules Go treats as private, and what that discloses. */
export const findingsPrivate = {
	'go.private-missing': {
		label: '标记为私有',
		title: f =>
			f.variable === 'GOPRIVATE'
				? `Go 把 ${f.missing.length} 个私有模块当成了公开模块`
				: `Go 会到公共校验数据库核对 ${f.missing.length} 个私有模块`,
		undone: '没有查询哪些模块是私有的',
		seen: f => {
			const value = f.value === '' ? `没有设置 ${f.variable}` : `${f.variable}=${f.value}`;
			return f.missing.length === 0
				? `${value} 覆盖 ${f.total}/${f.total}`
				: `${f.total - f.missing.length}/${f.total}；${value}`;
		},
		why: f =>
			f.variable === 'GOPRIVATE'
				? 'Go 会先向公共代理和校验数据库查询它们，而那里不可能有这些模块。'
				: '公司代理提供这些模块，但公共校验数据库不可能有它们，校验因此失败。',
		cure: '声明哪些是私有的，已有的设置会保留。',
	},
	'go.private-quoted': {
		label: '没有引号',
		title: f => `${f.variable} 的值里有引号，什么也匹配不到`,
		undone: '没有查找引号',
		seen: f => `${f.variable}=${f.value}`,
		why: 'Go 把引号当作名称的一部分，而且不会提示。',
		cure: '去掉引号。',
	},
	'go.private-case': {
		label: '大小写',
		title: f => `${f.variable} 写的是 ${f.entry}，模块路径里是 ${f.wanted}`,
		undone: '没有比较大小写',
		seen: f =>
			f.entry === f.wanted
				? `${f.variable} 与 go.mod 的写法一致`
				: `${f.variable} 中是 ${f.entry}，go.mod 中是 ${f.module}`,
		why: 'Go 逐字比较，区分大小写。',
		cure: '按 go.mod 中的写法填写。',
	},
	'go.private-form': {
		label: '条目写法',
		title: f => `${f.variable} 中有一项永远匹配不到任何模块`,
		undone: '没有查看条目的写法',
		seen: f => (f.entry === '' ? `${f.variable} 中只有模块路径` : `${f.variable} 中有“${f.entry}”`),
		why: f =>
			({
				scheme: '模块路径前面没有 https://，Go 会悄悄跳过该项。',
				space: 'Go 把逗号后的空格当作名称的一部分，会悄悄跳过该项。',
				'dot-git': '模块路径不以 .git 结尾，Go 会悄悄跳过该项。',
				scp: '模块路径用斜杠书写，不是 git@host:path，Go 会悄悄跳过该项。',
				port: '模块路径里没有端口，Go 会悄悄跳过该项。',
				ellipsis: '这里 ... 不代表任何内容；* 匹配路径中的一段。',
				slash: '开头的斜杠或双斜杠匹配不到任何模块路径，Go 会悄悄跳过该项。',
				malformed: 'Go 读不懂这个模式，会悄悄跳过该项。',
			})[f.because],
		cure: '只写模块路径，用逗号分隔，不留空格。',
	},
	'go.env-shadowed': {
		label: '保存的设置有效',
		title: f =>
			f.variable === 'GOENV'
				? `GOENV=${f.value} 使 Go 不读取已保存的设置`
				: `环境变量覆盖了已保存的 ${f.variable}`,
		undone: '没有比较环境变量',
		seen: f => {
			if (f.value === '') return '没有环境变量妨碍';
			const where = f.file === undefined ? '' : `，来自 ${f.file}${f.line === undefined ? '' : `:${f.line}`}`;
			return `环境中 ${f.variable}=${f.value}${where}`;
		},
		why: f =>
			f.variable === 'GOENV'
				? 'go env -w 仍显示成功，但它保存的内容都不会生效。'
				: '环境变量优先于 go env -w，而 Go 只在写入时提示一次。',
		cure: f => {
			if (f.file === undefined) return '在设置它的地方删除这个变量，再打开新终端。';
			return `删除 ${f.file}${f.line === undefined ? ' 中的该行' : ` 第 ${f.line} 行`}，再打开新终端。`;
		},
	},
	'go.private-bypasses-proxy': {
		label: '使用公司代理',
		title: f => `${f.variable} 让 Go 绕过了 ${bare(f.proxy)}`,
		undone: '没有查询是否使用公司代理',
		seen: f =>
			f.patterns === ''
				? '没有私有模块绕过代理'
				: `${f.variable}=${f.patterns}，而 ${bare(f.proxy)} 提供它们`,
		why: '这个代理提供你的私有模块。GOPRIVATE 列出的模块却直接从仓库获取，那需要每个仓库的访问权限。',
		cure: '把这些模块写进 GONOSUMDB，或用 GONOPROXY=none 让 Go 继续走代理。',
	},
	'privacy.leak': {
		label: '名称外泄',
		title: f => `私有模块的名称会发送到 ${f.hosts[0] ?? '外部'}`,
		undone: '没有查询名称发往何处',
		seen: f =>
			f.modules.length === 0 ? '没有私有名称外泄' : `发往 ${f.hosts.join('、')}：${enumerated(f.modules)}`,
		why: f =>
			`每次下载都会把公司项目的名称发到外部${f.hosts[1] === undefined ? '' : `，${f.hosts[1]} 也会收到`}。`,
		cure: '声明哪些是私有的，也就解决了这个问题。',
	},
} satisfies Partial<FindingsWords>;
