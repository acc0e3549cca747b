import type {Finding} from '../../core/finding.ts';
import {changing, offered, type Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {targetAt} from '../target-at.ts';
import {madeCount} from './work.ts';

/** The rows of the screens on which a run ends. */

export function unprovenRows(state: WizardState): readonly Row[] {
	const changes = madeCount(state);
	const other = otherAccount(state);
	const owner = targetAt(state, other?.host)?.owners[0];
	return [
		offered({kind: 'look-again'}),
		...(other === undefined ? [] : [offered({kind: 'second-key', owner})]),
		offered({kind: 'finish'}),
		...(changes > 0 ? [changing({kind: 'take-back', changes})] : []),
	];
}

/** Whose key is accepted is not who should have it. */
export function otherAccount({findings}: WizardState): Finding | undefined {
	return findings.find(
		({id, level}) => level === 'fail' && (id === 'ssh.wrong-account' || id === 'ssh.deploy-key'),
	);
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
