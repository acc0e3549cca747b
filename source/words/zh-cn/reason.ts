const reasons: Readonly<Record<string, string>> = {
	'timed-out': '超时',
	refused: '连接被拒绝',
	unreachable: '网络不可达',
	reset: '连接被重置',
	unresolved: '找不到域名',
	failed: '失败',
	'not-ssh': '应答的不是 SSH',
	silent: '连接建立后没有应答',
	unknown: '找不到域名',
	missing: '不存在',
	empty: '为空',
	damaged: '已损坏',
	EFBIG: '过大',
	ENOENT: '不存在',
	ENOSPC: '磁盘已满',
	EDQUOT: '配额已用完',
	EROFS: '以只读方式挂载',
	EACCES: '没有权限',
	EPERM: '不允许',
	EAI_AGAIN: '域名服务器没有响应',
	ENOTFOUND: '找不到域名',
	ECONNREFUSED: '连接被拒绝',
	ETIMEDOUT: '超时',
};

/** A cause that a probe or the system names by a word, for people; another text stays as it is. */
export function reason(because: string): string {
	return reasons[because] ?? because;
}
