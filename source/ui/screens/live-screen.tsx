import type {ReactNode} from 'react';
import {isSmall} from '../where.ts';
import {Apply, Stop, Stopping, UndoingScreen} from './apply.tsx';
import {Change} from './change.tsx';
import {Done} from './done.tsx';
import {Examining} from './examining.tsx';
import {Failed} from './failed.tsx';
import {Fault} from './fault.tsx';
import {Finding} from './finding.tsx';
import {Findings} from './findings.tsx';
import {Help} from './help.tsx';
import {Need} from './need.tsx';
import {Parts} from './parts.tsx';
import {Passphrase} from './passphrase.tsx';
import {Proof, Unproven} from './proof.tsx';
import {Questions} from './questions.tsx';
import {Register} from './register.tsx';
import {Report} from './report.tsx';
import {Resume} from './resume.tsx';
import {Review} from './review.tsx';
import type {ScreenProps} from './screen-props.ts';
import {Small} from './small.tsx';
import {Table} from './table.tsx';

/** The screen of a state, or what lies over it; nothing before the first and after the last. */
export function LiveScreen(props: ScreenProps): ReactNode {
	const {screen, overlay, size} = props.state;
	if (screen.kind === 'boot' || screen.kind === 'ended') return null;
	if (isSmall(size)) return <Small {...props} />;
	if (overlay?.kind === 'help') return <Help {...props} offset={overlay.offset} />;
	if (overlay?.kind !== 'table') return <BareScreen {...props} />;
	if (overlay.opened === undefined) return <Table {...props} />;
	return <Finding {...props} about={overlay.opened.finding} offset={overlay.opened.offset} />;
}

function BareScreen(props: ScreenProps): ReactNode {
	const {screen} = props.state;
	switch (screen.kind) {
		case 'resume':
			return <Resume {...props} />;
		case 'need':
			return <Need {...props} screen={screen} />;
		case 'questions':
			return <Questions {...props} screen={screen} />;
		case 'parts':
			return <Parts {...props} screen={screen} />;
		case 'examining':
			return <Examining {...props} screen={screen} />;
		case 'findings':
			return <Findings {...props} />;
		case 'finding':
			return <Finding {...props} about={screen.finding} offset={screen.offset} />;
		case 'review':
			return <Review {...props} />;
		case 'change':
			return <Change {...props} screen={screen} />;
		case 'apply':
			return <Apply {...props} />;
		case 'passphrase':
			return <Passphrase {...props} screen={screen} />;
		case 'register':
			return <Register {...props} />;
		case 'failed':
			return <Failed {...props} screen={screen} />;
		case 'stop':
			return <Stop {...props} />;
		case 'stopping':
			return <Stopping {...props} />;
		case 'undoing':
			return <UndoingScreen {...props} />;
		case 'proof':
			return <Proof {...props} />;
		case 'unproven':
			return <Unproven {...props} screen={screen} />;
		case 'done':
			return <Done {...props} screen={screen} />;
		case 'report':
			return <Report {...props} screen={screen} />;
		case 'fault':
			return <Fault {...props} screen={screen} />;
		case 'boot':
		case 'ended':
			return null;
	}
}
