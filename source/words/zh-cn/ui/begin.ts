import type {CandidateReason} from '../../../core/candidates.ts';
import type {GuardedMember} from '../../../core/recipe-trust.ts';
import type {UiWords} from '../../ui.ts';
import {enumerated} from '../enumerated.ts';

export const resume: UiWords['resume'] = {
	lost: (at, what, done) =>
		`上次运行（${at}）${what === undefined ? '' : `在写入 ${what} 时`}被中断。${
			done === 0 ? '没有其他改动。' : `已完成 ${done} 处改动。`
		}写了一半的内容会从副本恢复，没有丢失任何内容。`,
};

export const need: UiWords['need'] = {
	opening: '查明 Go 为什么无法在这里下载私有模块，列出要做的改动，只做你同意的。目前没有做任何改动。',
	short: '只做你同意的改动。目前没有做任何改动。',
	reading: '正在读取 go.mod 和 git 远程仓库…',
	pointsTo: file => (file === undefined ? 'git 远程仓库指向：' : `${file} 和它的 git 远程仓库指向：`),
	noProject: directory => `这里（${directory}）没有 go.mod，也没有可读取的 git 远程仓库。`,
	startThere: '如果你有项目，按 q 退出，到它的文件夹里重新启动。',
	noPrivate: file => `${file} 不需要看起来私有的模块。`,
	unreadable: (file, line, said) =>
		`无法读取 ${file}（${line === undefined ? '' : `第 ${line} 行：`}${said}）。`,
	where: '你的私有模块放在哪里？',
	modules: (owner, modules) => (modules === 0 ? owner : `${owner}：${modules} 个模块`),
	orYourOwn: host => `${host}，或自己的服务器`,
	both: '这两个都要',
	all: hosts => `这 ${hosts} 个都要`,
	fromFile: place => `来自 ${place}`,
	because: (modules, owner, reasons) =>
		`${modules.length === 0 ? owner : enumerated(modules, 6)}：看起来是私有模块，因为${reasons.map(reason => becauseOf(reason, owner)).join('，')}。`,
	flags: '--host --recipe',
	typeHost: '你的服务器地址：',
	typeRecipe: '文件路径，或 https 地址：',
	badAddress: '这不是地址：应为主机名，如 git.acme.example，不带 https://。',
	badRecipe: '这不是配方：应为文件路径或 https 地址。',
	confirm: (title, place) => `只有你同意，才会使用配方 ${title}（${place}）。`,
	digest: digest => `SHA-256 ${digest}`,
	sets: members => `它会设置${enumerated(members.map(member => guarded[member]))}。`,
	concerns: hosts => `它涉及 ${enumerated(hosts)}。`,
	tooLarge: (place, limit) => `${place} 超过 ${Math.round(limit / 1024)} KB。`,
};

function becauseOf(reason: CandidateReason, owner: string): string {
	switch (reason.kind) {
		case 'remote':
			return `这个项目的 git 远程仓库也属于 ${owner}`;
		case 'module-line':
			return `这个项目也属于 ${owner}`;
		case 'flag':
			return '选项里指定了它';
		case 'recipe-file':
			return `配方文件列出了 ${reason.pattern}`;
		case 'go-private':
			return `GOPRIVATE 列出了 ${reason.pattern}`;
	}
}

const guarded: Readonly<Record<GuardedMember, string>> = {
	hostKeys: '信任的主机密钥',
	goproxy: '使用的 GOPROXY',
	checksumDatabase: '查询的校验数据库',
	caFile: '信任的证书颁发机构',
	httpProxy: '使用的网页代理',
};
