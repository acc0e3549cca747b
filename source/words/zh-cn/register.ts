import type {Words} from '../words.ts';

export const register: Words['register'] = ({host, page, key, line, fingerprint, wait}) => [
	'',
	`需要你来做：在 ${host} 注册公钥。`,
	`1. 打开   ${page}`,
	`2. 粘贴   下面这一整行（即 ${key}）：`,
	line,
	'3. 保存   并核对页面随后显示的指纹：',
	`          ${fingerprint}`,
	wait > 0 ? `程序会反复尝试登录，最多 ${wait} 秒。` : '程序不会等待登录成功。',
	'',
];
