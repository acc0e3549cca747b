import type {Finding} from '../core/finding.ts';
import {speak, type Words} from './words.ts';

/** The title of a finding that stands alone: with its host, where a run is about several. */
export function titleAlone(words: Words, finding: Finding): string {
	const {title} = speak(words, finding);
	return finding.host === undefined ? title : words.ofHost(finding.host, title);
}
