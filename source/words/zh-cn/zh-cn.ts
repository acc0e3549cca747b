import type {Words} from '../words.ts';
import {actions} from './actions.ts';
import {commandEnd} from './command-end.ts';
import {secretExposed, unwritten, wrongUse} from './command-line.ts';
import {findingsAccess} from './findings-access.ts';
import {findingsGit} from './findings-git.ts';
import {findingsGo} from './findings-go.ts';
import {findingsHttps} from './findings-https.ts';
import {findingsKeyUse} from './findings-key-use.ts';
import {findingsLogin} from './findings-login.ts';
import {findingsNet} from './findings-net.ts';
import {findingsOrganisation} from './findings-organisation.ts';
import {findingsPrivate} from './findings-private.ts';
import {findingsSsh} from './findings-ssh.ts';
import {frame, journal, skipped} from './frame.ts';
import {parts, progress} from './parts.ts';
import {recipeGuessed} from './recipe-guessed.ts';
import {recipes} from './recipes.ts';
import {register} from './register.ts';
import {doctor, plan, proof, result, undo} from './report.ts';

export const zhCn: Words = {
	language: 'zh-CN',
	findings: {
		...findingsSsh,
		...findingsKeyUse,
		...findingsLogin,
		...findingsHttps,
		...findingsNet,
		...findingsOrganisation,
		...findingsPrivate,
		...findingsGo,
		...findingsGit,
		...findingsAccess,
	},
	skipped,
	actions,
	parts,
	progress,
	proof,
	ofHost: (host, says) => `${host}：${says}`,
	result,
	doctor,
	plan,
	undo,
	journal,
	frame,
	commandEnd,
	recipes,
	register,
	wrongUse,
	secretExposed,
	unwritten,
	recipeGuessed,
};
