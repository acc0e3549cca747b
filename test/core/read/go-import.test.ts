import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGoImport} from '../../../source/core/read/go-import.ts';

const module = 'gitlab.com/acme/group/tool';
const meta = (content: string) => `<html><head><meta name="go-import" content="${content}"></head></html>`;

// biome-ignore format: a table is read by its lines.
test.each<[string, string, string | undefined]>([
	['as GitLab writes it', '<html><head><meta name="go-import" content="gitlab.com/acme/group git https://gitlab.com/acme/group.git"><meta name="go-source" content="gitlab.com/acme/group x"></head><body>go get</body></html>', 'https://gitlab.com/acme/group.git'],
	['other quotes and order', `<META content='${module} git ssh://git@gitlab.com/acme/group/tool.git' name=go-import />`, 'ssh://git@gitlab.com/acme/group/tool.git'],
	['the one that fits', `<meta name="go-import" content="gitlab.com/other git https://gitlab.com/other.git">${meta(`${module} git https://gitlab.com/t.git`)}`, 'https://gitlab.com/t.git'],
	['a port', meta(`${module} git ssh://git@gitlab.com:2222/t.git`), 'ssh://git@gitlab.com:2222/t.git'],
	['a folder (Go 1.25)', meta(`${module} git https://gitlab.com/t.git sub`), 'https://gitlab.com/t.git'],
	['a beginning of a word only', meta('gitlab.com/acme/gro git https://gitlab.com/t.git'), undefined],
	['another system', meta(`${module} hg https://gitlab.com/t`), undefined],
	['below the head', `<html><head></head><body>${meta(`${module} git https://gitlab.com/t.git`)}</body></html>`, undefined],
	['a scheme that Go refuses', meta(`${module} git http://gitlab.com/t.git`), undefined],
	['a command', meta(`${module} git ext::sh`), undefined],
	['an option for a host', meta(`${module} git ssh://-oProxyCommand=x/t`), undefined],
	['a login in it', meta(`${module} git https://u:p@gitlab.com/t.git`), undefined],
	['not enough words', meta(`${module} git`), undefined],
	['no page', '', undefined],
])('%s', (_, page, repository) => {
	expect(readGoImport(page, module)?.repository).toBe(repository);
});

test('whatever is answered, nothing throws', () => {
	const piece = fc.constantFrom(
		'<meta ',
		'name="go-import"',
		' content="',
		module,
		' git ',
		'">',
		'<body>',
		"'",
		'\u0000',
	);
	fc.assert(
		fc.property(
			fc.array(piece).map(pieces => pieces.join('')),
			page => void readGoImport(page, module),
		),
	);
});
