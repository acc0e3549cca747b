/** At once: a host may turn away who opens more connections. */
const most = 4;

/**
 * Asks about the first, and then about the others, a few at a time, until an answer says that the rest may be left.
 * Returns the answers, in the order of what they are about.
 */
export async function askInTurn<About, Answer>(
	all: readonly About[],
	ask: (about: About) => Promise<Answer>,
	goesOn: (answer: Answer) => boolean,
): Promise<readonly Answer[]> {
	const answers: Answer[] = [];
	const waiting = [...all.entries()];
	let open = true;
	const askNext = async () => {
		const [index, about] = waiting.shift() ?? [];
		if (index === undefined || about === undefined) return;
		const answer = await ask(about);
		answers[index] = answer;
		open &&= goesOn(answer);
	};
	const work = async () => {
		while (open && waiting.length > 0) await askNext();
	};
	await askNext();
	await Promise.all(Array.from({length: most}, work));
	return answers.filter(answer => answer !== undefined);
}
