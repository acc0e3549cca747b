import type {ActionFailure} from '../../core/action-failure.ts';
import {shellQuoted} from '../../core/shell-quote.ts';
import type {FailedWords, FailureCure} from '../words.ts';
import {reason} from './reason.ts';

export const failed: FailedWords = Object.assign(inOneText, {why, cure});

/** With the advice that the reason does not already hold. */
function inOneText(failure: ActionFailure): string {
	switch (failure.because) {
		case 'program-failed':
			return failure.said === '' ? why(failure) : failure.said;
		case 'locked':
		case 'token-bearer':
		case 'not-kept': {
			const {says, command} = cure(failure) ?? {says: ''};
			return [why(failure), says, command].filter(Boolean).join(' ');
		}
		default:
			return why(failure);
	}
}

function why({because, said}: ActionFailure): string {
	const answer = said === '' ? '' : `: ${reason(said)}`;
	switch (because) {
		case 'exists':
			return 'Something is there already; it is never overwritten.';
		case 'changed-since':
			return 'It was changed by somebody else since the plan was shown.';
		case 'elsewhere':
			return `The program would write another file than the one shown${answer}.`;
		case 'unreadable':
			return `It cannot be read${answer}.`;
		case 'refused-by-system':
			return `The system refuses${answer}.`;
		case 'locked':
			return `Another git is at work, or one died and left ${said} behind.`;
		case 'program-missing':
			return `The program is not there${answer}.`;
		case 'program-failed':
			return said === '' ? 'The program failed and said nothing.' : 'The program ended with an error.';
		case 'timed-out':
			return 'The program did not end in time.';
		case 'cancelled':
			return 'Stopped by you.';
		case 'no-passphrase':
			return 'It needs a passphrase, and none was given.';
		case 'passphrase-too-short':
			return 'The passphrase is too short: ssh-keygen wants at least 5 characters.';
		case 'passphrase-unusable':
			return 'The passphrase holds a line break or a NUL, which no prompt can take.';
		case 'wrong-passphrase':
			return 'That passphrase does not open this key.';
		case 'helper-refused':
			return 'ssh takes a passphrase from a helper of ours, which cannot be executed from TMPDIR (mounted noexec?).';
		case 'no-token':
			return 'It needs a token, and none was given.';
		case 'token-unusable':
			return 'That is no token: it holds a space, a quote, a backslash or another character no token has.';
		case 'token-refused':
			return `The host refuses the token${answer}. It is wrong, has expired, or was withdrawn; it was not kept.`;
		case 'token-bearer':
			return "It is a token of a project or repository, which the host takes only without a user name (Bearer). Neither netrc nor a credential helper can say that, and http.extraHeader would keep it in clear text in git's settings; it was not kept.";
		case 'token-too-weak':
			return `The host shows nothing of the module to this token${answer}. It lacks a right, its account has no access, or it is wrong; it was not kept.`;
		case 'not-the-host':
			return `The host itself does not answer, or it leads somewhere else${answer}. The token was not kept.`;
		case 'not-kept':
			return `The credential helper did not keep the token${answer}.`;
		case 'not-encrypted':
			return 'The key was written without encryption, so it was removed again.';
		case 'not-verified':
			return `Done, but a look afterwards does not show it${answer}.`;
		case 'journal':
			return `The journal cannot be written, so nothing was done${answer}.`;
	}
}

function cure({because, said}: ActionFailure, byHand?: string): FailureCure | undefined {
	switch (because) {
		case 'exists':
			return {says: 'Look at what is there. Where it is not needed, move it away.'};
		case 'changed-since':
			return {
				says: 'Look at it. Another try takes a file as it is now; anything else is planned by the next run.',
			};
		case 'unreadable':
		case 'refused-by-system':
		case 'journal':
			return systemCures.get(said);
		case 'locked':
			return {says: 'Close other git programs. If none runs:', command: `rm ${shellQuoted(said)}`};
		case 'program-missing':
			return {says: 'Install it where PATH finds it.'};
		case 'program-failed':
			return said === '' ? undefined : {says: 'Put right what it complains of.'};
		case 'timed-out':
			return byHand === undefined ? undefined : {says: 'See what it waits for:', command: byHand};
		case 'no-passphrase':
			return byHand === undefined
				? {says: 'Type one when it is asked for, or none: --set passphrase=none.'}
				: {says: 'Type it when it is asked for, or run this yourself:', command: byHand};
		case 'passphrase-too-short':
			return {says: 'Take a longer one.'};
		case 'passphrase-unusable':
			return {says: 'Take one of letters, digits and signs.'};
		case 'wrong-passphrase':
			return {says: 'Type the one that the key was made with. Where it is lost, the key has to be replaced.'};
		case 'helper-refused':
			return {says: 'Start again with TMPDIR set to a folder of yours that programs can be executed from.'};
		case 'no-token':
			return {says: 'Give one when it is asked for.'};
		case 'token-unusable':
			return {says: 'Copy the token again, and nothing beside it.'};
		case 'token-refused':
			return {says: 'Make a new one on the page of the host.'};
		case 'token-bearer':
			return {says: 'Take a token of your own, or SSH.'};
		case 'token-too-weak':
			return {says: 'Give it the right to read the repository, or have its account invited.'};
		case 'not-the-host':
			return {says: 'Find out what answers: a proxy, or the page where this network wants a login.'};
		case 'not-kept':
			return {says: 'Choose another place: --set token-store=netrc.'};
		case 'elsewhere':
		case 'cancelled':
		case 'not-encrypted':
		case 'not-verified':
			return undefined;
	}
}

const notAllowed: FailureCure = {says: 'Give yourself the right to it, or ask who looks after this machine.'};

/** By the error name of the system. */
const systemCures: ReadonlyMap<string, FailureCure> = new Map([
	['ENOSPC', {says: 'Make room. This shows which disk is full:', command: 'df -h'}],
	['EDQUOT', {says: 'Delete what you no longer need, or have your quota raised.'}],
	['EROFS', {says: 'Have it mounted for writing. This shows how it is mounted now:', command: 'mount'}],
	['EACCES', notAllowed],
	['EPERM', notAllowed],
]);
