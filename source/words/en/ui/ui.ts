import {need, resume} from './begin.ts';
import {applying, change, failed, passphrase, review, stop, undoing} from './changes.ts';
import {done, fault, proof, report, tooSmall} from './end.ts';
import {help, keyHelp, keys, table} from './keys.ts';
import {examining, finding, findings} from './look.ts';
import {questions} from './questions.ts';
import {register} from './register.ts';

export const ui = {
	more: (rows: number) => `${rows} more`,
	tooSmall,
	keys,
	keyHelp,
	resume,
	need,
	questions,
	examining,
	findings,
	finding,
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
	report,
	fault,
	help,
	table,
};
