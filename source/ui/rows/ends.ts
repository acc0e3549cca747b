import {changing, offered, type Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {madeCount} from './work.ts';

/** The rows of the screens on which a run ends. */

export function unprovenRows(state: WizardState): readonly Row[] {
	const changes = madeCount(state);
	const otherAccount = state.findings.some(
		({id, level}) => level === 'fail' && (id === 'ssh.wrong-account' || id === 'ssh.deploy-key'),
	);
	return [
		offered({kind: 'look-again'}),
		...(otherAccount ? [offered({kind: 'second-key', owner: state.target?.owners[0]})] : []),
		offered({kind: 'finish'}),
		...(changes > 0 ? [changing({kind: 'take-back', changes})] : []),
	];
}

/** Where several hosts were chosen, the next one comes first. */
export function doneRows({next: [next]}: WizardState): readonly Row[] {
	return [
		...(next === undefined ? [] : [offered({kind: 'next-host', title: next.title})]),
		offered({kind: 'finish'}),
	];
}

export function reportRows({text, written}: ScreenOf<'report'>): readonly Row[] {
	return [
		...(text === undefined || written !== undefined ? [] : [offered({kind: 'write'})]),
		offered({kind: 'back'}),
	];
}

export function faultRows(state: WizardState): readonly Row[] {
	const changes = madeCount(state);
	return [
		offered({kind: 'write-report'}),
		...(changes > 0 ? [changing({kind: 'take-back', changes})] : []),
		offered({kind: 'end'}),
	];
}

export function resumeRows({interrupted}: WizardState): readonly Row[] {
	const changes = interrupted?.steps.filter(({state}) => state === 'done').length ?? 0;
	return [
		offered({kind: 'look'}),
		...(changes > 0 ? [changing({kind: 'take-back', changes})] : []),
		changing({kind: 'forget'}),
	];
}
