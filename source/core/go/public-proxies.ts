import {parseUrl} from '../url.ts';

/** Hosts of module proxies that serve the public: a private name sent there has left the company (facts: proxies). */
const publicProxies: readonly string[] = [
	'proxy.golang.org',
	'goproxy.io',
	'goproxy.cn',
	'mirrors.aliyun.com',
	'repo.huaweicloud.com',
	'mirrors.cloud.tencent.com',
];

/** Hosts of checksum databases that everybody uses. */
const publicDatabases: readonly string[] = ['sum.golang.org', 'sum.golang.google.cn'];

/** Whether a GOPROXY entry belongs to the public. An address that cannot be read counts as public, to be careful. */
export function isPublicProxy(url: string): boolean {
	const host = parseUrl(url)?.hostname;
	return host === undefined || publicProxies.includes(host);
}

/** Whether a checksum database (by its name) belongs to the public. */
export function isPublicDatabase(name: string): boolean {
	return publicDatabases.includes(name);
}
