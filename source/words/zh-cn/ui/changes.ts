import type {UiWords} from '../../ui.ts';
import {enumerated} from '../enumerated.ts';

export const review: UiWords['review'] = {
	all: changes => `到目前为止没有做任何改动。将依次执行这 ${changes} 处改动：`,
	some: (taken, of) => `到目前为止没有做任何改动。将执行 ${of} 处改动中的 ${taken} 处：`,
	short: (taken, of) =>
		taken === of ? `尚未改动。将执行这 ${of} 处：` : `尚未改动。将执行 ${of} 处中的 ${taken} 处：`,
	more: (taken, of) => (taken === of ? `还将执行 ${of} 处改动：` : `还将执行 ${of} 处改动中的 ${taken} 处：`),
	nothing: '没有需要改动的地方。',
	forPerson: taken =>
		taken === 1 ? '本程序无法解决它，需要由人来做：' : '本程序无法解决这些问题，需要由人来做：',
	you: '你来',
	consequence: (stays, fails, proofFails) => {
		const stay = stays.length === 0 ? '不执行' : `不执行：${enumerated(stays)} 仍然存在`;
		const failing = [...fails.map(number => `第 ${number} 项`), ...(proofFails ? ['验证'] : [])];
		return failing.length === 0 ? stay : `${stay}，${enumerated(failing)}会因此失败`;
	},
	readAgain: file => `已重新读取：${file} 有变化`,
	outdated: files => `${files.join('、')} 在读取之后又有改动，正在重新计划。`,
	toSomebody: contact => `你把它发给${contact === undefined ? '管理服务器的人' : ` ${contact}`}，`,
	byYou: page => `你在 ${page} 粘贴，`,
	waits: program =>
		`本程序等待并尝试登录。${program === undefined ? '' : `如果 ${program} 已登录，按一个键即可。`}`,
	takeBack: (changes, number, invocation) => {
		const which = changes === '' ? (number === 1 ? '这一项' : '每一项') : `第 ${changes} 项`;
		return `${which}${number === 1 ? '' : '都'}可以撤销：${invocation} undo`;
	},
	takeBackOwn: invocation => `本程序所做的改动可以撤销：${invocation} undo`,
	takeBackShort: invocation => `可撤销：${invocation} undo`,
	range: (first, last) => (first === last ? `${first}` : `${first} 至 ${last}`),
	locked: (pid, since) => `另一次运行正在进行：进程 ${pid}，始于 ${since}。`,
	noJournal: because => `无法写入日志（${because}），因此没有做任何改动。`,
	noPlan: '无法规划改动：并非所有内容都能检查。',
};

export const change: UiWords['change'] = {
	title: (number, of) => `改动 ${number}/${of}`,
	cures: codes => `解决 ${enumerated(codes)}。`,
	fileKept: '文件的其余部分不变；保留副本以便撤销。',
	notUndone: '本程序无法撤销它。',
	runs: '执行',
	was: '原值',
	willBe: '新值',
	open: '打开',
	undo: '撤销',
	unset: '（未设置）',
	noPreview: '现在无法显示这个文件。',
};

export const applying: UiWords['applying'] = {
	place: (number, of) => `${number}/${of}`,
	seconds: seconds => `${seconds} 秒`,
	doing: (what, seconds) => `${what}，${seconds} 秒`,
	beginning: '正在准备…',
	ending: '正在结束…',
	working: '正在执行',
	checking: codes =>
		codes.length === 0 ? '已写入，正在重新检查' : `已写入，正在重新检查 ${enumerated(codes)}`,
	checked: (code, seen) => `已重新检查 ${code}：${seen}`,
	already: what => `已经如此：${what}`,
	after: changes => `之后还有 ${changes} 项`,
	noWayBack: invocation => `这里无法返回；以后可用 ${invocation} undo 撤销这次运行的改动。`,
	stopping: place => `完成 ${place} 后停止。再按 Ctrl+C 立即撤销这一项。`,
	cancelling: place => `正在撤销 ${place}。`,
	passphrase: {set: '密码短语：已设置', none: '密码短语：无', token: '令牌：已提供'},
};

export const stop: UiWords['stop'] = {
	question: done => `停止吗？已完成 ${done} 处改动，这一项正在进行。`,
	waiting: done => `停止吗？已完成 ${done} 处改动。`,
	kept: (changes, commands) => `保留了 ${changes} 处改动。可撤销：${commands.join('；')}`,
};

export const failed: UiWords['failed'] = {
	title: number => `停在第 ${number} 项`,
	stillFails: code => `已完成，但 ${code} 仍然失败：`,
	asItIsNow: '再试一次会对文件现在的内容做这样的改动：',
	state: done =>
		`没有留下写了一半的内容。${done === 0 ? '没有完成任何改动。' : `已完成 ${done} 处改动，记录在日志中。`}`,
	copy: path => `无法撤销；副本在 ${path}`,
	chosen: {retry: '已重试', skip: '已跳过', undo: '全部撤销', stop: '到此停止'},
};

export const undoing: UiWords['undoing'] = {
	title: '撤销中',
	progress: (done, of) => `已撤销 ${done}/${of}`,
	stopping: '完成这一项后停止。',
};

export const passphrase: UiWords['passphrase'] = {
	change: (place, title) => `改动 ${place}：${title}`,
	why: '有了密码短语，别人拿到文件也用不了密钥。它不显示、不保存，只交给 ssh-keygen。',
	unlock: '它不显示、不保存，只交给打开密钥的程序。',
	empty: '（空）',
	typed: '已输入',
	anyone: '任何拿到这个文件的人都能以你的身份登录。',
	problems: {
		mismatch: '两次输入不同，请重新输入。',
		empty: '空表示没有密码短语，请选择下面那一行。',
		wrong: left => `这打不开该密钥。还可以试 ${left} 次。`,
		'too-short': '太短：ssh-keygen 要求至少 5 个字符。',
		unusable: '其中有换行或 NUL，无法输入。',
	},
	token: '令牌',
	tokenWhy: '它不会显示。先向主机询问一次它是否有效，然后只保存在标题所说的位置。',
	tokenProblems: {
		empty: '没有输入任何内容。按 Esc 跳过。',
		wrong: left => `主机不接受它，或它无权读取该模块。还可以试 ${left} 次。`,
	},
};
