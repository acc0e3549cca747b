import {join} from 'node:path';
import {redact} from '../../core/redact.ts';
import {doctorText} from '../../report/doctor-text.ts';
import type {Happening} from '../events.ts';
import type {Outside} from '../outside.ts';
import type {CopyResult, WizardState} from '../state.ts';
import {viewOf} from '../view.ts';

/** Copying, opening a page, and the report for support. */
export interface Afterwards {
	copy(text: string): Promise<void>;
	open(url: string): Promise<void>;
	makeReport(): Promise<void>;
	/** Writes the report that was made, and shown, into the directory of the project. */
	writeReport(): Promise<void>;
}

export function createAfterwards(
	outside: Outside,
	state: () => WizardState,
	tell: (happening: Happening) => void,
	terminal: (text: string) => void,
): Afterwards {
	let report = '';
	return {
		copy: async text => tell({kind: 'copied', result: await copy(outside, text, terminal)}),
		open: async url => tell({kind: 'opened', url, ok: await outside.openPage(url)}),
		makeReport: async () => {
			report = reportOf(state(), outside);
			tell({kind: 'report-made', lines: report.trimEnd().split('\n')});
		},
		writeReport: async () => {
			const written = await writeNew(outside.system, report);
			tell(
				'path' in written
					? {kind: 'report-written', path: written.path}
					: {kind: 'report-failed', ...written},
			);
		},
	};
}

/** For this person's eyes alone, and over no earlier one. */
async function writeNew(
	system: Outside['system'],
	text: string,
): Promise<{path: string} | {because: string}> {
	for (const number of ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9']) {
		const path = join(system.cwd, `gomod-setup-report${number}.txt`);
		const made = await system.create(path, text, 0o600);
		if (made.kind === 'done') return {path};
		if (made.kind !== 'exists') return {because: 'because' in made ? made.because : 'ENOENT'};
	}
	return {because: 'EEXIST'};
}

/** Over SSH only the terminal itself knows the clipboard of the machine that a person sits at. */
async function copy(outside: Outside, text: string, terminal: (text: string) => void): Promise<CopyResult> {
	const {env} = outside.system;
	if (env.SSH_CONNECTION || env.SSH_TTY) {
		// OSC 52 (ctlseqs, "Manipulate Selection Data"): `c` is the clipboard, the data are base64.
		terminal(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
		return {how: 'terminal'};
	}
	const program = await outside.copy(text);
	return program === undefined ? {how: 'none', text} : {how: 'program', program};
}

/** Every check with what was run; what is secret by its shape is hidden. */
function reportOf(state: WizardState, {context}: Outside): string {
	if (state.targets.length === 0) return '';
	const view = {...viewOf(state, context), verbose: true, colour: false};
	return redact(doctorText(state.findings, state.targets, view));
}
