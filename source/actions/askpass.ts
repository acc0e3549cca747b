import {join} from 'node:path';
import type {CommandLine} from '../core/change-command.ts';
import type {Secret, System} from '../system/system.ts';
import type {Context} from './kind.ts';
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
	const desk = await system.temporary();
	try {
		const helper = join(desk.path, 'askpass');
		await system.create(helper, script, 0o700);
		const asking = {
			SSH_ASKPASS: helper,
			SSH_ASKPASS_REQUIRE: 'force',
			DISPLAY: system.env.DISPLAY || ':0',
		};
		return await runProgram(system, line, context, {env: {...env, ...asking}, input: lines(passphrase, 1)});
	} finally {
		await desk.remove();
	}
}

/** The environment in which nothing is asked at all. */
export const unasked = {SSH_ASKPASS_REQUIRE: 'never', SSH_ASKPASS: undefined, DISPLAY: undefined};
