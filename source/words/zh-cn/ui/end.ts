import type {UiWords} from '../../ui.ts';
import {reason} from '../reason.ts';

export const proof: UiWords['proof'] = {
	opening: '用真实的程序和真实的模块：',
	openingNoModule: '用真实的程序和真实的主机：',
	steps: {login: '登录', 'as-user': '你运行', 'as-go': 'Go 运行', download: '下载'},
	login: host => `正在登录 ${host}`,
	asUser: 'git ls-remote',
	asGo: '同上，使用 Go 给 git 的环境',
	download: module => `go mod download ${module}`,
	emptyCache: '下载到空缓存，之后删除',
	fails: '改动已完成，但验证失败：',
};

export const done: UiWords['done'] = {
	skipped: '已完成，但没有验证：跳过了下载。',
	inAccount: (thing, account) => `${thing}（账号 ${account}）`,
	again: typed =>
		typed.length === 0
			? '（不提问地重复这次运行；按 c 复制成一行）'
			: `（重复这次运行，你输入的内容放在 ${typed.join('、')} 中；按 c 复制成一行）`,
	agent: socket => `ssh 在任何终端都能找到这个 agent；使用 ssh-add 前请执行：export SSH_AUTH_SOCK=${socket}`,
};

export const notices: UiWords['notices'] = {
	copied: program => `已在剪贴板中（${program}）。`,
	toTerminal: '已发送到终端的剪贴板（OSC 52），有些终端不接受。',
	notCopied: '无法复制，请选中：',
	opened: url => `已在浏览器中打开：${url}`,
	notOpened: url => `这里打不开浏览器，请在任意设备上打开：${url}`,
};

export const report: UiWords['report'] = {
	title: '报告',
	making: '正在整理报告…',
	opening: '这份报告不含机密，只有你同意才会写入文件。',
	written: path => `已写入：${path}`,
	failed: because => `无法写入：${reason(because)}。以下是全文。`,
};

export const fault: UiWords['fault'] = {
	title: '程序错误',
	opening: '这是本程序的错误，没有留下写了一半的文件。',
	applied: changes => (changes === 0 ? '没有做任何改动。' : `已完成 ${changes} 处改动，记录在日志中。`),
};

export const tooSmall: UiWords['tooSmall'] = (columns, rows) =>
	`窗口太小（${columns}x${rows}），40x10 即可。`;
