import type {UiWords} from '../../ui.ts';

export const register: UiWords['register'] = {
	notYet: (host, hasPage) => `${host} 还不接受这个密钥。需要你做${hasPage ? '三' : '两'}步：`,
	notYetShort: host => `${host} 还不接受这个密钥。`,
	open: '1. 打开',
	paste: '2. 粘贴',
	save: '3. 保存',
	handed: ['1. 复制', '2. 发送'],
	toContact: contact =>
		`发给${contact === undefined ? '管理这台服务器的人' : ` ${contact}`}，由其注册；指纹是：`,
	opened: '（已在浏览器中打开）',
	anyDevice: '（在任意设备上打开）',
	lineAbove: '上面那一整行',
	noLine: key => `${key} 里的那一行`,
	compare: '并核对页面随后显示的指纹：',
	compareShort: '并核对指纹：',
	copied: program => `已在剪贴板中（${program}）`,
	toTerminal: '已发送到终端的剪贴板（OSC 52）',
	notCopied: '没有复制，请选中它',
	trying: '正在尝试登录。',
	nextTry: (seconds, said) => `${seconds} 秒后再次尝试登录${said === '' ? '。' : `；上次的回答：${said}`}`,
	tryingRepository: '正在尝试访问仓库。',
	nextRepository: seconds => `${seconds} 秒后再次尝试访问仓库。`,
	asking: program => `${program} 正在注册密钥。`,
	slow: (host, minutes) => `${minutes} 分钟过去，${host} 仍不接受这个密钥。常见原因：`,
	otherFingerprint: '页面显示的指纹不是',
	otherPlace: '密钥保存到了另一个账号，或保存成了签名密钥',
	lostEnds: '粘贴时这一行缺了开头或结尾',
	slowly: (seconds, since, said) =>
		`${seconds} 秒后再试，窗口开着就一直试。已等待 ${since}${said === '' ? '。' : `；上次的回答：${said}`}`,
	time: seconds => (seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`),
	registered: (host, account) =>
		account === undefined ? `${host} 接受这个密钥` : `${host} 应答：${account}`,
};
