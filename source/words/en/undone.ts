import type {Action} from '../../core/action.ts';
import type {UndoneItem} from '../../engine/events.ts';
import {keeperName} from '../change.ts';
import {count, octal} from '../quantity.ts';

/** What taking one action back did. */
export function undone(item: UndoneItem): string {
	switch (item.state) {
		case 'restored':
			return takenBack(item.action);
		case 'taken-out':
			return `${takenBack(item.action, item.left)}; edits made after the run stay`;
		case 'kept-aside':
			return item.action.kind === 'make-directory'
				? `${item.action.path} stays: there are other files in it`
				: `the new key is kept aside: ${item.path ?? ''}`;
		case 'was-gone':
			return `${subject(item.action)} was gone already`;
		case 'for-you':
			return forYou(item.action);
		case 'failed':
			return failed(item);
	}
}

function takenBack(action: Action, left?: string): string {
	switch (action.kind) {
		case 'make-directory':
		case 'make-key':
		case 'derive-public-key':
			return `${action.path} was removed`;
		case 'set-mode':
			return `the mode of ${action.path} is ${octal(action.from)} again`;
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? `the block of ${action.edit.host} was removed from ${action.path}`
				: hostLines(action.path, action.edit.add.length, action.edit.remove.length);
		case 'go-env':
			if (left) return `${action.variable} is ${left} now`;
			return action.was === undefined || left === ''
				? `${action.variable} is unset again`
				: `${action.variable} is ${action.was} again`;
		case 'git-rewrite':
			return action.base === action.prefix
				? `git treats ${action.prefix} as before`
				: `git no longer rewrites ${action.prefix}`;
		case 'netrc-login':
			return `the login to ${action.host} was taken out of ${action.path}`;
		case 'store-login':
			return `the login to ${action.host} was taken from ${keeperName([action.helper])}${action.replaces && action.file === undefined ? '; the one that the host refused does not come back' : ''}`;
		case 'git-credentials':
			return `git no longer asks ${keeperName(action.helpers)} for the login to ${action.host}`;
		case 'git-setting':
			return `git treats ${action.host} as before`;
		case 'start-agent':
			return 'the agent was ended';
		case 'add-to-agent':
			return 'the key was taken out of the agent';
		case 'register-key':
		case 'tell':
			return forYou(action);
	}
}

function hostLines(path: string, added: number, removed: number): string {
	const out = `${count(added, 'line')} ${added === 1 ? 'was' : 'were'} removed from ${path}`;
	const back = `${count(removed, 'line')} ${removed === 1 ? 'was' : 'were'} put back`;
	if (removed === 0) return out;
	return added === 0 ? `${back} into ${path}` : `${out}, ${back}`;
}

function forYou(action: Action): string {
	return action.kind === 'register-key'
		? `the key is still registered on ${action.host}; remove it there:`
		: 'what you did by hand stays';
}

function failed({action, path, said}: UndoneItem): string {
	const why = said === undefined ? '' : `: ${said}`;
	const copy = path === undefined ? '' : `; the copy from before is ${path}`;
	return `${subject(action)} could not be taken back${why}${copy}`;
}

function subject(action: Action): string {
	switch (action.kind) {
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? `the block in ${action.path}`
				: `the lines in ${action.path}`;
		case 'go-env':
			return action.variable;
		case 'git-rewrite':
			return `the rewrite of ${action.prefix}`;
		case 'netrc-login':
		case 'store-login':
			return `the login to ${action.host}`;
		case 'git-credentials':
			return `the helper for ${action.host}`;
		case 'git-setting':
			return `git's setting for ${action.host}`;
		case 'start-agent':
			return 'the agent';
		case 'add-to-agent':
		case 'register-key':
			return 'the key';
		case 'tell':
			return action.finding;
		default:
			return action.path;
	}
}
