export const lines = {
	opening: 'Line mode: type a number or an answer, then Enter.',
	keys: 'b goes back, q quits, ? explains, a letter does what the help says.',
	answer: (number: number) => `Answer (Enter for ${number}):`,
	approve: 'A number shows a change, -2 leaves 2 out, yes applies, b goes back, q quits:',
	/** Of the row that changes something. */
	agree: (number: number) => `Answer (yes for ${number}):`,
	answerOrAgree: (number: number, changing: number) => `Answer (Enter for ${number}, yes for ${changing}):`,
	yes: 'yes',
	type: 'Answer (Enter keeps it):',
	secret: 'It is not shown while you type. Enter ends it:',
	unknown: 'That is none of the answers.',
	waited: (seconds: number) => (seconds < 60 ? `${seconds} seconds.` : `${Math.floor(seconds / 60)} min.`),
};
