import type {Finding, Part} from '../core/finding.ts';
import type {Fine, Words} from '../words/words.ts';

/** What the checks of a part say together: how many are amiss, else what was found, else why nothing was judged. */
export function partText(part: Part, members: readonly Finding[], words: Words): string {
	const number = (wanted: Finding['level']) => members.filter(({level}) => level === wanted).length;
	const [fail, warn, fine] = [number('fail'), number('warn'), number('ok')];
	if (fail + warn > 0) return words.parts.problems(fail, warn);
	if (fine > 0) return words.parts.summary[part](fieldsOf(members), fine) ?? words.parts.fine(fine);
	const [first] = members;
	return first?.level === 'skip' ? words.skipped(first.skipped) : '';
}

function fieldsOf(findings: readonly Finding[]): Fine {
	const judged = findings.flatMap(finding =>
		finding.level === 'skip' ? [] : [[finding.id, finding.fields] as const],
	);
	return Object.fromEntries(judged) as Fine;
}
