import {count, listed} from '../../quantity.ts';

const and = (items: readonly string[]) => listed(items, ' and ', rest => `${rest} more`);
const are = (changes: number) =>
	changes === 0 ? 'No change is' : `${count(changes, 'change')} ${changes === 1 ? 'is' : 'are'}`;

export const review = {
	all: (changes: number) =>
		changes === 1
			? 'Nothing has been changed so far. This 1 change would be made:'
			: `Nothing has been changed so far. These ${changes} changes would be made, in this order:`,
	some: (taken: number, of: number) =>
		`Nothing has been changed so far. ${taken} of ${of} changes would be made:`,
	short: (taken: number, of: number) =>
		`Nothing has been changed. ${taken === of ? (of === 1 ? 'This 1' : `These ${of}`) : `${taken} of ${of}`} would be:`,
	/** After something was changed already. */
	more: (taken: number, of: number) =>
		taken === of
			? `${count(of, 'more change')} would be made:`
			: `${taken} of ${of} more changes would be made:`,
	nothing: 'Nothing needs changing.',
	/** Nothing here is done by this program. */
	forPerson: (taken: number) =>
		taken === 1
			? 'Nothing here changes it. A person has to do this:'
			: 'Nothing here changes these. A person has to do them:',
	you: 'you',
	consequence: (stays: readonly string[], fails: readonly number[], proofFails: boolean) => {
		const stay =
			stays.length === 0 ? 'left out' : `left out: ${and(stays)} ${stays.length === 1 ? 'stays' : 'stay'}`;
		const failing = [...fails.map(String), ...(proofFails ? ['the proof'] : [])];
		return failing.length === 0 ? stay : `${stay}, and ${and(failing)} will fail for that reason`;
	},
	readAgain: (file: string) => `read again: ${file} changed`,
	outdated: (files: readonly string[]) =>
		`${and(files)} changed since ${files.length === 1 ? 'it was' : 'they were'} read; planning anew.`,
	/** The same where somebody else registers the key. */
	toSomebody: (contact: string | undefined) =>
		`you send it to ${contact ?? 'whoever runs the server'}; this program`,
	byYou: (page: string) => `you paste it on ${page}; this program`,
	waits: (program: string | undefined) =>
		`waits and tries the login.${program === undefined ? '' : ` With ${program} logged in, one key does it.`}`,
	/** `changes`: `1 to 6`, or '' for all of them; `count`: how many that is. */
	takeBack: (changes: string, number: number, invocation: string) => {
		const one = changes === '' ? 'It' : `Change ${changes}`;
		const each = changes === '' ? 'Each' : `Each of ${changes}`;
		return `${number === 1 ? one : each} can be taken back with: ${invocation} undo`;
	},
	takeBackOwn: (invocation: string) => `What this program changes can be taken back with: ${invocation} undo`,
	takeBackShort: (invocation: string) => `Taken back with: ${invocation} undo`,
	range: (first: number, last: number) =>
		first === last ? `${first}` : last === first + 1 ? `${first} and ${last}` : `${first} to ${last}`,
	locked: (pid: number, since: string) => `Another run is at work: process ${pid}, since ${since}.`,
	noJournal: (because: string) => `The journal cannot be written (${because}), so nothing was changed.`,
	noPlan: 'The changes cannot be planned: not everything could be looked at.',
};

export const change = {
	title: (number: number, of: number) => `Change ${number} of ${of}`,
	cures: (codes: readonly string[]) => `Cures ${and(codes)}.`,
	fileKept: 'The rest of the file is not touched; a copy is kept for undo.',
	notUndone: 'It cannot be taken back by this program.',
	runs: 'Runs',
	was: 'Was',
	willBe: 'Will be',
	open: 'Open',
	undo: 'Undo',
	unset: '(not set)',
	noPreview: 'The file cannot be shown now.',
};

export const applying = {
	place: (number: number, of: number) => `${number} of ${of}`,
	seconds: (seconds: number) => `${seconds} s`,
	doing: (what: string, seconds: number) => `${what}, ${seconds} s`,
	beginning: 'Making ready…',
	ending: 'Ending…',
	working: 'at work',
	checking: (codes: readonly string[]) =>
		codes.length === 0 ? 'written; checking again' : `written; checking ${and(codes)} again`,
	checked: (code: string, seen: string) => `${code} checked again: ${seen}`,
	already: (what: string) => `Already so: ${what}`,
	after: (changes: number) => `${changes} more after it`,
	noWayBack: (invocation: string) =>
		`There is no way back here; ${invocation} undo takes this run back later.`,
	stopping: (place: string) => `Stopping after ${place}. Ctrl+C again takes this one back at once.`,
	cancelling: (place: string) => `Taking ${place} back now.`,
	passphrase: {set: 'passphrase: set', none: 'passphrase: none', token: 'token: given'},
};

export const stop = {
	question: (done: number) => `Stop? ${are(done)} done, this one is at work.`,
	waiting: (done: number) => `Stop? ${are(done)} done.`,
	/** `commands`: one a run. */
	kept: (changes: number, commands: readonly string[]) =>
		`${count(changes, 'change')} kept. ${commands.join('; ')} ${commands.length === 1 ? 'takes' : 'take'} ${changes === 1 ? 'it' : 'them'} back.`,
};

export const failed = {
	title: (number: number) => `Stopped at ${number}`,
	stillFails: (code: string) => `Done, but ${code} still fails:`,
	asItIsNow: 'Another try changes the file as it is now:',
	state: (done: number) =>
		`Nothing was half written. ${are(done)} done${done === 0 ? '' : ` and ${done === 1 ? 'stands' : 'stand'} in the journal`}.`,
	copy: (path: string) => `It could not be taken back; the copy is ${path}`,
	chosen: {retry: 'tried again', skip: 'left out', undo: 'all taken back', stop: 'stopped here'},
};

export const undoing = {
	title: 'Taking back',
	progress: (done: number, of: number) => `${done} of ${of} taken back`,
	stopping: 'Stopping after this one.',
};

export const passphrase = {
	change: (place: string, title: string) => `Change ${place}: ${title}`,
	why: 'A passphrase keeps the key useless to anyone who copies the file. It is not shown, not stored, and given only to ssh-keygen.',
	unlock: 'It is not shown, not stored, and given only to the program that opens the key.',
	empty: '(empty)',
	typed: 'typed',
	anyone: 'Anyone who gets the file can log in as you.',
	problems: {
		mismatch: 'These two are not the same. Type both again.',
		empty: 'Empty means no passphrase; choose the row below for that.',
		wrong: (left: number) => `That does not open this key. ${left === 1 ? '1 try' : `${left} tries`} left.`,
		'too-short': 'Too short: ssh-keygen wants at least 5 characters.',
		unusable: 'It holds a line break or a NUL, which no prompt can take.',
	},
	token: 'Token',
	tokenWhy:
		'It is not shown. The host is asked once whether it is good; then it is kept where the title says, and nowhere else.',
	tokenProblems: {
		empty: 'Nothing was typed. Esc leaves it out.',
		wrong: (left: number) =>
			`The host does not take it, or it may not read the module. ${left === 1 ? '1 try' : `${left} tries`} left.`,
	},
};
