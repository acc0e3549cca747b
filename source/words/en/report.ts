import type {ProofRow} from '../../engine/events.ts';
import {count, duration, listed} from '../quantity.ts';
import type {UndoWords} from '../undo.ts';
import type {DoctorWords, PlanWords, ResultWords, Words} from '../words.ts';
import {refs} from './findings-git.ts';
import {more} from './more.ts';

/** `acme`, `acme and acme-infra`; the recipe's title where no owner is known. */
function whose(owners: readonly string[], title: string): string {
	return owners.length === 0 ? title : listed(owners, ' and ', rest => `${rest} more`);
}

export const doctor: DoctorWords = {
	about: (host, owners, modules, project) => {
		const of = [count(modules, 'module'), project].filter(Boolean).join(' of ');
		return [[host, ...owners].join(', '), modules === 0 ? '' : `(${of})`].filter(Boolean).join(' ');
	},
	allFine: (fine, look, owners, title) =>
		look === 0
			? `${fine} fine. Private modules of ${whose(owners, title)} can be downloaded here.`
			: `Private modules of ${whose(owners, title)} can be downloaded here; ${look} to look at, ${fine} fine.`,
	counts: ({fail, warn, skip, fine}) =>
		`${[
			fail > 0 ? count(fail, 'problem') : '',
			warn > 0 ? `${warn} to look at` : '',
			skip > 0 ? `${skip} not checked` : '',
			`${fine} fine`,
		]
			.filter(Boolean)
			.join(', ')}.`,
	seeChanges: 'See the changes',
	makeThem: 'Make them',
	orOpen: page => `or ${page}`,
};

export const plan: PlanWords = {
	would: changes => `${count(changes, 'change')} would be made. Nothing has been changed.`,
	nothing: 'Nothing is to be changed.',
	undoable: 'undoable',
	needsYou: 'needs you',
	notUndone: 'not undone',
	stays: (title, code) => `${code} stays: no change here cures it. ${title}.`,
	makeThem: 'Make them',
};

export const result: ResultWords = {
	works: (owners, title) =>
		`go mod download of private modules of ${whose(owners, title)} works on this machine.`,
	notProven: 'Done, but not proven: no module was downloaded.',
	partsDone: parts => `In order: ${listed(parts, ' and ', rest => `${rest} more`)}.`,
	leftAlone: parts =>
		`Left alone, as only ${listed(parts, ' and ', rest => `${rest} more`)} ${parts.length === 1 ? 'was' : 'were'} named:`,
	notFinished: (title, code) => `Not finished: ${title} (${code}).`,
	stopped: done =>
		done === 0
			? 'Stopped. Nothing was half written.'
			: `Stopped. ${count(done, 'change')} ${done === 1 ? 'is' : 'are'} done; nothing was half written.`,
	nothingChanged: 'Nothing was changed.',
	changed: 'Changed',
	proven: 'Proven',
	byYou: 'By you',
	left: 'Left',
	alone: 'Left alone',
	undo: 'Undo',
	again: 'Again',
	editor: 'An editor that is open keeps the old settings of Go: restart its language server (gopls).',
	things: number => count(number, 'thing'),
};

export const proof: Words['proof'] = row => {
	const result = resultOf(row);
	switch (row.step) {
		case 'login':
			return {
				step: 'login',
				says: result,
				result,
				proven: row.account === undefined ? `login on ${row.host}` : `login as ${row.account}`,
			};
		case 'as-user':
			return {step: 'as you', says: `${row.ran}: ${result}`, result, proven: 'git as you'};
		case 'as-go':
			return {
				step: 'as Go',
				says: `the same, with the environment Go gives git: ${result}`,
				result,
				proven: 'git as Go',
			};
		case 'download': {
			const module = row.version === undefined ? row.module : `${row.module} ${row.version}`;
			return {
				step: 'download',
				says: `${row.ran}: ${result}`,
				result,
				proven: `${module}${more(row.others)} downloaded`,
			};
		}
	}
};

function resultOf(row: ProofRow): string {
	if (row.step === 'login') {
		const port = row.port === 22 ? '' : `, over port ${row.port}`;
		return row.ok
			? `${row.host} answers: ${row.account ?? 'welcome'}${port}`
			: `${row.host} does not let you in${port}`;
	}
	if (!row.ok) return 'fails';
	if (row.step === 'download') return duration(row.milliseconds);
	const beside =
		row.others === undefined ? '' : `, and ${count(row.others, 'more repository', 'more repositories')}`;
	return `${refs(row.refs)}${beside}`;
}

export const undo: UndoWords = {
	run: (at, host, changes) => `Run of ${at}, ${host}: ${count(changes, 'change')}, newest first.`,
	kept: 'kept',
	you: 'you',
	allRestored: 'Every file this run changed is as it was, byte for byte.',
	otherEditsStay: 'What this run set is taken out. Edits that others made since stay.',
	notAsItWas: 'What this run set is taken back, but not every file is as it was before the run.',
	stopped: 'Stopped. What is left stands as it did; the same command goes on with it.',
	declined: 'Nothing was taken back.',
	someFailed: number => `${count(number, 'change')} could not be taken back.`,
	nothing: 'Nothing to take back.',
	listed: changes => count(changes, 'change'),
	result: how => how,
	question: changes => (changes === 1 ? 'Take this 1 back? yes/no' : `Take these ${changes} back? yes/no`),
};
