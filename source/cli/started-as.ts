import type {ReportContext} from '../report/report-context.ts';

/** How the program was started, for the commands it prints: npx sets npm's variables, an installed program is started without npm. */
export function startedAs(env: Readonly<Record<string, string | undefined>>): ReportContext['invocation'] {
	return env.npm_lifecycle_event === 'npx' || env.npm_command === 'exec' ? 'npx gomod-setup' : 'gomod-setup';
}
