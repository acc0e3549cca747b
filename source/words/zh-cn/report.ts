import type {ProofRow} from '../../engine/events.ts';
import {duration} from '../quantity.ts';
import type {UndoWords} from '../undo.ts';
import type {DoctorWords, PlanWords, ResultWords, Words} from '../words.ts';
import {enumerated} from './enumerated.ts';
import {more} from './more.ts';

/** `acme`, `acme、acme-infra`; the recipe's title where no owner is known. */
function whose(owners: readonly string[], title: string): string {
	return owners.length === 0 ? title : enumerated(owners);
}

export const doctor: DoctorWords = {
	about: (host, owners, modules, project) => {
		const of = project === undefined ? '' : `${project} 的 `;
		return `${[host, ...owners].join('，')}${modules === 0 ? '' : `（${of}${modules} 个模块）`}`;
	},
	allFine: (fine, look, owners, title) =>
		look === 0
			? `${fine} 项正常。这里可以下载 ${whose(owners, title)} 的私有模块。`
			: `这里可以下载 ${whose(owners, title)} 的私有模块；${look} 处需要留意，${fine} 项正常。`,
	counts: ({fail, warn, skip, fine}) =>
		`${[
			fail > 0 ? `${fail} 个问题` : '',
			warn > 0 ? `${warn} 处需要留意` : '',
			skip > 0 ? `${skip} 项未检查` : '',
			`${fine} 项正常`,
		]
			.filter(Boolean)
			.join('，')}。`,
	seeChanges: '查看改动',
	makeThem: '执行改动',
	orOpen: page => `或 ${page}`,
};

export const plan: PlanWords = {
	would: changes => `将有 ${changes} 处改动。目前没有做任何改动。`,
	nothing: '没有需要改动的地方。',
	undoable: '可撤销',
	needsYou: '需要你来做',
	notUndone: '不会撤销',
	stays: (title, code) => `${code} 仍然存在：这里没有改动能解决它。${title}。`,
	makeThem: '执行改动',
};

export const result: ResultWords = {
	works: (owners, title) => `这台电脑现在可以下载 ${whose(owners, title)} 的私有模块了。`,
	notProven: '已完成，但没有验证：没有下载任何模块。',
	partsDone: parts => `已就绪：${enumerated(parts, 11)}。`,
	leftAlone: parts => `以下问题不在指定的部分（${enumerated(parts, 11)}）之内，没有处理：`,
	notFinished: (title, code) => `尚未完成：${title}（${code}）。`,
	stopped: done =>
		done === 0 ? '已停止。没有写了一半的文件。' : `已停止。已完成 ${done} 处改动，没有写了一半的文件。`,
	nothingChanged: '没有做任何改动。',
	changed: '改动',
	proven: '验证',
	byYou: '由你完成',
	left: '剩余',
	alone: '未处理',
	undo: '撤销',
	again: '重复执行',
	editor: '已打开的编辑器仍使用旧的 Go 设置：请重启其语言服务器（gopls）。',
	things: number => `${number} 项`,
};

export const proof: Words['proof'] = row => {
	const result = resultOf(row);
	switch (row.step) {
		case 'login':
			return {
				step: '登录',
				says: result,
				result,
				proven: row.account === undefined ? `登录 ${row.host}` : `以 ${row.account} 登录`,
			};
		case 'as-user':
			return {step: '你运行', says: `${row.ran}：${result}`, result, proven: '你运行的 git'};
		case 'as-go':
			return {
				step: 'Go 运行',
				says: `同上，使用 Go 给 git 的环境：${result}`,
				result,
				proven: 'Go 运行的 git',
			};
		case 'download': {
			const module = row.version === undefined ? row.module : `${row.module} ${row.version}`;
			return {
				step: '下载',
				says: `${row.ran}：${result}`,
				result,
				proven: `已下载 ${module}${more(row.others)}`,
			};
		}
	}
};

function resultOf(row: ProofRow): string {
	if (row.step === 'login') {
		const port = row.port === 22 ? '' : `，经由 ${row.port} 端口`;
		return row.ok ? `${row.host} 应答：${row.account ?? '欢迎'}${port}` : `${row.host} 不允许登录${port}`;
	}
	if (!row.ok) return '失败';
	if (row.step === 'download') return duration(row.milliseconds);
	const beside = row.others === undefined ? '' : `，另读取 ${row.others} 个仓库`;
	return `${row.refs} 个引用${beside}`;
}

const results = {done: '完成', failed: '失败', stopped: '已停止', undone: '已撤销', interrupted: '中断'};

export const undo: UndoWords = {
	run: (at, host, changes) => `${at} 的运行，${host}：${changes} 处改动，从新到旧。`,
	kept: '保留',
	you: '你来',
	allRestored: '这次运行改动的每个文件都已逐字节恢复。',
	otherEditsStay: '这次运行的设置已取出，之后别人的改动仍保留。',
	notAsItWas: '这次运行的设置已撤销，但并非每个文件都与运行之前相同。',
	stopped: '已停止。剩下的改动保持不变，再次执行同一命令即可继续。',
	declined: '没有撤销任何改动。',
	someFailed: number => `${number} 处改动无法撤销。`,
	nothing: '没有可撤销的改动。',
	listed: changes => `${changes} 处改动`,
	result: how => results[how],
	question: changes => `撤销这 ${changes} 处改动？yes/no`,
};
