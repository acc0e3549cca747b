/**
 * Hides what is secret by its shape: userinfo of URLs, tokens, Authorization values, private keys, one-time sign-on
 * links. A user name alone stays where it is no secret (`ssh://git@host`). A hidden part reads `***`.
 */
export function redact(text: string): string {
	if (!suspicious.test(text)) return text;
	return rules.reduce((hidden, [, pattern, replacement]) => hidden.replace(pattern, replacement), text);
}

/**
 * Text from outside as one harmless line, as `uncut`, and what is longer than 400 columns is cut with an ellipsis.
 * Secrets go before that, as half of one would not be known again.
 */
export function plain(text: string): string {
	return cut(uncut(text.slice(0, 16_384)));
}

/**
 * One harmless line, however long: escape sequences are taken out, line breaks and tabs become a space, other control
 * and invisible characters go. For what is typed or copied again, of which a part would be something else.
 */
export function uncut(text: string): string {
	return redact(isPrintable(text) ? text : harmless(text)).trimEnd();
}

/** ASCII without control characters, as most texts are. */
function isPrintable(text: string): boolean {
	return /^[ -~]*$/.test(text);
}

function harmless(text: string): string {
	return escapes
		.reduce((rest, pattern) => rest.replace(pattern, ''), text)
		.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}

const columns = 400;

/** What a text must hold for the rule to change it (as a pattern, whatever its case); the rule; what then stands there. */
type Rule = readonly [within: string, pattern: RegExp, replacement: string];

const rules: readonly Rule[] = [
	[
		'-----begin',
		/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
		'*** private key ***',
	],
	['private-lines', /^Private-Lines:[\s\S]*?(?:^Private-MAC:.*|$(?![\s\S]))/gm, '*** private key ***'],
	// The first bytes of every key that OpenSSH writes, for one that comes line by line.
	['b3blbnnzac1r', /b3BlbnNzaC1rZXkt[A-Za-z0-9+/=]*/g, '***'],
	// A user name alone is no secret where the scheme is SSH's; anywhere else it may be a token.
	['://', /(?<!ssh|ssh\+git|sftp):\/\/[^\s/?#]*@/gi, '://***@'],
	['://', /:\/\/[^\s/?#@:]*:[^\s/?#]*@/g, '://***@'],
	// A password with a bare slash: what follows the colon is no port.
	['://', /:\/\/[^\s/?#@:]{0,200}:(?!\d*(?:[/?#\s]|$))[^\s@]{0,1000}@/g, '://***@'],
	[
		'authorization',
		/\b((?:proxy-)?authorization\s*[:=]\s*(?:(?:basic|bearer|token|negotiate)\s+)?)[^\s'",]+/gi,
		'$1***',
	],
	[
		'bearer|basic',
		/((?:[Bb]earer|[Bb]asic|BEARER|BASIC)\s+)(?=\S*[0-9A-Z=])[A-Za-z0-9._~+/=-]{8,}/g,
		'$1***',
	],
	['-token', /\b((?:private|job|deploy)-token\s*[:=]\s*)[^\s'",]+/gi, '$1***'],
	['gh[pousr]_|github_pat_', /gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}/g, '***'],
	['gl[a-z]{2,5}-', /gl(?:pat|dt|rt|cbt|ptt|ft|oas|soat|imt|agent|ffct|wt)-[A-Za-z0-9_.-]{12,}/g, '***'],
	['xox[a-z]-|xapp-', /xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}/g, '***'],
	[
		'at(?:att|ctt|bb)|azdo|npm_',
		/AT(?:ATT|CTT|BB)[A-Za-z0-9_=-]{16,}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|npm_[A-Za-z0-9]{30,}/g,
		'***',
	],
	['eyj', /eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{2,}(?:\.[A-Za-z0-9_-]*)?/g, '***'],
	[
		'[?&;][a-z_]+=',
		/([?&;](?:authorization_request|access_token|private_token|job_token|token|client_secret|password|code)=)[^\s&#'"]+/gi,
		'$1***',
	],
	[
		'(?:token|password|passwd|passphrase|secret)[a-z0-9_]*=',
		/\b([A-Z0-9_]{0,64}(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET)[A-Z0-9_]{0,64}=)(?:(?:"[^"\n]*"|'[^'\n]*'|[^\s'"])+|["']\S+)/g,
		'$1***',
	],
	['login\\s', /\b(login\s+\S+\s+password\s+)\S+/g, '$1***'],
];

/** Most texts hold nothing of it: one look instead of all the rules. */
const suspicious = new RegExp(rules.map(([within]) => within).join('|'), 'i');

/** ECMA-48: control strings with their terminator, control sequences, and the two-byte escapes. */
const escapes: readonly RegExp[] = [
	/(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g,
	/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g,
	/\x1b[ -/]*[0-~]/g,
];

function cut(line: string): string {
	if (line.length <= columns / 2) return line;
	let width = 0;
	let kept = '';
	for (const character of line) {
		width += wide.test(character) ? 2 : 1;
		if (width > columns) return `${within(kept)}…`;
		kept += character;
	}
	return kept;
}

/** Makes room for the ellipsis. */
function within(kept: string): string {
	return [...kept].slice(0, -1).join('');
}

const wide =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
