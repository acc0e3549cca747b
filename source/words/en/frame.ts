import type {Skipped} from '../../core/finding.ts';
import {registry} from '../../core/finding.ts';
import {count, listed} from '../quantity.ts';
import type {FrameWords, JournalWords} from '../words.ts';

export function skipped(why: Skipped): string {
	switch (why.because) {
		case 'waits':
			return `waits for ${listed(
				why.for.map(id => registry[id].code),
				' and ',
				rest => `${rest} more`,
			)}`;
		case 'not-needed':
			return `not needed: the way that works is ${{https: 'HTTPS', proxy: 'a module proxy', ssh: 'SSH'}[why.road]}`;
		case 'stopped':
			return 'stopped by you';
		case 'fault':
			return `could not be examined (a fault of this program: ${why.said})`;
		case 'nothing-to-check':
			return {
				module: 'no module is known; name one with --module',
				proof: 'not asked for; --proof does it',
				project: 'no project here',
				database: 'no checksum database in use',
				proxy: 'no module proxy in use',
				'proxy-variable': 'no proxy variable is set',
				none: 'nothing to check here',
			}[why.what];
	}
}

export const journal: JournalWords = {
	locked: (pid, since) =>
		`another run is at work: process ${pid}, since ${since}. Let it end, then start again.`,
	interrupted: (at, what, done) =>
		`The last run (${at}) was cut off${what === undefined ? '' : ` while it wrote ${what}`}. ${count(done, 'change')} ${done === 1 ? 'was' : 'were'} done. Nothing is lost.`,
	unreadable: path => `The journal ${path} cannot be read; it is left as it is.`,
	notWritten: (path, because) =>
		`The journal cannot be written (${path}: ${because}), so nothing was changed.`,
	forgotten: runs => `${count(runs, 'run')} forgotten; what they changed stays.`,
};

export const frame: FrameWords = {
	firstPaint: 'Looking at this machine…',
	screens: {
		need: 'What you need',
		questions: 'Questions',
		examining: 'Examining',
		findings: 'Findings',
		review: 'Review',
		applying: 'Applying',
		register: 'Register the key',
		proof: 'Proof',
		done: 'Done',
		table: 'Table',
		help: 'Help',
	},
	step: (number, of) => `${number} of ${of}`,
	seen: 'Seen',
	why: 'Why',
	cure: 'Cure',
};
