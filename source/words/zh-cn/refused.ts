import type {RefusalMeaning} from '../../core/login-rules.ts';

export function refusedWhy(means: RefusalMeaning | undefined): string {
	switch (means) {
		case 'key-expired':
			return '密钥在那里注册过，但有效期已过。';
		case 'sha1-rsa':
			return '旧版 ssh 或它的某行配置让 RSA 密钥用 SHA-1 签名；密钥本身没有问题。';
		case 'disabled':
			return '服务器的管理者关闭了 SSH。';
		case 'suspended':
		case 'terms':
		case 'password-expired':
			return '服务器认识这个密钥，但它所属的账号需要先处理。';
		case 'ip-allow-list':
			return '该组织只允许名单上的地址访问。';
		case 'busy':
			return '服务器自身有问题，与密钥无关。';
		default:
			return '连接正常，但这个密钥没有在你的账号中注册，或注册在别的账号里。';
	}
}

export function refusedCure(means: RefusalMeaning | undefined, host: string): string {
	switch (means) {
		case 'key-expired':
			return '重新注册公钥并设更晚的日期，或换一个新密钥。';
		case 'sha1-rsa':
			return '从 ~/.ssh/config 中去掉 +ssh-rsa，或使用更新的 ssh。';
		case 'disabled':
			return `询问 ${host} 的管理者，或用 HTTPS 加令牌。`;
		case 'suspended':
		case 'terms':
		case 'password-expired':
			return `在浏览器中登录 ${host}，按它的要求处理。`;
		case 'ip-allow-list':
			return '使用公司网络或 VPN，或请人把你的地址加入名单。';
		case 'busy':
			return '稍等片刻，再检查一次。';
		default:
			return '注册公钥，之后会自动重试登录。';
	}
}

export function unsure(unverified: boolean): string {
	return unverified ? '这个判断所依据的服务器用语没有与真实服务器核对过，可能有误。' : '';
}
