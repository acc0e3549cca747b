import type {Scroll} from './screen.ts';
import type {WizardState} from './state.ts';

/** How far the text on screen is scrolled; undefined: nothing on it can be. */
export function scrollOf({overlay, screen}: WizardState): Scroll | undefined {
	if (overlay?.kind === 'table') return overlay.opened;
	return overlay ?? ('offset' in screen ? screen : undefined);
}

/** The same with the text on screen scrolled so far. */
export function scrolled(state: WizardState, scroll: Scroll): WizardState {
	const {overlay, screen} = state;
	if (overlay?.kind === 'help') return {...state, overlay: {...overlay, ...scroll}};
	if (overlay?.opened !== undefined)
		return {...state, overlay: {...overlay, opened: {...overlay.opened, ...scroll}}};
	return overlay === undefined && 'offset' in screen ? {...state, screen: {...screen, ...scroll}} : state;
}
