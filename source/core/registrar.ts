/** Programs of hosts that are logged in as a person: they register keys, and hand git their login. */
export type RegistrarProgram = 'gh' | 'glab';

/**
 * What says which of several hosts is meant, and keeps a program from asking, from looking for a newer one and from
 * telling about its use: gh(1), ENVIRONMENT; of glab its help, Environment variables.
 */
export function registrarEnvironment(program: string, host: string): Readonly<Record<string, string>> {
	if (program === 'gh') return {GH_HOST: host, GH_PROMPT_DISABLED: '1'};
	return {
		GITLAB_HOST: host,
		NO_PROMPT: 'true',
		GLAB_CHECK_UPDATE: 'false',
		GLAB_SEND_TELEMETRY: 'false',
	};
}
