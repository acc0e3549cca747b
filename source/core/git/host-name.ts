export type HostNameProblem =
	| 'empty'
	| 'too-long'
	| 'control'
	| 'space'
	| 'dash'
	| 'scheme'
	| 'user'
	| 'port'
	| 'path'
	| 'malformed';

/**
 * What keeps a text from being a host name that may be given to ssh, git or DNS, named by its most evident mistake;
 * undefined when it is one. A name (letters, digits, `-`, `_`) or an IPv4 address; a leading dash would be an option.
 */
export function checkHostName(text: string): HostNameProblem | undefined {
	if (text === '') return 'empty';
	if (text.length > 253) return 'too-long';
	if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return 'control';
	if (/\s/.test(text)) return 'space';
	if (text.startsWith('-')) return 'dash';
	if (text.includes('://')) return 'scheme';
	if (text.includes('@')) return 'user';
	if (/^[^:/]+:[0-9]+$/.test(text)) return 'port';
	if (text.includes('/')) return 'path';
	return text.split('.').every(isLabel) ? undefined : 'malformed';
}

function isLabel(label: string): boolean {
	return label.length <= 63 && /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/i.test(label);
}
