import {reason} from '../reason.ts';

const are = (changes: number) => (changes === 1 ? '1 change is' : `${changes} changes are`);

export const proof = {
	opening: 'The real programs, on the real module:',
	openingNoModule: 'The real programs, on the real host:',
	steps: {login: 'login', 'as-user': 'as you', 'as-go': 'as Go', download: 'download'},
	login: (host: string) => `logging in on ${host}`,
	asUser: 'git ls-remote',
	asGo: 'the same, with the environment that Go gives git',
	download: (module: string) => `go mod download ${module}`,
	emptyCache: 'into an empty cache that is removed afterwards',
	fails: 'The changes are made, but the proof fails:',
};

export const done = {
	skipped: 'Done, but not proven: the download was left out.',
	/** Whose key it is now, where the host has told. */
	inAccount: (thing: string, account: string) => `${thing}, in the account ${account}`,
	/** `typed`: the variables that are to hold what was typed. */
	again: (typed: readonly string[]) =>
		typed.length === 0
			? '(the same run without questions; c copies it on one line)'
			: `(the same run, with what you typed in ${typed.join(', ')}; c copies it on one line)`,
	agent: (socket: string) =>
		`In every terminal ssh finds the agent; for ssh-add: export SSH_AUTH_SOCK=${socket}`,
};

export const notices = {
	copied: (program: string) => `It is in your clipboard (${program}).`,
	toTerminal: "It was sent to your terminal's clipboard (OSC 52); some terminals refuse it.",
	notCopied: 'It could not be copied; select it:',
	opened: (url: string) => `Opened in a browser: ${url}`,
	notOpened: (url: string) => `No browser opens here; open it on any device: ${url}`,
};

export const report = {
	title: 'Report',
	making: 'Putting the report together…',
	opening: 'This report holds no secrets. It is written only if you say so.',
	written: (path: string) => `Written: ${path}`,
	failed: (because: string) => `It cannot be written: ${reason(because)}. Here it is as text.`,
};

export const fault = {
	title: 'A fault',
	opening: 'This is a fault of this program. Nothing is half written.',
	applied: (changes: number) =>
		changes === 0 ? 'Nothing was changed.' : `${are(changes)} done and stand in the journal.`,
};

export const tooSmall = (columns: number, rows: number): string =>
	`The window is too small (${columns}x${rows}); 40x10 is enough.`;
