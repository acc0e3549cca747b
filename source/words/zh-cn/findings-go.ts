import {bare, bytes, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';

/** Go itself, its settings and its project. */
export const findingsGo = {
	'go.env-broken': {
		label: '保存的设置',
		title: f =>
			({
				empty: `Go 保存的设置里 ${f.variable} 为空`,
				crlf: 'Go 保存的设置是 Windows 换行',
				ignored: 'Go 跳过了保存设置的文件中的一些行',
				unreadable: 'Go 无法读取保存的设置',
				fine: 'Go 可以读取保存的设置',
			})[f.because],
		undone: '没有读取 Go 保存的设置',
		seen: f => (f.because === 'fine' ? '可以读取' : (place(f.file, f.line) ?? f.variable)),
		why: f =>
			({
				empty: '空值会盖住默认值，所有下载都会报 contains no entries。',
				crlf: '换行符会成为每个值的一部分，所有设置都与看上去的不同。',
				ignored: '只有从行首开始的 NAME=VALUE 才有效：前面不能有 export、空格或字节顺序标记。',
				unreadable: '所有 go 命令还没做任何事就会退出。',
				fine: '所有 go 命令都会读取它。',
			})[f.because],
		cure: f =>
			({
				empty: '删除这个空设置。',
				crlf: '用 Unix 换行保存该文件。',
				ignored: '用 go env -w 重新写入该设置，并删去那一行。',
				unreadable: '改正该文件，或把它移到一边。',
				fine: '无需处理。',
			})[f.because],
	},
	'go.proxy-off': {
		label: '允许下载',
		title: 'GOPROXY=off 禁止 Go 下载公开模块',
		undone: '没有读取 GOPROXY',
		seen: f => `GOPROXY=${f.value}`,
		why: '私有模块仍会直连，其余全部停止。可能有人为了离线构建而特意这样设置。',
		cure: '如果不是有意的，恢复默认值。',
	},
	'go.proxy-comma': {
		label: '下一个代理',
		title: f => `${bare(f.proxy)} 出错时，Go 不会尝试下一项`,
		undone: '没有读取 GOPROXY 的条目',
		seen: f => `GOPROXY=${f.value}`,
		why: '逗号后的条目只在“未找到”时才会尝试；用 | 分隔则任何错误都会继续。',
		cure: '如果公司允许绕过该代理，把逗号改成 |。',
	},
	'go.sumdb-off': {
		label: '校验',
		title: '已下载模块的校验被关闭了',
		undone: '没有读取 GOSUMDB',
		seen: f => `GOSUMDB=${f.value}`,
		why: '这对公开模块也生效，模块被篡改将无法发现。',
		cure: '恢复校验；私有模块由 GOPRIVATE 排除。',
	},
	'go.insecure': {
		label: '加密',
		title: 'GOINSECURE 允许 Go 不加密、不验证地下载',
		undone: '没有读取 GOINSECURE',
		seen: f => (f.value === '' ? '没有设置 GOINSECURE' : `GOINSECURE=${f.value}`),
		why: '对其中列出的主机，Go 接受明文 http 和任何证书，而且它并不能解决 git 的错误。',
		cure: '删除它，改为配置公司的根证书。',
	},
	'go.vcs': {
		label: '允许 git',
		title: f => (f.because === 'malformed' ? 'Go 读不懂 GOVCS' : 'GOVCS 禁止 Go 用 git 获取私有模块'),
		undone: '没有读取 GOVCS',
		seen: f => (f.value === '' ? '没有设置 GOVCS' : `GOVCS=${f.value}`),
		why: f =>
			f.because === 'malformed'
				? '每一项必须是模式、冒号和 git 之类的名称，否则从仓库获取都会失败。'
				: `第一个匹配 ${f.module} 的条目起决定作用，其中没有 git。`,
		cure: '改正它，或恢复默认值。',
	},
	'go.missing': {
		label: 'Go',
		title: '没有安装 Go，或不在 PATH 中',
		undone: '没有查找 Go',
		seen: f => (f.version === undefined ? '不在 PATH 中' : `go ${f.version}`),
		why: '没有 Go 就无法下载和验证，其余部分仍可设置。',
		cure: '安装 Go（https://go.dev/doc/install），或把它加入 PATH。',
	},
	'go.too-old': {
		label: 'Go 版本',
		title: f => `${f.from ?? 'go.mod'} 要求 Go ${f.wanted ?? '?'}，这里是 ${f.have}`,
		undone: '没有比较 Go 的版本',
		seen: f => (f.wanted === undefined ? `go ${f.have}` : `go ${f.have}，要求 ${f.wanted}`),
		why: f =>
			f.because === 'GOTOOLCHAIN'
				? '当前的 Go 需要下载新版本，而 GOTOOLCHAIN 不允许。'
				: '当前的 Go 需要下载新版本，而此处无法下载。',
		cure: f =>
			f.because === 'GOTOOLCHAIN'
				? '从 https://go.dev/dl/ 安装新版本，或允许下载。'
				: '从 https://go.dev/dl/ 安装新版本。',
	},
	'go.vendor': {
		label: '模块来源',
		title: '这里的构建使用 vendor/ 中的模块，不从网络获取',
		undone: '没有查找 vendor/',
		seen: f => (f.flag !== undefined ? `GOFLAGS 含 ${f.flag}` : f.vendored ? '有 vendor/' : '没有 vendor/'),
		why: 'go build 因此不会下载。go mod download 仍会下载，但这里的构建看不出它是否正常。',
		cure: '如果是有意的则无需处理，否则去掉该参数或目录。',
	},
	'go.module-cache': {
		label: '模块缓存',
		title: f => (f.because === 'full' ? '模块缓存所在的磁盘已满' : '模块缓存无法写入'),
		undone: '没有查看模块缓存',
		seen: f => `${f.path}${f.free === undefined ? '' : `，剩余 ${bytes(f.free)}`}`,
		why: 'Go 先把每个模块放到那里再使用，因此所有下载都会失败。',
		cure: f =>
			f.because === 'full' ? '清理空间，或把缓存放到别的磁盘。' : '把该目录改为你自己的，或换一个目录。',
	},
	'go.proxy-invalid': {
		label: 'GOPROXY 写法',
		title: 'GOPROXY 不是 Go 能使用的列表',
		undone: '没有查看 GOPROXY 的写法',
		seen: f => `GOPROXY=${f.value}${f.because === '' ? '' : `：${f.because}`}`,
		why: 'Go 每次下载前都会读取它，并在那里停止。',
		cure: '改正它，或恢复默认值。',
	},
	'go.module-file': {
		label: 'go.mod',
		title: 'Go 无法读取这个项目的 go.mod',
		undone: '没有读取 go.mod',
		seen: f => [place(f.file, f.line), f.said].filter(Boolean).join('：') || '这里没有项目',
		why: '这个目录中的所有 go 命令都会在那里退出。',
		cure: f => (f.line === undefined ? '改正该文件。' : `改正第 ${f.line} 行。`),
	},
	'go.workspace-older': {
		label: 'go.work 的 Go',
		title: f =>
			f.has === undefined
				? `go.work 没有写明 Go 版本，而其中一个模块需要 ${f.by?.needs ?? ''}`
				: `go.work 写明 Go ${f.has}，而其中一个模块需要 ${f.by?.needs ?? ''}`,
		undone: '没有查看 go.work 写明的 Go 版本',
		seen: f => (f.by === undefined ? '与其中的模块相符' : `${f.by.file}：go ${f.by.needs}`),
		why: '这个目录中的所有 go 命令都会在那里退出。',
		cure: f => `让 Go 把更高的版本写入 ${f.file}。`,
	},
	'go.sumdb-invalid': {
		label: 'GOSUMDB 写法',
		title: 'GOSUMDB 的值 Go 不接受',
		undone: '没有查看 GOSUMDB 的写法',
		seen: f => `GOSUMDB=${f.value}${f.because === '' ? '' : `：${f.because}`}`,
		why: 'Go 遇到第一个需要校验的模块就会停止。',
		cure: '恢复默认值，或按运营者给出的名称和密钥填写。',
	},
} satisfies Partial<FindingsWords>;
