const those = (changes: number) => (changes === 1 ? 'the 1 change' : `the ${changes} changes`);

/** Rows that Enter does something with. */
export const rows = {
	plain: {
		look: 'Look at the machine again and go on',
		forget: 'Forget that run and keep its changes',
		other: 'Another host or a recipe file',
		server: 'A server of our own',
		address: 'A recipe file or address',
		use: 'Use it',
		'do-not': 'Do not',
		start: 'Start looking',
		'show-how': 'What is left needs a person: show how',
		done: 'Done',
		leave: 'Leave; no change here cures what is left',
		back: 'Back to the list',
		fix: 'Fix this one now and check it again',
		recheck: 'Check it again',
		'trust-host-key': 'Trust this key: it is the one that my team published',
		'leave-out': 'Leave this one out',
		'take-in': 'Take this one in',
		'nothing-to-do': 'Apply nothing and go back',
		planning: 'Planning anew…',
		first: 'Passphrase',
		again: 'Once more',
		without: 'Go on without a passphrase',
		'give-one': 'Give one after all',
		'really-without': 'Without',
		'print-key': 'Print and copy the key again',
		later: 'Finish later',
		retry: 'Try again',
		skip: 'Leave it out and go on',
		'go-on': 'Go on',
		'look-all': 'Look at everything again',
		'look-again': 'Look for the cause again',
		finish: 'Finish',
		write: 'Write it to a file',
		'write-report': 'Write a report',
		end: 'End',
	},
	/** 0: all of them. */
	withParts: (parts: number) =>
		parts === 0
			? 'Go on with all parts'
			: `Go on with only ${parts === 1 ? 'this part' : `these ${parts} parts`}`,
	showChanges: (changes: number, cures: number) => {
		const which = changes === 1 ? 'the change that cures' : `the ${changes} changes that cure`;
		return `Show ${which} ${cures === 1 ? 'it' : `these ${cures}`}`;
	},
	page: (remaining: number) =>
		remaining === 1 ? 'Show the remaining change' : `Show the remaining ${remaining} changes`,
	apply: (changes: number) =>
		changes === 1 ? 'Apply this change' : `Apply these ${changes} changes, one at a time`,
	takeBack: (changes: number) => `Take back ${those(changes)}`,
	takeBackAndStop: (changes: number) => `Take back ${those(changes)} and stop`,
	stopHere: (changes: number) =>
		changes === 0 ? 'Stop here' : `Stop here and keep ${changes === 1 ? 'it' : 'them'}`,
	finishKeep: (changes: number) =>
		changes < 2 ? 'Finish this one, then stop' : `Finish this one, then stop and keep the ${changes}`,
	finishUndo: (changes: number) =>
		`Finish this one, then take ${changes === 1 ? 'it' : `all ${changes}`} back and stop`,
	registrar: (program: string, account: string | undefined) =>
		`Let ${program} do it${account === undefined ? '' : `, as ${account}`}`,
	/** From the report. */
	backFromReport: 'Back',
	openPage: 'Open the page',
	tryNow: (account: string | undefined) =>
		account === undefined ? 'Try now' : `${account} is right: try again`,
	secondKey: (owner: string | undefined) => `Make a second key${owner === undefined ? '' : ` for ${owner}`}`,
	/** What stands beside some of them. */
	asides: {
		server: 'asks for its address',
		address: '--recipe FILE|URL',
		without: '--set passphrase=none',
		later: 'everything else is done; only this is left',
		laterOf: 'the changes after this one go on',
		secondKey: 'you see the changes first',
		invited: (owner: string) => `after an owner of ${owner} has invited it`,
	},
};
