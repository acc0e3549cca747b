import type {ScreenKind} from '../screen.ts';
import type {View} from '../view.ts';

/** The name of a screen, for the help. */
export function titleOf(screen: ScreenKind, {words}: View): string {
	const {screens} = words.frame;
	switch (screen) {
		case 'boot':
		case 'resume':
		case 'need':
			return screens.need;
		case 'finding':
			return screens.findings;
		case 'change':
			return screens.review;
		case 'apply':
		case 'passphrase':
		case 'failed':
		case 'stop':
		case 'stopping':
			return screens.applying;
		case 'undoing':
			return words.ui.undoing.title;
		case 'unproven':
			return screens.proof;
		case 'report':
			return words.ui.report.title;
		case 'fault':
			return words.ui.fault.title;
		case 'ended':
			return screens.done;
		default:
			return screens[screen];
	}
}
