import type {Part} from '../../../core/finding.ts';
import {count, listed} from '../../quantity.ts';

const and = (items: readonly string[]) => listed(items, ' and ', rest => `${rest} more`);

export const examining = {
	asking: {
		tools: 'asking go, git and ssh',
		network: 'trying the host and the module proxy',
		keys: 'reading the keys',
		permissions: 'reading the modes',
		agent: 'asking ssh-agent',
		hosts: 'reading known_hosts',
		login: 'trying the login',
		'go-env': 'asking go env',
		git: 'reading the configuration',
		access: 'asking for the repository',
		privacy: 'comparing with Go’s settings',
	} satisfies Record<Part, string>,
	waits: 'waits for others',
	looked: 'looked at',
	fault: 'could not be examined (a fault of this program)',
	stopped: (seconds: number) => `stopped by you after ${seconds} s`,
	leftOut: (needs: readonly string[]) => `left out: it needs ${and(needs)}`,
	waiting: (parts: number, of: number, seconds: number) => `${parts} of ${of} parts, ${seconds} s.`,
	changesNothing: 'Looking changes nothing.',
	givenUp: (after: number) => `Each wait is given up after ${after} s at most. s goes on without it.`,
	goesOn: 's goes on without it.',
	proving: 'Nothing is wrong so far; now the real download is tried.',
};

export const findings = {
	fails: (fail: number, warn: number) =>
		`Private modules cannot be downloaded here: ${counts(fail, warn)}.`,
	failsShort: (fail: number, warn: number) => `Downloads fail: ${counts(fail, warn)}.`,
	one: 'One thing is in the way.',
	works: (warn: number) => `It works. ${count(warn, 'thing is', 'things are')} worth a look.`,
	downloaded: (module: string, account: string | undefined) =>
		`Everything works: ${module} was downloaded just now, into an empty cache${account === undefined ? '' : `, as ${account}`}. Nothing has been changed.`,
	downloadedAfter: (module: string) =>
		`Everything works: ${module} was downloaded just now, into an empty cache.`,
	nothingWrong: 'Nothing is in the way as far as could be looked at.',
	notProven: 'Nothing is in the way, but no download has proven it.',
	waits: (checks: number, codes: readonly string[]) =>
		codes.length === 0
			? `${checks} could not be checked`
			: `${checks} could not be checked yet: ${checks === 1 ? 'it waits' : 'they wait'} for ${and(codes)}`,
	fine: (checks: number) => (checks === 1 ? '1 thing is fine' : `${checks} things are fine`),
	show: (changes: number, cures: number) => {
		const which = changes === 1 ? 'the change' : `the ${changes} changes`;
		const cured = cures === 1 ? 'it' : `these ${cures}`;
		return `Show ${which} that ${changes === 1 ? 'cures' : 'cure'} ${cured}`;
	},
	person: 'What is left needs a person: show how',
	lookAgain: 'Look again',
	cured: 'cured',
	checking: 'checking again',
	code: (typed: string) => `Code ${typed}`,
	done: 'Done',
	finish: 'Finish',
};

export const finding = {
	back: 'Back to the list',
	fix: 'Fix this one now and check it again',
	check: 'Check it again',
	cured: 'cured',
	orOpen: (page: string) => `or ${page}`,
	noFix: 'No change here cures it; a person has to.',
};

function counts(fail: number, warn: number): string {
	return [
		fail > 0 ? count(fail, 'problem') : '',
		warn > 0 ? `${warn} to look at` : '',
	]
		.filter(Boolean)
		.join(', ');
}
