import {plain, redact, uncut} from '../core/redact.ts';
import {shorten} from '../words/shorten.ts';
import type {ReportContext} from './report-context.ts';

/**
 * The door that every text leaves through: one line, without secrets and control characters, the home as `~`. Secrets
 * go before the line is cut, so that half of one cannot remain, and again once nothing invisible can split them.
 */
export function clean(text: string, {home}: Pick<ReportContext, 'home'>): string {
	return shorten(verbatim(text), home);
}

/** The same with the home as the program itself said it. */
export function verbatim(text: string): string {
	return redact(plain(redact(text)));
}

/** The same, however long it is: for what is typed or applied again, of which a part would be something else. */
export function whole(text: string): string {
	return redact(uncut(redact(text)));
}

/** Text of several lines, each cleaned. */
export function cleanLines(text: string): readonly string[] {
	return redact(text).split('\n').map(verbatim);
}

/** A command to type, never cut; our own begin the way the program was started. */
export function cleanCommand(
	command: string,
	{home, invocation}: Pick<ReportContext, 'home' | 'invocation'>,
): string {
	return shorten(whole(command.replace(/^gomod-setup(?= |$)/, invocation)), home);
}
