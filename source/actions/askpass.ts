import {join} from 'node:path';
import type {CommandLine} from '../core/change-command.ts';
import {stateDirectory} from '../core/state-directory.ts';
import type {Secret, System, Temporary} from '../system/system.ts';
import {type Context, failed} from './kind.ts';
import {lines} from './passphrase.ts';
import {type Ran, runProgram} from './program.ts';

/**
 * What OpenSSH starts to ask for a passphrase. The text is always the same: the passphrase comes through the standard
 * input that ssh-add and ssh-keygen leave to it, and so stands in no argument, environment or file. It answers the
 * first question for a passphrase and no other: after a wrong one ssh-add asks again for ever ("Bad passphrase, try
 * again"), and a question to touch a hardware key is not for us.
 */
const script = `#!/bin/sh
case $1 in
'Enter passphrase'*) ;;
*) exit 1 ;;
esac
IFS= read -r passphrase || exit 1
printf '%s\\n' "$passphrase"
`;

/**
 * Runs ssh-add or ssh-keygen with a passphrase for the one key it opens. OpenSSH before 8.4 does not know
 * SSH_ASKPASS_REQUIRE: it takes the helper where DISPLAY is set and there is no terminal, which our children never have.
 */
export async function runWithPassphrase(
	system: System,
	line: CommandLine,
	passphrase: Secret,
	context: Pick<Context, 'timeout' | 'signal'>,
	env: Readonly<Record<string, string | undefined>> = {},
): Promise<Ran> {
	const helper = await makeHelper(system, context);
	if ('because' in helper) return helper;
	try {
		const asking = {
			SSH_ASKPASS: helper.path,
			SSH_ASKPASS_REQUIRE: 'force',
			DISPLAY: system.env.DISPLAY || ':0',
		};
		return await runProgram(system, line, context, {env: {...env, ...asking}, input: lines(passphrase, 1)});
	} finally {
		await helper.remove();
	}
}

/** In the place for temporary files; where nothing can be executed from there (noexec), beside the journals. */
async function makeHelper(
	system: System,
	{timeout, signal}: Pick<Context, 'timeout' | 'signal'>,
): Promise<Temporary | Extract<Ran, {kind: 'failed'}>> {
	const {platform, env, homes} = system;
	for (const place of [undefined, stateDirectory(platform, env, homes.env ?? homes.passwd)]) {
		const desk = await system.temporary(place).catch(() => undefined);
		if (desk === undefined) continue;
		const path = join(desk.path, 'askpass');
		await system.create(path, script, 0o700);
		// Asked nothing it ends at once. A shell script is nothing that Windows itself starts.
		const tried = platform !== 'win32' && (await system.run({program: path, args: [], timeout, signal}));
		if (!(tried && tried.kind === 'not-found')) return {path, remove: desk.remove};
		await desk.remove();
	}
	return failed('helper-refused');
}

/** The environment in which nothing is asked at all. */
export const unasked = {SSH_ASKPASS_REQUIRE: 'never', SSH_ASKPASS: undefined, DISPLAY: undefined};
