import type {Finding} from '../core/finding.ts';
import {speak, type Words} from './words.ts';

/** The title of a finding that stands alone: with its host, where a run is about several. */
export function titleAlone(words: Words, finding: Finding): string {
	return atItsHost(words, finding, speak(words, finding).title);
}

/** What is said of a finding, with its host where a run is about several and it does not name it itself. */
export function atItsHost(words: Words, {host}: Finding, says: string): string {
	return host === undefined || says.includes(host) ? says : words.ofHost(host, says);
}
