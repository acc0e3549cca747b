import type {ReactNode} from 'react';
import {longestOf} from '../components/aligned.ts';
import {Frame} from '../components/frame.tsx';
import {sentence, type TextRow, textRow} from '../components/text-row.ts';
import {helpOf, type KeyRow} from '../keys.ts';
import type {ScreenKind} from '../screen.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import type {ScreenProps} from './screen-props.ts';
import {titleOf} from './title.ts';

/** The keys of the screen below and the common ones, from the table the keys act by; the words the screen uses. */
export function Help({state, view, offset}: ScreenProps & {offset: number}): ReactNode {
	const {help} = view.words.ui;
	const {own, common} = helpOf(state);
	const terms = termsOf(state.screen.kind, view);
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.help}
			sections={[
				{
					from: offset,
					rows: [
						...(own.length === 0
							? []
							: [
									textRow(help.onThis(titleOf(state.screen.kind, view)), 'strong'),
									...keyRows(own, view),
									textRow(' '),
								]),
						textRow(help.everywhere, 'strong'),
						...keyRows(common, view),
						...(terms.length === 0 ? [] : [textRow(' '), ...termRows(terms, view)]),
					],
				},
				{rows: [sentence(help.more(view.invocation, helpPage(state)))]},
			]}
		/>
	);
}

/** The organisation's own page comes before a host's. */
function helpPage({targets}: WizardState): string | undefined {
	return targets.map(({pages}) => pages.help).find(page => page !== undefined);
}

function keyRows(keys: readonly KeyRow[], view: View): readonly TextRow[] {
	const width =
		longestOf(
			keys.map(({label, fullLabel = label}) => fullLabel),
			view,
		) + 3;
	return keys.map(({label, fullLabel = label, says}) => ({
		pointed: false,
		cells: [{text: fullLabel, width}, {text: view.words.ui.keyHelp[says]}],
	}));
}

type Term = 'privateModule' | 'hostKey' | 'rewrite' | 'passphrase' | 'agent' | 'fingerprint';

const termsOn: Partial<Record<ScreenKind, readonly Term[]>> = {
	need: ['privateModule'],
	questions: ['privateModule'],
	findings: ['privateModule', 'hostKey', 'rewrite', 'agent'],
	finding: ['privateModule', 'hostKey', 'rewrite', 'agent'],
	review: ['hostKey', 'rewrite', 'agent'],
	change: ['hostKey', 'rewrite', 'agent'],
	passphrase: ['passphrase', 'agent'],
	register: ['fingerprint'],
};

function termsOf(screen: ScreenKind, {words}: View): readonly string[] {
	return (termsOn[screen] ?? []).map(term => words.ui.help[term]);
}

function termRows(terms: readonly string[], view: View): readonly TextRow[] {
	const name = view.words.ui.help.terms;
	const width = longestOf([name], view) + 3;
	return terms.map((text, index) => ({
		wraps: true,
		cells: [{text: index === 0 ? name : '', width, tone: 'strong'}, {text}],
	}));
}
