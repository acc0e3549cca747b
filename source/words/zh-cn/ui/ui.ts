import type {UiWords} from '../../ui.ts';
import {need, resume} from './begin.ts';
import {applying, change, failed, passphrase, review, stop, undoing} from './changes.ts';
import {done, fault, notices, proof, report, tooSmall} from './end.ts';
import {help, keyHelp, keys, table} from './keys.ts';
import {lines} from './lines.ts';
import {examining, findings} from './look.ts';
import {parts} from './parts.ts';
import {questions} from './questions.ts';
import {register} from './register.ts';
import {rows} from './rows.ts';

export const ui: UiWords = {
	more: rows => `还有 ${rows} 项`,
	tooSmall,
	joined: {
		told: (what, said) => `${what}：${said}`,
		things: things => things.join('、'),
		clauses: clauses => clauses.join('；'),
		sentences: sentences => sentences.join(''),
	},
	keys,
	keyHelp,
	rows,
	resume,
	need,
	questions,
	parts,
	examining,
	findings,
	review,
	change,
	applying,
	stop,
	failed,
	undoing,
	passphrase,
	register,
	proof,
	done,
	notices,
	report,
	fault,
	help,
	lines,
	table,
};
