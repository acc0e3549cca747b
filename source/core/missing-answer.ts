import type {Unanswered} from './answers.ts';
import type {Survey} from './facts/survey.ts';

/** What nobody said and the project does not tell, and why it does not where its file cannot be read. */
export function missingAnswer(flag: '--host' | '--module', {project}: Survey): Unanswered {
	if (project.kind !== 'unreadable') return {kind: 'missing', flag};
	const {file, line, said} = project;
	return {kind: 'missing', flag, unreadable: {file, line, said}};
}
