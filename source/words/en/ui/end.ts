export const proof = {
	opening: 'The real programs, on the real module:',
	openingNoModule: 'The real programs, on the real host:',
	steps: {login: 'login', 'as-user': 'as you', 'as-go': 'as Go', download: 'download'},
	login: (host: string) => `logging in on ${host}`,
	asUser: 'git ls-remote',
	asGo: 'the same, with the environment that Go gives git',
	download: (module: string) => `go mod download ${module}`,
	emptyCache: 'into an empty cache that is removed afterwards',
	waits: 'waits',
	lookAgain: 'Look for the cause again',
	finish: 'Finish',
	undo: (changes: number) => `Take the ${changes === 1 ? 'change' : 'changes'} back`,
	fails: 'The changes are made, but the proof fails:',
};

export const done = {
	skipped: 'Done, but not proven: the download was left out.',
	asYouAre: '(the same run without questions; c copies it on one line)',
	agent: (socket: string) => `New terminals know the agent; in this one: export SSH_AUTH_SOCK=${socket}`,
	terminals: 'Here',
	finish: 'Finish',
	next: (title: string) => `Go on with ${title}`,
	copied: (how: string) => `The command is in your clipboard (${how}).`,
	toTerminal: "The command was sent to your terminal's clipboard (OSC 52).",
	notCopied: 'Not copied; this is the command:',
	reportWritten: (path: string) => `The report was written: ${path}`,
};

export const report = {
	title: 'Report',
	making: 'Putting the report together…',
	opening: 'This report holds no secrets. It is written only if you say so.',
	write: 'Write it to a file',
	back: 'Back',
	written: (path: string) => `Written: ${path}`,
	failed: (because: string) => `It cannot be written: ${because}. Here it is as text.`,
};

export const fault = {
	title: 'A fault',
	opening: 'This is a fault of this program. Nothing is half written.',
	applied: (changes: number) =>
		changes === 0 ? 'Nothing was changed.' : `${changes === 1 ? '1 change is' : `${changes} changes are`} done and stand in the journal.`,
	write: 'Write a report',
	undo: (changes: number) => `Take back the ${changes === 1 ? '1 change' : `${changes} changes`}`,
	end: 'End',
};

export const tooSmall = (columns: number, rows: number): string =>
	`The window is too small (${columns}x${rows}); 40x10 is enough.`;
