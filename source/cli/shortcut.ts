import {scan} from './scan.ts';
import {help, version} from './static-text.ts';

/**
 * What can be answered without loading anything: the text of `--version` or `--help`, in the language that `--lang` or
 * the locale asks for; undefined when the program has to run.
 */
export function shortcut(
	argv: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
): string | undefined {
	const {flags, operands, language} = scan(argv, env);
	if (flags.includes('--help') || flags.includes('-h')) {
		const texts = help()[language];
		const command = operands[0] ?? '';
		return Object.hasOwn(texts, command) ? texts[command] : texts[''];
	}
	return flags.includes('--version') ? `${version()}\n` : undefined;
}
