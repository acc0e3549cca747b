import type {Skipped} from '../../core/finding.ts';
import {registry} from '../../core/finding.ts';
import {count, listed} from '../quantity.ts';
import type {JournalWords} from '../undo.ts';
import type {FrameWords} from '../words.ts';
import {reason} from './reason.ts';

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
		case 'other-program':
			return `the configured command${why.program === '' ? '' : ` ${why.program}`} (${why.from}) is not OpenSSH`;
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
	interrupted: (at, what, done, invocation) =>
		[
			`The last run (${at}) was cut off${what === undefined ? '' : ` while it wrote ${what}`}.`,
			`${count(done, 'change')} ${done === 1 ? 'was' : 'were'} done. Nothing is lost.`,
			invocation === undefined
				? 'What was half done is taken back from its copy, and the setup goes on.'
				: `${invocation} setup --yes goes on from there, ${invocation} undo takes it back.`,
		].join(' '),
	unreadable: ({path, because, partly}) =>
		[
			`${partly ? 'A part of the journal' : 'The journal'} ${path} cannot be read (${reason(because)}).`,
			partly ? 'undo takes back what the rest tells of.' : 'undo cannot take that run back.',
			'The files as they were before it lie beside it (copy-0, copy-1 and so on).',
			'Put back by hand what you need, then move that folder away.',
		].join(' '),
	notWritten: (path, because) =>
		`The journal cannot be written (${path}: ${reason(because)}), so nothing was changed.`,
	notForgotten: (path, because) => `${path} cannot be removed (${reason(because)}), at least not all of it.`,
	forgotten: runs => `${count(runs, 'run')} forgotten; what they changed stays.`,
};

export const frame: FrameWords = {
	firstPaint: 'Looking at this machine…',
	screens: {
		need: 'What you need',
		questions: 'Questions',
		parts: 'Parts',
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
