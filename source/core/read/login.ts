import type {Greeting, Identity, LoginRules, RefusalMeaning} from '../login-rules.ts';
import {plainLines} from './lines.ts';

/** What the host's own words say about a login. */
export type Login =
	| {
			readonly kind: 'welcomed';
			readonly identity: Identity;
			readonly account: string | undefined;
			readonly line: string;
			/** Nobody has compared the pattern with a real server: nothing fails because of it. */
			readonly unverified: boolean;
	  }
	| {
			readonly kind: 'refused';
			readonly means: RefusalMeaning;
			readonly line: string;
			readonly unverified: boolean;
	  }
	/** Neither a known greeting nor a known refusal. */
	| {readonly kind: 'silent'};

/**
 * Judges a login by what was said on both streams: first by the greetings, then by the refusals. The exit code says
 * nothing: some hosts end a good login with 255, some a disabled one with 0.
 * @param said what ssh printed on stderr that is no debug line
 */
export function readLogin(said: readonly string[], stdout: string, rules: LoginRules): Login {
	const lines = [...said.flatMap(plainLines), ...plainLines(stdout)];
	for (const greeting of rules.greetings) {
		const welcome = findWelcome(greeting, lines);
		if (welcome) return welcome;
	}
	return readRefusal(lines, rules) ?? {kind: 'silent'};
}

/** The first refusal that a host's words hold; git passes on what the server says, so it is asked too. */
export function readRefusal(
	lines: readonly string[],
	{refusals}: LoginRules,
): Extract<Login, {kind: 'refused'}> | undefined {
	for (const {pattern, means, unverified = false} of refusals) {
		const expression = new RegExp(pattern);
		const line = lines.find(line => expression.test(line));
		if (line !== undefined) return {kind: 'refused', means, line, unverified};
	}
	return undefined;
}

function findWelcome(
	{pattern, identity, unverified = false}: Greeting,
	lines: readonly string[],
): Login | undefined {
	const expression = new RegExp(pattern);
	for (const line of lines) {
		const match = expression.exec(line);
		if (match)
			return {kind: 'welcomed', identity, account: match.groups?.account ?? match[1], line, unverified};
	}
	return undefined;
}
