import {Static} from 'ink';
import type {ReactNode} from 'react';
import {LiveScreen} from './screens/live-screen.tsx';
import {Scrolled} from './screens/scrollback.tsx';
import type {WizardState} from './state.ts';
import {viewOf, type WizardContext} from './view.ts';

export interface AppProps {
	readonly state: WizardState;
	readonly context: WizardContext;
}

/** What was finished, in the scrollback, and below it the screen of the state. */
export function App({state, context}: AppProps): ReactNode {
	const view = viewOf(state, context);
	return (
		<>
			<Static items={[...state.scrollback]}>
				{(item, index) => <Scrolled key={index} item={item} state={state} view={view} />}
			</Static>
			<LiveScreen state={state} view={view} />
		</>
	);
}
