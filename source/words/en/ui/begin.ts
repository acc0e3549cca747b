import type {CandidateReason} from '../../../core/candidates.ts';
import type {GuardedMember} from '../../../core/recipe-trust.ts';
import {count, listed} from '../../quantity.ts';

export const resume = {
	lost: (at: string, what: string | undefined, done: number) =>
		`The last run (${at}) was cut off${what === undefined ? '' : ` while it wrote ${what}`}. ${
			done === 0
				? 'Nothing else was changed.'
				: `${count(done, 'change')} ${done === 1 ? 'was' : 'were'} done.`
		} What was half done is taken back from its copy. Nothing is lost.`,
};

export const need = {
	opening:
		'Finds out why Go cannot download private modules here, shows what it would change, and changes only what you agree to. Nothing has been changed.',
	short: 'Changes only what you agree to. Nothing has been changed.',
	reading: 'Reading go.mod and the git remotes…',
	pointsTo: (file: string | undefined) =>
		file === undefined ? 'The git remotes point to:' : `${file} and its git remotes point to:`,
	noProject: (directory: string) => `There is no go.mod here (${directory}) and no git remote to read.`,
	startThere: 'If you have a project, leave with q and start again in its folder.',
	noPrivate: (file: string) => `${file} needs no module that looks private.`,
	unreadable: (file: string, line: number | undefined, said: string) =>
		`${file} cannot be read (${line === undefined ? '' : `line ${line}: `}${said}).`,
	where: 'Where are your private modules kept?',
	modules: (owner: string, modules: number) =>
		modules === 0 ? owner : `${owner}: ${count(modules, 'module')}`,
	orYourOwn: (host: string) => `${host}, or your own`,
	both: 'Both of these',
	all: (hosts: number) => `All of these (${hosts})`,
	fromFile: (place: string) => `from ${place}`,
	because: (modules: readonly string[], owner: string, reasons: readonly CandidateReason[]) => {
		const names = listed(modules, ' and ', rest => `${rest} more`, 6);
		const why = listed(
			reasons.map(reason => becauseOf(reason, owner)),
			' and ',
			rest => `${rest} more reasons`,
		);
		return `${names === '' ? owner : names}: looked like private modules because ${why}.`;
	},
	flags: '--host --recipe',
	typeHost: 'The address of your server:',
	typeRecipe: 'A path, or an https address:',
	badAddress: 'That is no address: a host name such as git.acme.example, without https://.',
	badRecipe: 'That is no recipe: a path of a file, or an https address.',
	confirm: (title: string, place: string) => `The recipe ${title} (${place}) is used only if you agree.`,
	digest: (digest: string) => `SHA-256 ${digest}`,
	sets: (members: readonly GuardedMember[]) =>
		`It sets ${listed(
			members.map(member => guarded[member]),
			' and ',
			rest => `${rest} more`,
		)}.`,
	concerns: (hosts: readonly string[]) => `It is about ${listed(hosts, ' and ', rest => `${rest} more`)}.`,
	tooLarge: (place: string, limit: number) => `${place} is larger than ${Math.round(limit / 1024)} KB.`,
};

function becauseOf(reason: CandidateReason, owner: string): string {
	switch (reason.kind) {
		case 'remote':
			return `the git remote of this project belongs to ${owner} too`;
		case 'module-line':
			return `this project belongs to ${owner} too`;
		case 'flag':
			return 'a flag names it';
		case 'recipe-file':
			return `the recipe file names ${reason.pattern}`;
		case 'go-private':
			return `GOPRIVATE names ${reason.pattern}`;
	}
}

const guarded: Readonly<Record<GuardedMember, string>> = {
	hostKeys: 'the host keys that are trusted',
	goproxy: 'the GOPROXY that is used',
	checksumDatabase: 'the checksum database that is asked',
	caFile: 'the authorities that are trusted',
	httpProxy: 'the web proxy that is used',
};
