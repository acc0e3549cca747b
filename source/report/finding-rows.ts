import {type Finding, registry} from '../core/finding.ts';
import {speak} from '../words/words.ts';
import {clean, cleanCommand, cleanLines} from './clean.ts';
import {padded} from './columns.ts';
import {markOf} from './mark.ts';
import type {ReportContext} from './report-context.ts';

const indent = ' '.repeat(11);

/** One finding as lines: `FAIL  S3   title`, under it what is so and what a person could type. */
export function findingRows(finding: Finding, context: ReportContext): readonly string[] {
	const {title, seen, why, cure} = speak(context.words, finding);
	const mark = markOf(finding.level, context.colour);
	const head = `${mark}${padded(registry[finding.id].code, 5)}${clean(title, context)}`;
	if (finding.level === 'ok') return context.verbose ? [head, ...evidenceRows(finding, context)] : [head];
	const detail = finding.level === 'skip' || !context.verbose ? [seen] : [seen, why, cure];
	return [
		head,
		...detail.map(text => `${indent}${clean(text, context)}`),
		...(context.verbose ? evidenceRows(finding, context) : []),
		...remedyRows(finding, context),
	];
}

function remedyRows(finding: Finding, context: ReportContext): readonly string[] {
	if (finding.level === 'skip' || finding.remedy === undefined) return [];
	const {commands, open} = finding.remedy;
	const typed = commands.map(command => `${indent}$ ${cleanCommand(command, context)}`);
	const page = open === undefined ? [] : [clean(open, context)];
	return [
		...typed,
		...page.map(url => `${indent}${typed.length === 0 ? url : context.words.doctor.orOpen(url)}`),
	];
}

function evidenceRows({evidence}: Finding, context: ReportContext): readonly string[] {
	return evidence.flatMap(({ran, said, file, line}) => [
		...(ran === undefined ? [] : [`${indent}$ ${clean(ran, context)}`]),
		...(file === undefined
			? []
			: [`${indent}${clean(line === undefined ? file : `${file}:${line}`, context)}`]),
		...(said === undefined || said === '' ? [] : cleanLines(said).map(text => `${indent}${text}`)),
	]);
}
