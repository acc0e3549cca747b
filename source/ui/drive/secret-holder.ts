import type {Happening} from '../events.ts';
import type {Key} from '../key.ts';
import type {Passphrase} from '../outside.ts';
import type {SecretPurpose} from '../work.ts';

/** The shortest that ssh-keygen's own prompt takes for a new key. */
const shortest = 5;

type Field = 'first' | 'again';

/** What is typed into the fields of a passphrase or token. It stays here: the wizard is told only whether a field is empty. */
export interface SecretHolder {
	/** Whether the key was typed into the field; other keys are the wizard's. */
	type(field: Field, key: Key): boolean;
	/** The wizard knows of it, as it asked for it. */
	empty(fields: readonly Field[]): void;
	/** What was typed, where it can be used; it is forgotten here then. */
	submit(purpose: SecretPurpose, newSecret: (text: string) => Passphrase): Passphrase | undefined;
}

export function createSecretHolder(tell: (happening: Happening) => void): SecretHolder {
	const typed: Record<Field, string[]> = {first: [], again: []};
	const empty = (fields: readonly Field[]) => {
		for (const field of fields) typed[field] = [];
	};
	return {
		type: (field, key) => {
			const edited = edit(typed[field], key);
			if (edited === undefined) return false;
			typed[field] = edited;
			tell({kind: 'secret-changed', field, filled: edited.length > 0});
			return true;
		},
		empty,
		submit: (purpose, newSecret) => {
			const [first, again] = [typed.first.join(''), typed.again.join('')];
			const result = check(purpose, first, again);
			if (result === 'given') empty(['first', 'again']);
			tell({kind: 'secret-checked', result});
			return result === 'given' ? newSecret(first) : undefined;
		},
	};
}

/** The characters after a key; undefined where it is none of theirs. */
function edit(characters: readonly string[], key: Key): string[] | undefined {
	switch (key.name) {
		case 'text':
			return [...characters, ...key.text];
		case 'paste':
			return [...characters, ...key.text.trim()];
		case 'space':
			return [...characters, ' '];
		case 'backspace':
		case 'delete':
			return characters.slice(0, -1);
		default:
			return undefined;
	}
}

function check(
	purpose: SecretPurpose,
	first: string,
	again: string,
): Extract<Happening, {kind: 'secret-checked'}>['result'] {
	if (first === '' && (purpose !== 'new' || again === '')) return 'empty';
	if (/\p{Cc}/u.test(first)) return 'unusable';
	if (purpose !== 'new') return 'given';
	if (first !== again) return 'mismatch';
	return [...first].length < shortest ? 'too-short' : 'given';
}
