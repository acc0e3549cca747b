import {describe, expect, it} from 'vitest';
import {rowsOf} from '../../source/ui/rows.ts';
import {allFine, at, begun, examined, gitlab, proved, survey} from './machine.ts';
import {code, here, kind, printed, screenOf, since, tell, wished} from './told.ts';

describe('the way through', () => {
	it('one key a screen', () => {
		const reviewed = tell(at.examining, examined, 'enter', 'enter');
		expect(wished(at.examining, reviewed)).toEqual(['apply']);
		expect(since(at.need, at.examining).map(({kind}) => kind)).toEqual([
			'detect',
			'make-targets',
			'remember-answers',
			'examine',
		]);
	});

	it('what flags named passes over the first screen', () => {
		const choice = {recipe: 'github', file: undefined, host: 'github.com', title: 'GitHub', asksHost: false};
		const named = {...begun, state: {...begun.state, named: choice}};
		const known = tell(named, {kind: 'ready'}, {kind: 'surveyed', survey, hosts: [gitlab]});
		expect(kind(known)).toBe('questions');
	});

	it('keys typed before the first screen are kept, but Enter', () => {
		const early = tell(begun, {kind: 'surveyed', survey, hosts: [gitlab]}, 'x', 'enter', 'down', {
			kind: 'ready',
		});
		expect([kind(early), early.state.hidden, here(early)]).toEqual(['need', true, 'other']);
	});

	it('with nothing wrong the download is tried at last', () => {
		const trying = tell(at.examining, allFine);
		expect(wished(at.examining, trying)).toEqual(['prove']);
		const fine = tell(trying, {...proved, findings: allFine.findings});
		expect([kind(fine), here(fine)]).toEqual(['findings', 'done']);
		const left = tell(fine, 'enter');
		expect([code(left), ...printed(left)]).toEqual([0, 'works', 'nothing-changed']);
		expect(code(tell(fine, 'escape'))).toBe(0);
		expect(code(tell(fine, 'q'))).toBe(0);
	});

	it('leaving early says the problems and that nothing was changed', () => {
		expect(printed(tell(at.findings, 'q'))).toEqual(['problems', 'nothing-changed']);
		expect(printed(tell(at.need, 'q'))).toEqual(['nothing-changed']);
	});

	it('several hosts are set up in one run', () => {
		const both = tell(at.need, 'down', 'down');
		expect(here(both)).toBe('all');
		const chosen = tell(both, 'enter');
		expect(chosen.state.choices.map(({host}) => host)).toEqual(['github.com', 'gitlab.com']);
		expect(since(both, chosen)).toMatchObject([
			{kind: 'detect', choices: [{host: 'github.com'}, {host: 'gitlab.com'}]},
			{kind: 'make-targets', answers: {host: undefined, modules: []}, parts: [], confirmedKeys: {}},
		]);
	});

	it('a list without hosts is drawn once and keeps its rows', () => {
		const nothing = tell(begun, {kind: 'ready'}, {kind: 'surveyed', survey, hosts: []});
		const before = rowsOf(nothing.state);
		expect(before.map(row => row.key)).toEqual(['recipe:github', 'recipe:gitlab', 'server', 'address']);
		expect(rowsOf(tell(nothing, {kind: 'surveyed', survey, hosts: [gitlab]}).state)).toEqual(before);
	});
});

describe('questions', () => {
	const module = tell(at.questions, 'up', 'up', 'up', 'enter');
	it('a field is edited, checked on Enter, and says why', () => {
		const wrong = tell(module, 'ctrl-u', 'a', 'enter');
		expect(screenOf(wrong, 'questions').editing).toBeDefined();
		expect(wrong.state.fields.find(({name}) => name === 'module')?.problem?.kind).toBe('bad-module');
		const pasted = tell(
			wrong,
			'ctrl-u',
			{kind: 'key', key: {name: 'paste', text: ' github.com/acme/x\n'}},
			'enter',
		);
		expect(pasted.state.fields.find(({name}) => name === 'module')).toMatchObject({
			value: 'github.com/acme/x',
			from: 'typed',
			touched: true,
		});
		expect(since(pasted, tell(pasted, 'enter'))[0]).toMatchObject({
			answers: {modules: [{path: 'github.com/acme/x'}]},
		});
	});

	it('Esc leaves the field as it was', () => {
		const back = tell(module, 'a', 'q', 'escape');
		expect(back.state.fields).toEqual(at.questions.state.fields);
		expect(kind(back)).toBe('questions');
	});

	describe('on a field that is not being answered', () => {
		const focused = tell(at.questions, 'up', 'up', 'up');
		const paste = (text: string) => ({kind: 'key', key: {name: 'paste', text}}) as const;
		const typed = (...events: Parameters<typeof tell>[1][]) => {
			const {editing} = screenOf(tell(focused, ...events), 'questions');
			return editing !== undefined && 'edit' in editing ? editing.edit.text : undefined;
		};

		it.each([
			['what is pasted begins its answer anew', [paste(' gitlab.com/acme/x\n')], 'gitlab.com/acme/x'],
			['what is typed does', ['g', 'i', 't'], 'git'],
			['what is typed after a paste follows it', [paste('github.com/acme/'), 'x'], 'github.com/acme/x'],
			['nothing pasted is nothing', [paste(' \n')], undefined],
			['a space is none', ['space'], undefined],
		] as const)('%s', (_, events, text) => {
			expect(typed(...events)).toBe(text);
		});

		it('a key of the screen stays one', () => {
			expect(kind(tell(focused, 'p'))).toBe('parts');
		});

		it('Esc leaves it as it was', () => {
			const left = tell(focused, paste('gitlab.com/acme/x'), 'escape');
			expect(left.state.fields).toEqual(at.questions.state.fields);
		});

		it('a field with choices takes none, nor does the start', () => {
			const protocol = tell(at.questions, 'up', 'up');
			for (const from of [protocol, at.questions])
				expect(screenOf(tell(from, paste('ssh')), 'questions').editing).toBeUndefined();
		});
	});

	it('what is found late fills only what nobody touched', () => {
		const detected = {
			kind: 'detected',
			field: 'key',
			host: undefined,
			value: '/k',
			from: 'remembered',
			choices: [],
		} as const;
		const filled = tell(at.questions, detected);
		expect(filled.state.fields.find(({name}) => name === 'key')?.value).toBe('/k');
		const said = tell(at.questions, 'up', 'enter', '7', 'enter', detected);
		expect(said.state.fields.find(({name}) => name === 'key')?.value).toBe('7');
	});

	it('a choice opens in place', () => {
		const protocol = tell(at.questions, 'up', 'up', 'enter', 'down', 'enter');
		expect(protocol.state.fields.find(({name}) => name === 'protocol')?.value).toBe('ssh');
	});
});
