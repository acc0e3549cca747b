import {count, listed} from '../../quantity.ts';

const and = (items: readonly string[]) => listed(items, ' and ', rest => `${rest} more`);
const those = (changes: number) => (changes === 1 ? 'the 1 change' : `the ${changes} changes`);

export const review = {
	all: (changes: number) =>
		changes === 1
			? 'Nothing has been changed so far. This 1 change would be made:'
			: `Nothing has been changed so far. These ${changes} changes would be made, in this order:`,
	some: (taken: number, of: number) =>
		`Nothing has been changed so far. ${taken} of ${of} changes would be made:`,
	more: (changes: number) => `These ${changes} more changes would be made:`,
	short: (taken: number, of: number) =>
		taken === of ? `Nothing has been changed. These ${of} would be:` : `Nothing has been changed. ${taken} of ${of} would be:`,
	nothing: 'Nothing needs changing.',
	you: 'you',
	consequence: (stays: readonly string[], waiting: readonly number[]) => {
		const stay = `left out: ${and(stays)} ${stays.length === 1 ? 'stays' : 'stay'}`;
		return waiting.length === 0 ? stay : `${stay}, and ${and(waiting.map(String))} may fail for that reason`;
	},
	readAgain: (file: string) => `read again: ${file} changed`,
	byYou: (page: string) => `you paste it on ${page}; this program waits and tries the login.`,
	byProgram: (program: string) => `With ${program} logged in, one key does it.`,
	takeBack: (changes: string, invocation: string) =>
		`${changes === '' ? 'Each' : `Each of ${changes}`} can be taken back with: ${invocation} undo`,
	takeBackShort: (invocation: string) => `Taken back with: ${invocation} undo`,
	range: (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`),
	showRest: (changes: number) =>
		changes === 1 ? 'Show the remaining change' : `Show the remaining ${changes} changes`,
	apply: (changes: number) => (changes === 1 ? 'Apply this change' : `Apply these ${changes} changes, one at a time`),
	none: 'Apply nothing and go back',
	locked: (pid: number, since: string) => `Another run is at work: process ${pid}, since ${since}.`,
	noJournal: (because: string) => `The journal cannot be written (${because}), so nothing was changed.`,
	noPlan: (because: string) => `The changes cannot be planned: ${because}.`,
};

export const change = {
	title: (number: number, of: number) => `Change ${number} of ${of}`,
	cures: (codes: readonly string[]) => `Cures ${and(codes)}.`,
	fileKept: 'The rest of the file is not touched; a copy is kept for undo.',
	notUndone: 'It cannot be taken back by this program.',
	runs: 'Runs',
	was: 'Was',
	willBe: 'Will be',
	undo: 'Undo',
	open: 'Open',
	unset: '(not set)',
	compare: 'Compare this with the one your team published.',
	back: 'Back to the list',
	leaveOut: 'Leave this one out',
	takeIn: 'Take this one in',
	noPreview: 'The file cannot be shown now.',
};

export const applying = {
	place: (number: number, of: number) => `${number} of ${of}`,
	seconds: (seconds: number) => `${seconds} s`,
	checking: (codes: readonly string[]) => `written; checking ${and(codes)} again`,
	checked: (code: string, seen: string) => `${code} checked again: ${seen}`,
	working: 'at work',
	already: (what: string) => `Already so: ${what}`,
	after: (changes: number) => `${changes} more after it`,
	beginning: 'Making ready…',
	noWayBack: 'What is done stays done; gomod-setup undo takes it back later.',
	stopping: (number: number, of: number) =>
		`Stopping after ${number} of ${of}. Ctrl+C again takes this one back at once.`,
	cancelling: (number: number, of: number) => `Taking ${number} of ${of} back now.`,
	lent: 'The terminal belongs to another program until it ends.',
	passphrase: {set: 'passphrase: set', none: 'passphrase: none'},
};

export const stop = {
	question: (done: number) =>
		`Stop? ${done === 0 ? 'No change is' : `${count(done, 'change')} ${done === 1 ? 'is' : 'are'}`} done, this one is at work.`,
	waiting: (done: number) =>
		`Stop? ${done === 0 ? 'No change is' : `${count(done, 'change')} ${done === 1 ? 'is' : 'are'}`} done.`,
	goOn: 'Go on',
	keep: (changes: number) => `Finish this one, then stop and keep ${changes === 1 ? 'it' : `the ${changes}`}`,
	undo: (changes: number) =>
		`Finish this one, then take ${changes === 1 ? 'it' : `all ${changes}`} back and stop`,
	keepNow: (changes: number) => (changes === 0 ? 'Stop here' : `Stop here and keep ${those(changes)}`),
	undoNow: (changes: number) => `Take back ${those(changes)} and stop`,
	kept: (changes: number, invocation: string) =>
		`${count(changes, 'change')} kept. ${invocation} undo takes ${changes === 1 ? 'it' : 'them'} back.`,
};

export const failed = {
	title: (number: number) => `Stopped at ${number}`,
	stillFails: (code: string) => `Done, but ${code} still fails:`,
	state: (done: number) =>
		`Nothing was half written. ${done === 0 ? 'No change is done.' : `${count(done, 'change')} ${done === 1 ? 'is' : 'are'} done and ${done === 1 ? 'stands' : 'stand'} in the journal.`}`,
	copy: (path: string) => `It could not be taken back; the copy is ${path}`,
	retry: 'Try again',
	skip: 'Leave it out and go on',
	undo: (changes: number) => `Take back ${those(changes)} and stop`,
	stop: 'Stop here and keep them',
	stopNone: 'Stop here',
	chosen: {retry: 'tried again', skip: 'left out', undo: 'all taken back', stop: 'stopped here'},
};

export const undoing = {
	title: 'Taking back',
	progress: (done: number, of: number) => `${done} of ${of} taken back`,
	stopping: 'Stopping after this one.',
	all: 'Every file this run changed is as it was, byte for byte.',
	others: 'What this run set is taken out. Edits that others made since stay.',
	failed: (changes: number) => `${count(changes, 'change')} could not be taken back.`,
};

export const passphrase = {
	newKey: (place: string, title: string) => `Change ${place}: ${title}`,
	why: 'A passphrase keeps the key useless to anyone who copies the file. It is not shown, not stored, and given only to ssh-keygen.',
	unlock: (key: string) => `To use ${key}. It is not shown, not stored, and given only to the program that asks.`,
	first: 'Passphrase',
	again: 'Once more',
	empty: '(empty)',
	typed: 'typed',
	submit: 'Go on',
	without: 'Go on without a passphrase',
	flag: '--set passphrase=none',
	anyone: 'Anyone who gets the file can log in as you.',
	giveOne: 'Give one after all',
	reallyWithout: 'Without',
	problems: {
		mismatch: 'These two are not the same. Type both again.',
		empty: 'Empty means no passphrase; choose the row below for that.',
		wrong: (left: number) => `That does not open this key. ${left === 1 ? '1 try' : `${left} tries`} left.`,
		'too-short': 'Too short: ssh-keygen wants at least 5 characters.',
		unusable: 'It holds a line break or a NUL, which no prompt can take.',
	},
};
