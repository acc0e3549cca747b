import type {Action} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {FactName} from '../core/facts.ts';
import type {Finding, FindingId, Level, Part, Skipped} from '../core/finding.ts';
import type {FindingFields} from '../core/finding-fields.ts';
import type {RecipeGuess} from '../core/recipe-choice.ts';
import type {ActionState, ProofRow, UndoneItem} from '../engine/events.ts';
import type {CommandEnd} from './command-end.ts';
import type {Language} from './language.ts';
import type {RecipesWords} from './recipes.ts';
import type {RegisteredKey} from './registered-key.ts';
import type {JournalWords, UndoWords} from './undo.ts';
import type {WrongUseWords} from './wrong-use.ts';

/**
 * Every sentence of the program in one language. A missing one is a compile error. Paths stand in them as on the
 * disk; `shorten` (shorten.ts) is laid over the finished text.
 */
export interface Words {
	readonly language: Language;
	readonly findings: FindingsWords;
	readonly skipped: (why: Skipped) => string;
	readonly actions: ActionsWords;
	readonly parts: PartsWords;
	readonly progress: ProgressWords;
	readonly proof: (row: ProofRow) => ProofWords;
	/** What is said of one of several hosts: `git.acme.example: the login was refused`. */
	ofHost(host: string, says: string): string;
	readonly result: ResultWords;
	readonly doctor: DoctorWords;
	readonly plan: PlanWords;
	readonly undo: UndoWords;
	readonly journal: JournalWords;
	readonly frame: FrameWords;
	/** How a command ended: `exit 0, 12 ms`. */
	readonly commandEnd: (end: CommandEnd) => string;
	/** What a person has to do to register a key, a line each; `line` stands alone, so that it can be copied whole. */
	readonly register: (key: RegisteredKey) => readonly string[];
	readonly wrongUse: WrongUseWords;
	readonly recipes: RecipesWords;
	/** A file that a secret was read from (`--secret NAME=file:PATH`) can be read by others too. */
	secretExposed(file: string): string;
	/** The system (its error name) did not take the result. */
	unwritten(because: string): string;
	/** Which recipe is used where nobody named one, and how another is named; one sentence or two. */
	readonly recipeGuessed: (guess: RecipeGuess) => string;
}

export type FindingsWords = {readonly [Id in FindingId]: FindingWords<FindingFields[Id]>};

export interface FindingWords<Fields> {
	/** The check in two or three words, for a table. */
	readonly label: string;
	/** What is wrong (`fail`, `warn`); at most 68 columns with ordinary values. */
	readonly title: Text<Fields>;
	/** The title of a skipped check: what was not done. */
	readonly undone: string;
	/** What is so, in one short line; also where all is well. */
	readonly seen: Text<Fields>;
	readonly why: Text<Fields>;
	readonly cure: Text<Fields>;
}

/** `fine` tells whether the finding is `ok`. */
export type Text<Fields> = string | ((fields: Fields, fine: boolean) => string);

export interface ActionsWords {
	/** What would be changed, as an order: `Make ~/.ssh/id_ed25519 readable by you alone`. */
	title(action: Action): string;
	/** What was changed. */
	done(action: Action): string;
	/** What was changed, as a thing: `the mode of ~/.ssh/id_ed25519`. */
	thing(action: Action): string;
	readonly failed: FailedWords;
	/** What taking it back did, or why not. */
	undone(item: UndoneItem): string;
	readonly states: Readonly<Record<ActionState, string>>;
}

/** Called itself: why a change was not made, in one text, where it is all that is said of it. */
export interface FailedWords {
	(failure: ActionFailure): string;
	/** Below what was run and what it said. */
	why(failure: ActionFailure): string;
	/**
	 * What a person does about it; undefined where nothing is known that does more than another try.
	 * @param byHand the change as a command that itself asks for what was not given
	 */
	cure(failure: ActionFailure, byHand?: string): FailureCure | undefined;
}

export interface FailureCure {
	readonly says: string;
	/** As a person types it, below what is said. */
	readonly command?: string;
}

/** Fields of the findings of one part that are well (or only worth a look). */
export type Fine = {readonly [Id in FindingId]?: FindingFields[Id]};

export interface PartsWords {
	readonly name: Readonly<Record<Part, string>>;
	/** What is so in a part where nothing is wrong; undefined when its findings do not tell. */
	readonly summary: Readonly<Record<Part, (fine: Fine, count: number) => string | undefined>>;
	fine(count: number): string;
	problems(fail: number, warn: number): string;
}

export interface ProgressWords {
	looking(done: number, of: number): string;
	/** What has not answered for so many seconds. */
	slow(fact: FactName, host: string, seconds: number): string;
	changing(number: number, of: number, title: string, state: string): string;
	waiting(host: string, seconds: number, said: string | undefined): string;
	proving(step: ProofRow['step']): string;
	readonly takingBack: string;
}

export interface ProofWords {
	/** `login`, `as you`, `as Go`, `download`. */
	readonly step: string;
	readonly says: string;
	/** What came of it, without the command. */
	readonly result: string;
	/** As a part of one sentence: `login as user-acme`. */
	readonly proven: string;
}

export interface ResultWords {
	works(owners: readonly string[], title: string): string;
	/** The changes are made and nothing failed, but no download was asked for or it was left out. */
	readonly notProven: string;
	notFinished(title: string, code: string): string;
	/** Only some parts were named, and they are right. */
	partsDone(parts: readonly string[]): string;
	/** Above what is amiss outside of the parts that were named. */
	leftAlone(parts: readonly string[]): string;
	stopped(done: number): string;
	readonly nothingChanged: string;
	readonly changed: string;
	readonly proven: string;
	readonly byYou: string;
	readonly left: string;
	/** In front of the codes of what fails outside of the parts that were named. */
	readonly alone: string;
	readonly undo: string;
	readonly again: string;
	/** Where Go's settings were written: gopls asks for them when it is started, and not again. */
	readonly editor: string;
	things(count: number): string;
}

export interface DoctorWords {
	/** After the name and version: `github.com, acme (3 modules of ~/src/shop/go.mod)`. */
	about(host: string, owners: readonly string[], modules: number, project: string | undefined): string;
	allFine(fine: number, look: number, owners: readonly string[], title: string): string;
	counts(count: {fail: number; warn: number; skip: number; fine: number}): string;
	readonly seeChanges: string;
	readonly makeThem: string;
	orOpen(page: string): string;
}

export interface PlanWords {
	would(changes: number): string;
	readonly nothing: string;
	readonly undoable: string;
	readonly needsYou: string;
	readonly notUndone: string;
	stays(title: string, code: string): string;
	readonly makeThem: string;
}

export interface FrameWords {
	readonly firstPaint: string;
	readonly screens: {
		readonly need: string;
		readonly questions: string;
		readonly parts: string;
		readonly examining: string;
		readonly findings: string;
		readonly review: string;
		readonly applying: string;
		readonly register: string;
		readonly proof: string;
		readonly done: string;
		readonly table: string;
		readonly help: string;
	};
	step(number: number, of: number): string;
	readonly seen: string;
	readonly why: string;
	readonly cure: string;
}

/** The parts of one finding as sentences. */
export interface Spoken {
	readonly label: string;
	readonly title: string;
	readonly seen: string;
	readonly why: string;
	readonly cure: string;
}

/** One finding in words: for `ok` the title is the label with what is so, for `skip` what was not done and why. */
export function speak(words: Words, finding: Finding): Spoken {
	if (finding.level !== 'skip') return speakOf(words, finding);
	const {label, undone} = words.findings[finding.id];
	return {label, title: undone, seen: words.skipped(finding.skipped), why: '', cure: ''};
}

function speakOf<Id extends FindingId>(
	words: Words,
	finding: {id: Id; level: Level; fields: FindingFields[Id]},
): Spoken {
	const {label, ...texts} = words.findings[finding.id];
	const fine = finding.level === 'ok';
	const say = (text: Text<FindingFields[Id]>) =>
		typeof text === 'string' ? text : text(finding.fields, fine);
	const seen = say(texts.seen);
	return {
		label,
		title: fine ? `${label}: ${seen}` : say(texts.title),
		seen,
		why: say(texts.why),
		cure: say(texts.cure),
	};
}

/** Loads the words of one language and of no other. */
export async function wordsFor(language: Language): Promise<Words> {
	switch (language) {
		case 'en':
			return (await import('./en/en.ts')).en;
		case 'zh-CN':
			return (await import('./zh-cn/zh-cn.ts')).zhCn;
	}
}
