import {describe, expect, it} from 'vitest';
import manifest from '../../package.json' with {type: 'json'};
import {commandNames, optionLine, optionsOf} from '../../source/cli/command-lines.ts';
import {commandHelp, overview} from '../../source/cli/help-text.ts';
import {shortcut} from '../../source/cli/shortcut.ts';
import {languages} from '../../source/words/language.ts';

const english = {LANG: 'en_US.UTF-8'};

describe('the help', () => {
	it.each(languages.flatMap(language => ['', ...commandNames].map(command => [language, command] as const)))(
		'fits 80 columns: %s %s',
		(language, command) => {
			const lines = (shortcut([command, '--help', '--lang', language], {}) ?? '').split('\n');
			expect(lines.length).toBeGreaterThan(10);
			expect(lines.filter(line => columns(line) > 80)).toEqual([]);
			expect(lines.filter(line => /\s$/.test(line))).toEqual([]);
		},
	);

	it.each(commandNames)('names every option that %s looks at', command => {
		const own = optionsOf(command).filter(
			name => !['proof', 'yes', 'wait', 'dry-run', 'recipe'].includes(name),
		);
		for (const name of own)
			expect(commandHelp(command, 'en')).toContain(
				`  --${name}${optionLine(name).value ? ` ${optionLine(name).value}` : ''}`,
			);
	});

	it('lists the commands, the parts and the exit codes', () => {
		expect(
			overview('en'),
		).toBe(`gomod-setup gets go mod download of private modules working, and says why not.

  gomod-setup [setup]           find what is wrong, show the changes, make them
  gomod-setup doctor [CODE...]  look only, change nothing
  gomod-setup run RECIPE [PART...]
                                one recipe, or only these parts of it
  gomod-setup undo [RUN]        take a run back; --list shows the runs
  gomod-setup recipes [list | show ID | check FILE | init]
                                the recipes, and files of your own

  --host HOST   --recipe ID|FILE|URL   --module PATH[@VERSION]
  --protocol auto|ssh|ssh-443|https   --key FILE   --set NAME=VALUE
  --secret NAME=env:VAR|file:PATH|stdin   --yes   --wait SECONDS   --dry-run
  --proof   --timeout SECONDS
  everywhere: --json   --lang LANG   --no-color   --verbose   --help   --version

Parts: tools network keys permissions agent hosts login go-env git access
       privacy; ssh stands for keys, permissions, agent, hosts and login
Exit:  0 good, 1 a problem remains, 2 wrong use, 3 an action failed,
       130 cancelled

Each command has its own: gomod-setup COMMAND --help
`);
	});
});

describe('shortcut: what is answered without loading anything', () => {
	it.each([
		['--version', `${manifest.version}\n`],
		['doctor --json --version', `${manifest.version}\n`],
		['--help', overview('en')],
		['-h', overview('en')],
		['--help doctor', commandHelp('doctor', 'en')],
		['doctor --bogus --help', commandHelp('doctor', 'en')],
		['--host run undo --help', commandHelp('undo', 'en')],
		['explode --help', overview('en')],
		['constructor --help', overview('en')],
		['--version --help', overview('en')],
		['run --help --lang zh', commandHelp('run', 'zh-CN')],
		['run --help --lang=zh-CN', commandHelp('run', 'zh-CN')],
		['--help --lang tlh', overview('en')],
		['', undefined],
		['doctor', undefined],
		['doctor --host --help', undefined],
		['--set --version', undefined],
		['run github -- --help', undefined],
	])('%s', (line, text) => {
		expect(shortcut(line === '' ? [] : line.split(' '), english)).toBe(text);
	});

	it.each([
		[{LANG: 'zh_CN.UTF-8'}, 'zh-CN'],
		[{LANG: 'zh_CN.GB18030'}, 'en'],
		[{LANG: 'zh_CN.UTF-8', LC_ALL: 'C'}, 'en'],
		[{LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: 'zh_TW.utf8'}, 'zh-CN'],
		[{}, 'en'],
	] as const)('speaks the language of the locale: %o', (env, language) => {
		expect(shortcut(['--help'], env)).toBe(overview(language));
	});
});

function columns(line: string): number {
	return [...line].reduce(
		(sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1),
		0,
	);
}
