import type {Unanswered} from '../core/answers.ts';
import type {HostNameProblem} from '../core/git/host-name.ts';
import type {ModulePathProblem} from '../core/go/module-path.ts';
import type {WrongUse, WrongUseFields} from '../words/wrong-use.ts';

/** What is said about an answer that is missing or cannot be used. */
export function wrongUseOf(unanswered: Unanswered): WrongUse {
	switch (unanswered.kind) {
		case 'missing': {
			const {flag, unreadable} = unanswered;
			const what = flag === '--host' ? 'host' : 'module';
			return unreadable === undefined
				? {kind: 'missing-answer', what, name: '', flag}
				: {kind: 'project-unreadable', what, flag, ...unreadable};
		}
		case 'missing-setting':
			return {
				kind: 'missing-answer',
				what: unanswered.name === 'user' ? 'user' : 'other',
				name: unanswered.name,
				flag: `--set ${unanswered.name}=…`,
			};
		case 'other-host':
			return {
				kind: 'bad-value',
				option: unanswered.flag,
				value: unanswered.value,
				allowed: [unanswered.host],
			};
		case 'which-host':
			return {kind: 'which-host', name: unanswered.name, hosts: unanswered.hosts};
		case 'too-many-hosts':
			return {kind: 'too-many-hosts', number: unanswered.number, most: unanswered.most};
		case 'not-offered':
			return {
				kind: 'bad-value',
				option: unanswered.flag,
				value: unanswered.value,
				allowed: ['auto', 'ssh', 'https'],
			};
		case 'unknown-answer':
			return {
				kind: 'unknown-answer',
				name: unanswered.name,
				known: unanswered.known,
				meant: unanswered.nearest,
			};
		case 'bad-answer':
			return {
				kind: 'bad-setting',
				name: unanswered.name,
				value: unanswered.value,
				because: unanswered.because,
			};
	}
}

export const hostProblems: {readonly [Problem in HostNameProblem]: WrongUseFields['bad-host']['because']} = {
	empty: 'empty',
	control: 'control',
	dash: 'dash',
	'too-long': 'malformed',
	space: 'malformed',
	scheme: 'malformed',
	user: 'malformed',
	port: 'malformed',
	path: 'malformed',
	malformed: 'malformed',
};

export const moduleProblems: {
	readonly [Problem in ModulePathProblem | 'bad-version']: WrongUseFields['bad-module']['because'];
} = {
	scheme: 'scheme',
	scp: 'scheme',
	port: 'no-host',
	'no-dot': 'no-host',
	empty: 'no-host',
	'leading-slash': 'slash',
	'trailing-slash': 'slash',
	'double-slash': 'slash',
	version: 'version',
	'bad-version': 'version',
	control: 'character',
	character: 'character',
	'leading-dash': 'malformed',
	'too-long': 'malformed',
	dot: 'malformed',
	'upper-case-host': 'malformed',
	'reserved-name': 'malformed',
	'short-name': 'malformed',
};
