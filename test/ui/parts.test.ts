import {describe, expect, it, test} from 'vitest';
import {registry} from '../../source/core/finding.ts';
import {verdictOf} from '../../source/ui/reduce/leave.ts';
import {findingsRows} from '../../source/ui/rows/findings.ts';
import {pointedRow} from '../../source/ui/rows.ts';
import type {WizardState} from '../../source/ui/state.ts';
import {summaryOf} from '../../source/ui/summary.ts';
import {wizard} from '../../source/ui/wizard.ts';
import {at} from './machine.ts';
import {draw} from './screens/draw.tsx';
import {expectFrame} from './screens/expect-frame.ts';
import {actions, broken, looked, on, proof} from './screens/sample-states.ts';
import {states} from './screens/states.ts';
import {code, here, kind, printed, screenOf, since, tell} from './told.ts';

const privacy = ['go-env', 'privacy'] as const;
/** Go's settings are right now, and all else is as it was. */
const others = broken.filter(
	({id}) => registry[id].part !== 'go-env' && registry[id].part !== 'privacy' && registry[id].part !== 'git',
);
const made = actions.filter(({kind}) => kind === 'go-env');
const cured: WizardState = {
	...states.done,
	parts: privacy,
	findings: others,
	proof: [],
	applied: made.map(action => ({action, state: 'done'})),
};

describe('only some parts were named', () => {
	it('what is amiss elsewhere is no failure', () => {
		expect(verdictOf(cured)).toBe(0);
		expect(verdictOf({...cured, parts: []})).toBe(1);
		expect(summaryOf(cured)).toMatchObject({works: true, left: []});
		expect(summaryOf({...cured, parts: []})).toMatchObject({works: false, alone: []});
	});

	it('leaving says that they are in order, and what was left alone', () => {
		const screen = {kind: 'findings', listed: [], open: [], digits: undefined} as const;
		const looked = on({...screen, pointer: 'out', offset: 0}, {...cured, applied: []});
		const size = {columns: 80, rows: 48};
		expect(draw(looked, size).join('\n')).toContain('\n In order: go-env and privacy.\n');
		const left = tell({state: {...looked, plan: undefined}, wishes: []}, 'q');
		expect(code(left)).toBe(0);
		expect(printed(left)).toEqual(['left-alone', 'works', 'nothing-changed']);
		expect(draw(left.state, size)).toEqual([
			' Left alone, as only go-env and privacy were named:',
			' ✗ S3   Others can read your private key, so ssh ignores it',
			' ✗ S7   The host key of github.com is not known here yet',
			' ✗ A73  The test download of github.com/acme/private fails',
			' ~ N22  Port 22 of github.com is closed from here; port 443 is open',
			' ~ S6   No ssh-agent is running',
			'',
			' ✓ In order: go-env and privacy.',
			' Nothing was changed.',
		]);
	});

	it('what was named and waits for something else is not right', () => {
		expect(verdictOf({...cured, parts: ['login']})).toBe(1);
	});

	it('with nothing to change the way on is out', () => {
		const screen = {
			kind: 'findings',
			listed: [],
			open: [],
			digits: undefined,
			pointer: '',
			offset: 0,
		} as const;
		const rows = findingsRows(
			on(screen, {...looked, findings: others, parts: privacy, plan: {actions: [], uncured: []}}),
			{...screen, since: 0},
		);
		expect(rows.at(-1)).toMatchObject({kind: 'done'});
		expect(rows.filter(({kind}) => kind === 'problem').length).toBeGreaterThan(0);
	});

	it('the proof of what was not named holds nothing up', () => {
		const failing = {...cured, screen: {kind: 'proof', since: 0} as const, work: undefined};
		const rows = proof.map(row => ({...row, ok: row.step === 'login'}));
		const event = {kind: 'proved', findings: others, proof: rows, at: 1} as const;
		expect(wizard(failing, event).state.screen.kind).toBe('done');
		expect(wizard({...failing, parts: []}, event).state.screen.kind).toBe('unproven');
	});
});

describe('parts that are chosen', () => {
	const chosen = tell(at.need, 'down', 'p');
	const marked = tell(
		chosen,
		'home',
		'down',
		'down',
		'down',
		'down',
		'down',
		'down',
		'space',
		'home',
		'down',
		'down',
		'enter',
	);

	it('are marked by Space and by Enter, and stand in the order of the list', () => {
		expect(screenOf(chosen, 'parts').marked).toEqual([]);
		expect(screenOf(marked, 'parts').marked).toEqual(['keys', 'login']);
		expect(screenOf(tell(marked, 'space'), 'parts').marked).toEqual(['login']);
	});

	it('count once the person goes on, back where they came from', () => {
		const back = tell(marked, 'end', 'enter');
		expect([kind(back), back.state.parts, here(back)]).toEqual(['need', ['keys', 'login'], 'host']);
		expect(pointedRow(back.state)).toMatchObject({host: {host: 'gitlab.com'}});
		expect(since(back, tell(back, 'enter')).at(-1)).toMatchObject({
			kind: 'make-targets',
			parts: ['keys', 'login'],
		});
	});

	it('are forgotten by Esc', () => {
		const back = tell(marked, 'escape');
		expect([kind(back), back.state.parts, here(back)]).toEqual(['need', [], 'host']);
	});

	it('are kept when they are looked at again', () => {
		const again = tell(marked, 'end', 'enter', 'p');
		expect(screenOf(again, 'parts').marked).toEqual(['keys', 'login']);
		expect(tell(again, 'enter').state.parts).toEqual(['keys', 'login']);
	});

	it('are not chosen while it is asked whether a recipe may be used', () => {
		const recipe = {
			title: 'Acme',
			place: '/src/gomod-setup.yaml',
			digest: 'ab12',
			from: 'url',
			members: [],
			changes: [],
			hosts: [],
			confirmed: false,
		} as const;
		const asked = tell(at.need, {kind: 'recipe-found', recipe});
		expect(screenOf(asked, 'need').list).toBe('confirm');
		expect(kind(tell(asked, 'p'))).toBe('need');
	});
});

test('done, some parts, 80x24', () => {
	expectFrame(
		cured,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme (go-env, privacy)                Done   7 of 7

 ✓ In order: go-env and privacy.

 Changed      1 thing: GOPRIVATE
 Left alone   S3 S7 A73
 Undo         gomod-setup undo
 Again        gomod-setup setup --yes --recipe github --protocol ssh-443
              (the same run without questions; c copies it on one line)
 An editor that is open keeps the old settings of Go: restart its language
 server (gopls).

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});
