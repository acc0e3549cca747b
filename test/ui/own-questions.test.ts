import {expect, it} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {askedSettings} from '../../source/core/asked-settings.ts';
import {beginWizard} from '../../source/ui/begin.ts';
import {questionFlags} from '../../source/ui/question-flags.ts';
import {answersOf, fieldsOf, problemOf} from '../../source/ui/reduce/fields.ts';
import {ui as en} from '../../source/words/en/ui/ui.ts';
import {ui as zhCn} from '../../source/words/zh-cn/ui/ui.ts';

const noFlags = {host: undefined, modules: [], protocol: undefined, key: undefined, set: {}};
const state = (set: Readonly<Record<string, string>> = {}) =>
	beginWizard({
		columns: 80,
		rows: 24,
		at: 0,
		timeout: 10_000,
		parts: [],
		program: {version: '1.0.0', invocation: 'gomod-setup', home: undefined},
		recipes,
		given: {...noFlags, set},
		named: undefined,
		lastRecipe: undefined,
	});
const choice = (recipe: string, host: string | undefined, file?: string) => ({
	recipe,
	file,
	host,
	title: recipe,
	asksHost: true,
});
const usual = ['host', 'owner', 'module', 'protocol', 'key'];

it.each([
	['gitlab', 'gitlab.com', undefined, []],
	['gitlab', 'git.acme.example', undefined, ['port', 'ssh-host']],
	['gerrit', 'git.acme.example', undefined, ['user', 'port']],
	['gitolite', undefined, undefined, ['port', 'user', 'register']],
	['corporate', undefined, undefined, [...askedSettings].toSorted()],
	['corporate', 'git.acme.example', '/src/acme.yaml', []],
] as const)('%s at %s (file: %s) asks beside the usual: %j', (recipe, host, file, asked) => {
	const names = fieldsOf(state(), [choice(recipe, host, file)]).map(({name}) => name);
	const own = names.filter(name => !usual.includes(name));
	expect(recipe === 'corporate' ? own.toSorted() : own).toEqual(asked);
});

it('what is typed becomes an answer of its own, what a flag said stays', () => {
	const begun = state({port: '2222'});
	const chosen = [choice('gerrit', 'git.acme.example')];
	const fields = fieldsOf(begun, chosen).map(field =>
		field.name === 'user' ? {...field, value: 'ada', from: 'typed' as const} : field,
	);
	expect(answersOf({...begun, choices: chosen, fields}).set).toEqual({user: 'ada', port: '2222'});
});

it.each([
	['port', '22', true],
	['port', '65536', false],
	['port', 'x', false],
	['user', 'ada.l', true],
	['user', '-oProxyCommand=x', false],
	['ssh-host', 'ssh.acme.example', true],
	['ssh-host', 'https://ssh.acme.example', false],
	['root', '/srv/git', true],
	['root', '~', true],
	['root', '~git/repos', true],
	['root', 'srv', false],
	['root', '/srv/../etc', false],
	['modules', 'git.acme.example/*,git.acme.example/team', true],
	['modules', '*', false],
	['modules', 'https://git.acme.example', false],
	['goproxy', 'https://goproxy.acme.example,direct', true],
	['goproxy', 'https://me:secret@goproxy.acme.example', false],
	['sumdb', 'off', true],
	['sumdb', 'sum.golang.org https://sums.acme.example', true],
	['sumdb', 'a b c', false],
	['ca', '/etc/ssl/acme.pem', true],
	['ca', 'acme.pem', false],
	['http-proxy', 'http://proxy.acme.example:3128', true],
	['http-proxy', 'http://me:secret@proxy.acme.example:3128', false],
	['register', 'https://git.acme.example/keys', true],
	['register', 'git-admins@acme.example', true],
	['register', 'one\u001b[2J', false],
] as const)('%s: %s is an answer: %s', (name, text, good) => {
	expect(problemOf(name, text) === undefined).toBe(good);
});

it.each(askedSettings)('%s has its words, and its name leaves room for the answer', name => {
	expect(questionFlags[name]).toContain(`--set ${name}=`);
	for (const {questions} of [en, zhCn]) {
		expect(questions.names[name].length).toBeLessThanOrEqual('Module to prove'.length);
		expect(questions.hints[name]).not.toBe('');
	}
});
