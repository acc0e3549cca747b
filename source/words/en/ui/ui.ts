import {need, resume} from './begin.ts';
import {applying, change, failed, passphrase, review, stop, undoing} from './changes.ts';
import {done, fault, notices, proof, report, tooSmall} from './end.ts';
import {help, keyHelp, keys, table} from './keys.ts';
import {examining, findings} from './look.ts';
import {questions} from './questions.ts';
import {register} from './register.ts';
import {rows} from './rows.ts';

export const ui = {
	more: (rows: number) => `${rows} more`,
	tooSmall,
	keys,
	keyHelp,
	rows,
	resume,
	need,
	questions,
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
	table,
};
