import type {ActionFailure} from '../../core/action-failure.ts';
import {shellQuoted} from '../../core/shell-quote.ts';
import type {FailedWords, FailureCure} from '../words.ts';
import {reason} from './reason.ts';

export const failed: FailedWords = Object.assign(inOneText, {why, cure});

/** With the advice that the reason does not already hold. */
function inOneText(failure: ActionFailure): string {
	switch (failure.because) {
		case 'program-failed':
			return failure.said === '' ? why(failure) : failure.said;
		case 'locked':
		case 'token-bearer':
		case 'not-kept': {
			const {says, command} = cure(failure) ?? {says: ''};
			return [why(failure), says, command].filter(Boolean).join('');
		}
		default:
			return why(failure);
	}
}

function why({because, said}: ActionFailure): string {
	const answer = said === '' ? '' : `：${reason(said)}`;
	switch (because) {
		case 'exists':
			return '那里已有文件，绝不会覆盖。';
		case 'changed-since':
			return '显示计划之后，它被别人改动过。';
		case 'elsewhere':
			return `程序会写入另一个文件，而不是显示的那个${answer}。`;
		case 'unreadable':
			return `无法读取${answer}。`;
		case 'refused-by-system':
			return `系统拒绝${answer}。`;
		case 'locked':
			return `另一个 git 正在运行，或者它异常退出后留下了 ${said}。`;
		case 'program-missing':
			return `程序不存在${answer}。`;
		case 'program-failed':
			return said === '' ? '程序失败，没有任何输出。' : '程序以错误结束。';
		case 'timed-out':
			return '程序没有按时结束。';
		case 'cancelled':
			return '已由你停止。';
		case 'no-passphrase':
			return '需要密码短语，但没有提供。';
		case 'passphrase-too-short':
			return '密码短语太短：ssh-keygen 要求至少 5 个字符。';
		case 'passphrase-unusable':
			return '密码短语中有换行或 NUL，无法输入。';
		case 'wrong-passphrase':
			return '这个密码短语打不开该密钥。';
		case 'helper-refused':
			return 'ssh 通过我们的辅助程序取得密码短语，但无法在 TMPDIR 中执行它（是否以 noexec 挂载？）。';
		case 'no-token':
			return '需要令牌，但没有提供。';
		case 'token-unusable':
			return '这不是令牌：其中有空格、引号、反斜杠或其他令牌不会有的字符。';
		case 'token-refused':
			return `主机拒绝这个令牌${answer}。它有误、已过期或已被撤销；没有保存。`;
		case 'token-bearer':
			return '这是项目或仓库的令牌，主机只接受不带用户名的形式（Bearer）。netrc 和凭据助手都无法这样提供，而 http.extraHeader 会以明文保存在 git 的设置中；令牌没有保存。';
		case 'token-too-weak':
			return `凭这个令牌，主机不显示该模块的任何内容${answer}。它缺少权限、所属账号没有访问权，或令牌有误；没有保存。`;
		case 'not-the-host':
			return `应答的不是主机本身，或它指向别处${answer}。令牌没有保存。`;
		case 'not-kept':
			return `凭据助手没有保存令牌${answer}。`;
		case 'not-encrypted':
			return '写出的密钥没有加密，因此已删除。';
		case 'not-verified':
			return `已完成，但再次查看时没有生效${answer}。`;
		case 'journal':
			return `无法写入日志，因此没有做任何改动${answer}。`;
	}
}

function cure({because, said}: ActionFailure, byHand?: string): FailureCure | undefined {
	switch (because) {
		case 'exists':
			return {says: '看看那里是什么；如果用不着，把它移走。'};
		case 'changed-since':
			return {says: '先看看它。再试一次时，文件按现在的样子处理；其他的由下一次运行重新规划。'};
		case 'unreadable':
		case 'refused-by-system':
		case 'journal':
			return systemCures.get(said);
		case 'locked':
			return {says: '关闭其他 git 程序。如果没有 git 在运行：', command: `rm ${shellQuoted(said)}`};
		case 'program-missing':
			return {says: '把它安装到 PATH 能找到的位置。'};
		case 'program-failed':
			return said === '' ? undefined : {says: '先解决它指出的问题。'};
		case 'timed-out':
			return byHand === undefined ? undefined : {says: '看看它在等什么：', command: byHand};
		case 'no-passphrase':
			return byHand === undefined
				? {says: '询问时请输入；也可以不设：--set passphrase=none。'}
				: {says: '询问时请输入，或自己执行：', command: byHand};
		case 'passphrase-too-short':
			return {says: '换一个更长的。'};
		case 'passphrase-unusable':
			return {says: '换一个由字母、数字和符号组成的。'};
		case 'wrong-passphrase':
			return {says: '输入生成密钥时用的那个；如果已经遗失，只能更换密钥。'};
		case 'helper-refused':
			return {says: '把 TMPDIR 设为你自己的、可以执行程序的目录，然后重新启动。'};
		case 'no-token':
			return {says: '询问时请提供。'};
		case 'token-unusable':
			return {says: '重新复制令牌，不要带上别的内容。'};
		case 'token-refused':
			return {says: '在主机的页面上新建一个。'};
		case 'token-bearer':
			return {says: '请使用你自己的令牌，或改用 SSH。'};
		case 'token-too-weak':
			return {says: '给它读取仓库的权限，或让所属账号获得邀请。'};
		case 'not-the-host':
			return {says: '查明是谁在应答：代理，或这个网络的登录页面。'};
		case 'not-kept':
			return {says: '请换一个位置：--set token-store=netrc。'};
		case 'elsewhere':
		case 'cancelled':
		case 'not-encrypted':
		case 'not-verified':
			return undefined;
	}
}

const notAllowed: FailureCure = {says: '取得它的权限，或询问管理这台电脑的人。'};

/** By the error name of the system. */
const systemCures: ReadonlyMap<string, FailureCure> = new Map([
	['ENOSPC', {says: '腾出空间。查看哪个磁盘已满：', command: 'df -h'}],
	['EDQUOT', {says: '删除不再需要的内容，或申请更大的配额。'}],
	['EROFS', {says: '改为以可写方式挂载。查看现在的挂载方式：', command: 'mount'}],
	['EACCES', notAllowed],
	['EPERM', notAllowed],
]);
