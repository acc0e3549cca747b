export const register = {
	notYet: (host: string, hasPage: boolean) =>
		`${host} does not accept this key yet. ${hasPage ? 'Three' : 'Two'} steps for you:`,
	notYetShort: (host: string) => `${host} does not accept this key yet.`,
	open: '1. Open',
	paste: '2. Paste',
	save: '3. Save',
	/** Where no page takes the key, but somebody. */
	handed: ['1. Copy', '2. Send'] as readonly [string, string],
	toContact: (contact: string | undefined) =>
		`it to ${contact ?? 'whoever runs this server'}, who registers it; this is its fingerprint:`,
	opened: '(opened in a browser)',
	anyDevice: '(open it on any device)',
	lineAbove: 'the line above, complete',
	noLine: (key: string) => `the one line of ${key}`,
	compare: 'and compare the fingerprint that the page shows then:',
	compareShort: 'and compare the fingerprint:',
	copied: (program: string) => `it is in your clipboard (${program})`,
	toTerminal: "sent to your terminal's clipboard (OSC 52)",
	notCopied: 'not copied, select it',
	trying: 'Trying the login now.',
	nextTry: (seconds: number, said: string) =>
		`Trying the login again in ${seconds} s${said === '' ? '.' : `; last answer: ${said}`}`,
	tryingRepository: 'Trying the repository now.',
	nextRepository: (seconds: number) => `Trying the repository again in ${seconds} s.`,
	asking: (program: string) => `${program} is registering the key.`,
	slow: (host: string, minutes: number) =>
		`${host} has not accepted the key in ${minutes} minutes. Often the cause is one of:`,
	otherFingerprint: 'the page shows another fingerprint than',
	otherPlace: 'the key was saved in another account, or as a key for signing',
	lostEnds: 'the line lost its beginning or end when pasted',
	slowly: (seconds: number, since: string, said: string) =>
		`Next try in ${seconds} s, and so on for as long as this window is open. ${since}${said === '' ? '.' : `; last answer: ${said}`}`,
	time: (seconds: number) =>
		seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`,
	registered: (host: string, account: string | undefined) =>
		account === undefined ? `${host} accepts the key` : `${host} answers: ${account}`,
};
