import type {Skipped} from '../../core/finding.ts';
import {registry} from '../../core/finding.ts';
import type {JournalWords} from '../undo.ts';
import type {FrameWords} from '../words.ts';
import {enumerated} from './enumerated.ts';
import {reason} from './reason.ts';

export function skipped(why: Skipped): string {
	switch (why.because) {
		case 'waits':
			return `要等 ${enumerated(why.for.map(id => registry[id].code))} 解决`;
		case 'not-needed':
			return `不需要：可用的方式是 ${{https: 'HTTPS', proxy: '模块代理', ssh: 'SSH'}[why.road]}`;
		case 'other-program':
			return `配置的命令${why.program === '' ? '' : ` ${why.program}`}（${why.from}）不是 OpenSSH`;
		case 'stopped':
			return '已由你停止';
		case 'fault':
			return `无法检查（本程序的错误：${why.said}）`;
		case 'nothing-to-check':
			return {
				module: '不知道任何模块；用 --module 指定一个',
				proof: '没有要求；--proof 会执行',
				project: '这里没有项目',
				database: '没有使用校验数据库',
				proxy: '没有使用模块代理',
				'proxy-variable': '没有设置代理变量',
				none: '这里没有可检查的',
			}[why.what];
	}
}

export const journal: JournalWords = {
	locked: (pid, since) => `另一次运行正在进行：进程 ${pid}，始于 ${since}。等它结束后再启动。`,
	interrupted: (at, what, done, invocation) =>
		[
			`上次运行（${at}）${what === undefined ? '' : `在写入 ${what} 时`}被中断。`,
			`已完成 ${done} 处改动，没有丢失任何内容。`,
			invocation === undefined
				? '写了一半的内容会从副本恢复，然后继续设置。'
				: `${invocation} setup --yes 会接着做，${invocation} undo 会撤销。`,
		].join(''),
	unreadable: ({path, because, partly}) =>
		[
			partly ? `日志 ${path} 有一部分无法读取` : `无法读取日志 ${path}`,
			`（${reason(because)}）。`,
			partly ? 'undo 只能撤销其余部分记录的改动。' : 'undo 无法撤销那次运行。',
			'改动之前的文件副本就在它旁边（copy-0、copy-1 等）。请手动恢复需要的文件，然后移走那个文件夹。',
		].join(''),
	notWritten: (path, because) => `无法写入日志（${path}：${reason(because)}），因此没有做任何改动。`,
	notForgotten: (path, because) => `无法删除 ${path}（${reason(because)}），至少有一部分仍在。`,
	forgotten: runs => `已忘记 ${runs} 次运行，它们的改动仍保留。`,
};

export const frame: FrameWords = {
	firstPaint: '正在检查这台电脑…',
	screens: {
		need: '需要什么',
		questions: '问题',
		parts: '部分',
		examining: '检查中',
		findings: '检查结果',
		review: '改动预览',
		applying: '执行中',
		register: '注册密钥',
		proof: '验证',
		done: '完成',
		table: '总表',
		help: '帮助',
	},
	step: (number, of) => `第 ${number} 步，共 ${of} 步`,
	seen: '现象',
	why: '原因',
	cure: '办法',
};
