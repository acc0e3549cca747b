import {asTyped} from '../core/change-command.ts';
import {whole} from '../report/clean.ts';
import type {Ended, System} from '../system/system.ts';
import type {CommandEnd} from '../words/command-end.ts';
import type {Language} from '../words/language.ts';
import {wordsFor} from '../words/words.ts';

/**
 * The same System, which tells each command when it has ended: as a person would type it, how it ended and how long it
 * took. What a command is given in its environment and input is not told.
 */
export function tellingCommands(system: System, language: Language, tell: (line: string) => void): System {
	const run: System['run'] = async command => {
		const ended = await system.run(command);
		const {commandEnd} = await wordsFor(language);
		tell(`$ ${whole(asTyped(command))}  (${commandEnd(endOf(ended))})\n`);
		return ended;
	};
	return {...system, run};
}

function endOf(ended: Ended): CommandEnd {
	switch (ended.kind) {
		case 'exited':
			return {kind: 'exited', code: ended.code, milliseconds: ended.milliseconds};
		case 'killed':
			return {kind: 'killed', signal: ended.signal, milliseconds: ended.milliseconds};
		case 'not-found':
			return {kind: 'not-found'};
		default:
			return {kind: ended.kind, milliseconds: ended.milliseconds};
	}
}
