import type {HostKeyProblem, RecipeFileFault} from '../../core/recipe-file-fault.ts';

/** What is wrong at one place of a recipe file. */
export function faultInRecipe(fault: RecipeFileFault): string {
	switch (fault.kind) {
		case 'too-large':
			return `the file has ${fault.size} bytes; at most ${fault.limit} are read.`;
		case 'too-many':
			return `the file has more than ${fault.limit} brackets, commas, colons, quotes and lines.`;
		case 'too-deep':
			return `here are more than ${fault.limit} lists or objects inside each other.`;
		case 'syntax':
			return fault.said;
		case 'not-an-object':
			return 'the file has to be a list of members, such as "host: git.acme.example".';
		case 'alias':
			return 'anchors and aliases (&name, *name) are not read.';
		case 'unknown-member':
			return `there is no member ${fault.member}${meant(fault.nearest)}`;
		case 'missing-member':
			return `the member ${fault.member} is missing.`;
		case 'duplicate-member':
			return `${fault.member} stands in line ${fault.firstLine} already.`;
		case 'unknown-schema':
			return fault.found > fault.known
				? `schema ${fault.found} is for a newer gomod-setup; this one knows ${fault.known}.`
				: `there is no schema ${fault.found}; write ${fault.known}.`;
		case 'wrong-type':
			return `${fault.member} has to be ${types[fault.wanted]}.`;
		case 'unknown-recipe':
			return `there is no recipe "${fault.id}"${meant(fault.nearest)}`;
		case 'bad-host':
			return `"${fault.host}" is not a host name.`;
		case 'duplicate-host':
			return `${fault.host} stands in line ${fault.firstLine} already.`;
		case 'bad-port':
			return `${fault.port} is not a port; 1 to 65535 are.`;
		case 'bad-host-key':
			return `this host key line is not taken: ${hostKeys[fault.because]}`;
		case 'bad-pattern':
			return patternFault(fault);
		case 'bad-goproxy':
			return 'goproxy is not a list that Go can use, or it holds a login.';
		case 'goproxy-differs':
			return `line ${fault.firstLine} wants another goproxy; Go has only one.`;
		case 'bad-checksum-database':
			return 'checksumDatabase is not what GOSUMDB can be, such as "sum.golang.org", or it holds a login.';
		case 'bad-address':
			return `${fault.member} has to be a web address (https://…) without a login.`;
		case 'bad-path':
			return `${fault.member} has to be an absolute path.`;
		case 'bad-version':
			return `${fault.tool} has to be a version in quotes, such as "1.24".`;
		case 'bad-language':
			return `"${fault.tag}" is not a language tag, such as en or zh-CN.`;
		case 'bad-text':
			return `${fault.member} ${{empty: 'is empty.', control: 'holds control characters.', 'too-long': 'is too long.'}[fault.because]}`;
	}
}

const types = {
	text: 'text',
	'text-or-languages': 'text, or texts by language (en: …, zh-CN: …)',
	'yes-or-no': 'true or false',
	object: 'an object of members',
	'whole-number': 'a whole number',
	'list-of-text': 'a list of texts',
	'list-of-objects': 'a list of objects',
};

const hostKeys: Readonly<Record<HostKeyProblem, string>> = {
	malformed: 'it is not name, type and key as in known_hosts.',
	marker: 'markers (@cert-authority, @revoked) are not allowed.',
	wildcard: 'its name holds *, ? or !.',
	hashed: 'its name is hashed, so nobody can read it.',
	'other-host': 'it names a host that is not in this recipe.',
	withdrawn: 'its owner has withdrawn this key.',
};

function patternFault(fault: Extract<RecipeFileFault, {kind: 'bad-pattern'}>): string {
	if (fault.because === 'regexp')
		return `"${fault.pattern}" is a regular expression; here are patterns as GOPRIVATE has them, such as github.com/acme/*.`;
	if (fault.because === 'too-wide')
		return `"${fault.pattern}" also covers modules that are not of these hosts.`;
	const wanted = fault.wanted === undefined ? '' : ` Write: ${fault.wanted}`;
	return `"${fault.pattern}" matches no module path.${wanted}`;
}

function meant(nearest: string | undefined): string {
	return nearest === undefined ? '.' : `; did you mean ${nearest}?`;
}
