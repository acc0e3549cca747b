import type {RegisteredKey} from '../registered-key.ts';
import type {Words} from '../words.ts';

export const register: Words['register'] = key => [
	'',
	...(key.page === undefined ? handed(key) : pasted(key.page, key)),
	key.wait > 0 ? `程序会反复尝试登录，最多 ${key.wait} 秒。` : '程序不会等待登录成功。',
	'',
];

function pasted(page: string, {host, key, line, fingerprint}: RegisteredKey): readonly string[] {
	return [
		`需要你来做：在 ${host} 注册公钥。`,
		`1. 打开   ${page}`,
		`2. 粘贴   下面这一整行（即 ${key}）：`,
		line,
		'3. 保存   并核对页面随后显示的指纹：',
		`          ${fingerprint}`,
	];
}

function handed({host, contact, key, line, fingerprint}: RegisteredKey): readonly string[] {
	return [
		`需要你来做：请人在 ${host} 注册公钥。`,
		`1. 复制   下面这一整行（即 ${key}）：`,
		line,
		`2. 发送   给 ${contact ?? `管理 ${host} 的人`}，由其注册。指纹是：`,
		`          ${fingerprint}`,
	];
}
