/** Exit codes of the command line (a published contract). */
export const exitCode = {
	good: 0,
	problemRemains: 1,
	wrongUse: 2,
	actionFailed: 3,
	cancelled: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
