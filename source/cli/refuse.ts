import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {complain, type WrongUse} from '../words/wrong-use.ts';
import type {World} from './world.ts';

/** Says what was wrong with how the program was called, and what to give instead. */
export function refuse({words, stderr}: Pick<World, 'words' | 'stderr'>, use: WrongUse): ExitCode {
	const {says, next} = complain(words.wrongUse, use);
	const lines = [`gomod-setup: ${says}`, ...(next === undefined ? [] : [next])];
	stderr(lines.map(line => `${withoutControl(line)}\n`).join(''));
	return exitCode.wrongUse;
}

/** What was typed is said again, and may hold anything. */
function withoutControl(line: string): string {
	return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
