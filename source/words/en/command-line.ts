import {count, listed, place} from '../quantity.ts';
import type {WrongUseWords} from '../wrong-use.ts';
import {reason} from './reason.ts';
import {faultInRecipe} from './recipe-fault.ts';
import {wantedSetting} from './settings.ts';

const help = (command: string | undefined) =>
	`See: gomod-setup ${command === undefined ? '' : `${command} `}--help`;
const meant = (word: string | undefined) => (word === undefined ? '' : `; did you mean ${word}?`);

export const wrongUse: WrongUseWords = {
	'unknown-option': u => ({
		says: `there is no option ${u.option}${meant(u.meant) || '.'}`,
		next: help(u.command),
	}),
	'unknown-command': u => ({
		says: `there is no command ${u.word}${meant(u.meant) || '.'}`,
		next: help(undefined),
	}),
	'too-many-arguments': u => ({says: `"${u.word}" is one argument too many.`, next: help(u.command)}),
	'not-together': u => ({says: `${u.option} and ${u.other} do not go together.`, next: help(u.command)}),
	'missing-argument': u => ({says: `${u.argument} is missing.`, next: help(u.command)}),
	'missing-value': u => ({says: `${u.option} needs a value.`, next: help(u.command)}),
	'bad-value': u => ({
		says: `${u.option} cannot be "${u.value}".`,
		next: u.allowed.length === 0 ? undefined : `Wanted: ${u.allowed.join(', ')}`,
	}),
	'control-character': u => ({
		says: `${u.option} cannot be "${u.value}": it holds a control character.`,
		next: undefined,
	}),
	'bad-setting': u =>
		u.because === 'withdrawn'
			? {
					says: `the host key ${u.value} was withdrawn by its owner, so nobody who shows it can be trusted.`,
					next: 'Compare the fingerprint with the one that the host publishes today.',
				}
			: {says: `--set ${u.name} cannot be "${u.value}".`, next: `Wanted: ${wantedSetting(u.name)}`},
	'bad-number': u => ({says: `${u.option} needs a number of seconds, not "${u.value}".`, next: undefined}),
	'bad-module': u => ({
		says: `"${u.value}" is not a module path: ${
			{
				slash: 'it ends in a slash.',
				scheme: 'it has no https:// in front.',
				'no-host': 'it begins with a host name that has a dot.',
				version: 'what stands after @ is not a version.',
				character: 'it holds a character that a module path cannot have.',
				malformed: 'Go would not accept it.',
			}[u.because]
		}`,
		next: 'Give: --module github.com/OWNER/NAME, with @VERSION if you like.',
	}),
	'bad-host': u => ({
		says: `"${u.value}" is not a host name: ${
			{
				dash: 'it begins with "-".',
				control: 'it holds a control character.',
				empty: 'it is empty.',
				malformed: 'it holds a character that a host name cannot have.',
			}[u.because]
		}`,
		next: undefined,
	}),
	'unknown-language': u => ({
		says: `there is no language "${u.value}" here.`,
		next: `One of: ${u.known.join(', ')}`,
	}),
	'unknown-recipe': u => ({
		says: `there is no recipe "${u.value}"${meant(u.meant) || '.'}`,
		next: `One of: ${u.known.join(', ')}, or a file or address`,
	}),
	'unknown-part': u => ({
		says: `there is no part "${u.value}"${meant(u.meant) || '.'}`,
		next: `One of: ${u.known.join(', ')}`,
	}),
	'unknown-check': u => ({
		says: `there is no check "${u.value}".`,
		next: 'See the codes: gomod-setup doctor --verbose',
	}),
	'unknown-answer': u => ({
		says: `nothing asks for "${u.name}"${meant(u.meant) || '.'}`,
		next: u.known.length === 0 ? undefined : `Known: ${u.known.join(', ')}`,
	}),
	'unknown-run': u => ({
		says: `there is no run "${u.value}".`,
		next: 'See the runs: gomod-setup undo --list',
	}),
	'recipe-unreadable': u => ({
		says: `the recipe ${u.file} cannot be read: ${reason(u.because)}.`,
		next: undefined,
	}),
	'recipe-file': u => ({
		says: `${u.file}, line ${u.fault.line}, column ${u.fault.column}: ${faultInRecipe(u.fault)}`,
		next: `Check it with: gomod-setup recipes check ${u.file}`,
	}),
	'recipe-unconfirmed': u => ({
		says: `${u.file} was found here and wants to set ${u.members.join(', ')}; a person must allow that.`,
		next: `Give: --recipe ${u.file}, when you trust it.`,
	}),
	'recipe-not-https': u => ({says: `a recipe is not taken from ${u.url}: only from https.`, next: undefined}),
	'recipe-redirected': u => ({
		says: `${u.url} sends on to ${u.to}; nothing was taken from there.`,
		next: `Give: --recipe ${u.to}, when you trust it.`,
	}),
	'recipe-changed': u => ({
		says: `${u.file} has changed since it was used here: ${u.members.join(', ')}; a person must allow that.`,
		next: `Give: --set recipe-digest=${u.digest}, when the change is right.`,
	}),
	'recipe-digest': u => ({
		says: `${u.file} has the SHA-256 ${u.digest}, not ${u.wanted}.`,
		next: 'Compare it with what its owner says.',
	}),
	'recipe-exists': u => ({
		says: `${u.file} is there already and stays as it is.`,
		next: `Check it with: gomod-setup recipes check ${u.file}`,
	}),
	'missing-answer': u => ({
		says: `${
			{
				host: 'it is not known which host this is about',
				module: 'it is not known which module is to prove it',
				passphrase: 'a passphrase is needed for the new key',
				'host-key': 'a person must confirm the host key',
				key: `the passphrase of ${u.name} is needed`,
				token: 'a token is needed',
				user: 'everybody has a user name of their own on this host, and yours is not known',
				other: `an answer is needed for ${u.name}`,
			}[u.what]
		}, and there is no terminal.`,
		next: `Give: ${u.flag}`,
	}),
	'project-unreadable': u => ({
		says: `${place(u.file, u.line)} cannot be read (${reason(u.said)}), so it is not known which ${
			{host: 'host this is about', module: 'module is to prove it'}[u.what]
		}.`,
		next: `Correct it, or give: ${u.flag}`,
	}),
	'which-host': u => ({
		says: `${u.name} is about one host, and this run is about ${listed(u.hosts, ' and ', rest => `${rest} more`)}.`,
		next: `Give: ${u.name === 'token' ? '--secret token@HOST=env:VAR' : `--set ${u.name.split('@')[0]}@HOST=VALUE`}, or --host, and set up one after the other.`,
	}),
	'too-many-hosts': u => ({
		says: `this run would be about ${u.number} hosts; at most ${u.most} are set up together.`,
		next: 'Give: --host, for one of them.',
	}),
	'plan-not-approved': u => ({
		says: `${count(u.changes, 'change')} would be made, and there is no terminal to ask.`,
		next: 'Give: --yes to make them, or --dry-run to see them only.',
	}),
	'undo-not-approved': u => ({
		says: `${count(u.changes, 'change')} would be taken back, and there is no terminal to ask.`,
		next: 'Give: --yes',
	}),
	'secret-in-arguments': u => ({
		says: `a ${u.name} is not taken from the command line, where others can read it.`,
		next: `Give: --secret ${u.name}=env:VAR, file:PATH or stdin`,
	}),
	'secret-source': u => ({
		says: `--secret${u.name === '' ? '' : ` ${u.name}`}: ${
			{
				form: 'the source must be env:VAR, file:PATH or stdin.',
				unset: `the variable of ${u.value} is not set.`,
				unreadable: `the file of ${u.value} cannot be read.`,
				empty: `${u.value} gives nothing.`,
				'several-lines': `${u.value} gives several lines; a passphrase or a token is one line.`,
				'unknown-name': 'there is no such secret; passphrase and token are known.',
				'twice-stdin': 'standard input can give only one secret.',
			}[u.because]
		}`,
		next: undefined,
	}),
	sudo: u => ({
		says: `started with sudo over the home ${u.home ?? ''} of ${u.user ?? 'somebody else'}; files made now would belong to root.`,
		next: 'Start again without sudo.',
	}),
	'no-terminal': u => ({says: `${u.command} needs a terminal.`, next: help(u.command)}),
};

/** Said once, and the secret is used all the same. */
export function secretExposed(file: string): string {
	return `others on this machine can read ${file}, and a secret is in it. Make it yours alone: chmod 600 ${file}`;
}

export function unwritten(because: string): string {
	return `the result cannot be written: ${reason(because)}. What was changed, if anything, stands in the journal.`;
}
