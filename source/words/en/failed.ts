import type {ActionFailure} from '../../core/action-failure.ts';
import {reason} from './reason.ts';

/** Why a change was not made, in one sentence. */
export function failed({because, said}: ActionFailure): string {
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
			return `Another git is at work, or one died and left ${said} behind. Where no git runs, remove that file, then start again.`;
		case 'program-missing':
			return `The program is not there${answer}.`;
		case 'program-failed':
			return said === '' ? 'The program failed and said nothing.' : said;
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
		case 'no-token':
			return 'It needs a token, and none was given.';
		case 'token-unusable':
			return 'That is no token: it holds a space, a quote, a backslash or another character no token has.';
		case 'token-refused':
			return `The host refuses the token${answer}. It is wrong, has expired, or was withdrawn; it was not kept.`;
		case 'token-bearer':
			return "It is a token of a project or repository, which the host takes only without a user name (Bearer). Neither netrc nor a credential helper can say that, and http.extraHeader would keep it in clear text in git's settings; it was not kept. Take a token of your own, or SSH.";
		case 'token-too-weak':
			return `The host shows nothing of the module to this token${answer}. It lacks a right, its account has no access, or it is wrong; it was not kept.`;
		case 'not-the-host':
			return `The host itself does not answer, or it leads somewhere else${answer}. The token was not kept.`;
		case 'not-kept':
			return `The credential helper did not keep the token${answer}. Choose another place: --set token-store=netrc.`;
		case 'not-encrypted':
			return 'The key was written without encryption, so it was removed again.';
		case 'not-verified':
			return `Done, but a look afterwards does not show it${answer}.`;
		case 'journal':
			return `The journal cannot be written, so nothing was done${answer}.`;
	}
}
