import type {Action, Edit} from '../../core/action.ts';
import {hostSetting} from '../../core/git/host-setting.ts';
import {blockPurpose, keeperName, knownHost, overSsh} from '../change.ts';
import {bare, count, listed, octal} from '../quantity.ts';
import type {ActionsWords} from '../words.ts';
import {failed} from './failed.ts';
import {undone} from './undone.ts';

export const actions: ActionsWords = {
	title,
	done,
	thing,
	failed,
	undone,
	states: {
		started: 'started',
		checking: 'written; checking again',
		done: 'done',
		already: 'already so',
		failed: 'failed',
		left: 'left out',
		'for-you': 'for you',
	},
};

function title(action: Action): string {
	switch (action.kind) {
		case 'make-directory':
			return `Make the folder ${action.path}, yours alone`;
		case 'make-key': {
			const asks = action.secret === undefined ? 'without a passphrase' : 'asks for a passphrase';
			return `Make an ${action.keyType} key, ${action.path} (${asks})`;
		}
		case 'derive-public-key':
			return `Write the public half of ${action.key}${asksFor(action.secret)}`;
		case 'set-mode':
			return modeTitle(action);
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? blockTitle(action.path, action.edit)
				: hostsTitle(action.edit);
		case 'go-env':
			return goEnvTitle(action);
		case 'git-rewrite':
			if (action.base === action.prefix) return `Keep git on HTTPS for ${action.prefix}`;
			return overSsh(action.base)
				? `Let git use SSH for ${action.prefix}`
				: `Let git use ${action.base} for ${action.prefix}`;
		case 'start-agent':
			return action.how === 'process' ? 'Start ssh-agent' : 'Start ssh-agent, now and at each login';
		case 'add-to-agent':
			return `Add ${action.key} to the agent${asksFor(action.secret)}`;
		case 'netrc-login':
			return `Keep a token for ${action.host} in ${action.path} (asks for it)`;
		case 'store-login':
			return action.file === undefined
				? `Keep a token for ${action.host} with ${keeperName([action.helper])} (asks for it)`
				: `Keep a token for ${action.host} in clear text, in ${action.file}`;
		case 'git-credentials':
			return `Let git ask ${keeperName(action.helpers)} for the login to ${action.host}`;
		case 'git-setting':
			return settingTitle(action);
		case 'register-key':
			return `Register the public key on ${action.host}${action.refused ? '' : ', if it is refused'}`;
		case 'tell':
			return `Cure ${action.finding} by hand`;
	}
}

function settingTitle({name, host, value}: Extract<Action, {kind: 'git-setting'}>): string {
	if (name === 'login-by-path') return `Let git keep one login for all of ${host}`;
	return name === 'proxy'
		? `Let git reach ${host} by the proxy ${bare(value)}`
		: `Let git trust the authorities of ${value} for ${host}`;
}

function asksFor(secret: 'passphrase' | undefined): string {
	return secret === undefined ? '' : ' (asks for its passphrase)';
}

function modeTitle(action: Extract<Action, {kind: 'set-mode'}>): string {
	if ((action.to & 0o77) !== 0) return `Let only yourself write ${action.path}`;
	return (action.to & 0o100) === 0
		? `Make ${action.path} readable by you alone`
		: `Make ${action.path} yours alone`;
}

function blockTitle(path: string, edit: Extract<Edit, {kind: 'ssh-config-block'}>): string {
	const {port, key, agent} = blockPurpose(edit);
	if (port !== undefined)
		return `Reach ${edit.host} over port ${port}${key ? ' with its key' : ''}, in ${path}`;
	if (key) return `Name the key for ${edit.host} in ${path}`;
	return agent ? `Name the agent for ${edit.host} in ${path}` : `Write a block for ${edit.host} in ${path}`;
}

function hostsTitle(edit: Extract<Edit, {kind: 'known-hosts'}>): string {
	const host = knownHost(edit);
	if (edit.remove.length === 0) return `Add the ${edit.vouched} host keys of ${host} to known_hosts`;
	return edit.add.length === 0
		? `Take old host keys of ${host} out of known_hosts`
		: `Replace the old host keys of ${host} by the ${edit.vouched} ones`;
}

function goEnvTitle(action: Extract<Action, {kind: 'go-env'}>): string {
	if (action.value === undefined) return `Take ${action.variable} out of Go's settings`;
	const entries = action.adds;
	if (action.variable !== 'GOPRIVATE' || entries.length === 0)
		return `Set ${action.variable} to ${action.value}`;
	return `Tell Go that ${listed(entries, ' and ', rest => `${rest} more`)} ${entries.length === 1 ? 'is' : 'are'} private`;
}

function done(action: Action): string {
	switch (action.kind) {
		case 'make-directory':
		case 'make-key':
			return `${action.path} was made`;
		case 'derive-public-key':
			return `${action.path} was written`;
		case 'set-mode':
			return `the mode of ${action.path} is ${octal(action.to)}`;
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? `the block of ${action.edit.host} stands in ${action.path}`
				: `${linesChanged(action.edit)} in ${action.path}`;
		case 'go-env':
			return action.value === undefined
				? `${action.variable} is unset`
				: `${action.variable}=${action.value}`;
		case 'git-rewrite':
			if (action.base === action.prefix) return `git leaves ${action.prefix} as it is`;
			return `git reads ${action.prefix} as ${action.base}`;
		case 'start-agent':
			return `an agent listens at ${action.socket}`;
		case 'add-to-agent':
			return `the agent holds ${action.key}`;
		case 'netrc-login':
			return `the login to ${action.host} stands in ${action.path}`;
		case 'store-login':
			return `${keeperName([action.helper])} keeps the login to ${action.host}`;
		case 'git-credentials':
			return `git asks ${keeperName(action.helpers)} for the login to ${action.host}`;
		case 'git-setting':
			return `git has ${hostSetting(action).key}=${action.value}`;
		case 'register-key':
			return `${action.host} accepts the key`;
		case 'tell':
			return 'done by you';
	}
}

function linesChanged(edit: Extract<Edit, {kind: 'known-hosts'}>): string {
	const added = edit.add.length === 0 ? [] : [`${count(edit.add.length, 'line')} added`];
	const removed = edit.remove.length === 0 ? [] : [`${count(edit.remove.length, 'line')} removed`];
	return [...added, ...removed].join(', ');
}

function thing(action: Action): string {
	switch (action.kind) {
		case 'make-directory':
		case 'derive-public-key':
		case 'edit-file':
			return action.path;
		case 'make-key':
			return `the key ${action.path}`;
		case 'set-mode':
			return `the mode of ${action.path}`;
		case 'go-env':
			return action.variable;
		case 'git-rewrite':
			return action.file;
		case 'start-agent':
			return 'an ssh-agent';
		case 'add-to-agent':
			return '1 key in the agent';
		case 'netrc-login':
			return action.path;
		case 'store-login':
			return action.file ?? `the login to ${action.host}`;
		case 'git-credentials':
		case 'git-setting':
			return action.file;
		case 'register-key':
			return `the key on ${action.host}`;
		case 'tell':
			return action.finding;
	}
}
