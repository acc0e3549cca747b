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

export const ui = {
	more: (rows: number) => `${rows} more`,
	tooSmall,
	/** How things, clauses and sentences stand behind one another. */
	joined: {
		told: (what: string, said: string) => `${what}: ${said}`,
		things: (things: readonly string[]) => things.join(', '),
		clauses: (clauses: readonly string[]) => clauses.join('; '),
		sentences: (sentences: readonly string[]) => sentences.join(' '),
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
