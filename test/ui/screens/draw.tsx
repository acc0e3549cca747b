import {renderToString} from 'ink';
import {App} from '../../../source/ui/app.tsx';
import type {WizardState} from '../../../source/ui/state.ts';
import type {WizardContext} from '../../../source/ui/view.ts';
import {type Language, languages} from '../../../source/words/language.ts';
import {type ScreenWords, screenWordsFor} from '../../../source/words/ui.ts';

const words = Object.fromEntries(
	await Promise.all(languages.map(async language => [language, await screenWordsFor(language)])),
) as Record<Language, ScreenWords>;

export interface Look {
	readonly columns: number;
	readonly rows: number;
	readonly language?: Language;
	readonly colour?: boolean;
	readonly ascii?: boolean;
	/** Told where the text ends, unless the state knows it. */
	readonly drawn?: (end: number) => void;
}

/** The text of the window, a line a row; the escape codes of colours are left out. */
export function draw(state: WizardState, look: Look): readonly string[] {
	const {columns, rows, language = 'en', colour = true, ascii = false, drawn} = look;
	const context: WizardContext = {
		words: words[language],
		platform: 'linux',
		colour,
		ascii,
		...(drawn && {drawn}),
	};
	const text = renderToString(<App state={{...state, size: {columns, rows}}} context={context} />, {columns});
	return text.replace(/\u001b\[[0-9;]*m/g, '').split('\n');
}
