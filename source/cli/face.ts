/** How a run shows itself: screens, plain lines for a person, or none of both (flags answer, text or JSON comes out). */
export type Face = 'screens' | 'lines' | 'none';

export interface Shown {
	readonly json: boolean;
	readonly yes: boolean;
	readonly dryRun: boolean;
}

export interface Terminals {
	readonly stdin: boolean;
	readonly stdout: boolean;
}

/**
 * The face of `setup` and `run`. Lines instead of screens for a terminal that cannot move its cursor, and for people who
 * have the screen read to them (ACCESSIBLE, and Ink's own INK_SCREEN_READER).
 */
export function faceOf(
	{json, yes, dryRun}: Shown,
	{stdin, stdout}: Terminals,
	env: Readonly<Record<string, string | undefined>>,
): Face {
	if (json || yes || dryRun || !stdin || !stdout || isOn(env.CI)) return 'none';
	return env.TERM === 'dumb' || isOn(env.ACCESSIBLE) || isOn(env.INK_SCREEN_READER) ? 'lines' : 'screens';
}

function isOn(value: string | undefined): boolean {
	return value !== undefined && !['', '0', 'false'].includes(value);
}
