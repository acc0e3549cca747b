import type {Answers} from '../../source/core/answers.ts';

/** A person who said nothing yet. */
export const noAnswers: Answers = {
	host: undefined,
	modules: [],
	protocol: undefined,
	key: undefined,
	set: {},
};
