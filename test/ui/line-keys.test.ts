import {expect, it} from 'vitest';
import {lineKeys} from '../../source/ui/lines/line-keys.ts';
import {rowsOf} from '../../source/ui/rows.ts';
import {at} from './machine.ts';
import {type Told, tell} from './told.ts';

const typed = (told: Told, line: string) => lineKeys(line, told.state, 'yes');
const numberOf = (told: Told, kind: string) =>
	String(rowsOf(told.state).findIndex(row => row.kind === kind) + 1);

/** The first finding of the list that the plan cures. */
const curable = [0, 1, 2, 3, 4]
	.map(down => tell(at.findings, 'home', ...Array<string>(down).fill('down'), 'enter'))
	.find(({state}) => rowsOf(state).some(({kind}) => kind === 'fix')) as Told;

it.each([
	['applying', at.review, 'apply'],
	['curing one finding', curable, 'fix'],
	['taking back', at.failed, 'take-back'],
	['taking back what was cut off', at.resume, 'take-back'],
	['taking back before it ends', at.stop, 'finish-undo'],
] as const)('%s is agreed to with a whole word alone', (_, told, kind) => {
	expect(Number(numberOf(told, kind))).toBeGreaterThan(0);
	expect(typed(told, numberOf(told, kind))).toBeUndefined();
	const keys = typed(told, 'yes') ?? [];
	const {name} = keys.at(-1) ?? {};
	expect(name).toBe('enter');
	const moved = keys.slice(0, -1).reduce((so, key) => tell(so, key.name), told);
	expect(rowsOf(moved.state).map(row => row.kind)).toContain(kind);
});

it.each([
	['going back', at.finding, 'back'],
	['stopping here', at.failed, 'stop-here'],
	['going on', at.stop, 'go-on'],
] as const)('%s is a number', (_, told, kind) => {
	expect(typed(told, numberOf(told, kind))?.at(-1)).toEqual({name: 'enter'});
});
