import type {Part} from '../../../core/finding.ts';
import {count, listed} from '../../quantity.ts';

export const examining = {
	asking: {
		tools: 'asking go, git and ssh',
		network: 'trying the host and the module proxy',
		keys: 'reading the keys',
		agent: 'asking ssh-agent',
		hosts: 'reading known_hosts',
		login: 'trying the login',
		'go-env': 'asking go env',
		git: 'reading the configuration',
		access: 'asking for the repository',
	} satisfies Record<Exclude<Part, 'permissions' | 'privacy'>, string>,
	waits: 'waits for others',
	waitsFor: (part: string) => `waits for ${part}`,
	fault: 'could not be examined (a fault of this program)',
	waiting: (done: number, of: number, seconds: number) => `${done} of ${of} parts, ${seconds} s.`,
	waitingShort: (done: number, of: number, seconds: number) => `${done} of ${of}, ${seconds} s.`,
	harmless: 'Looking changes nothing.',
	/** After how many seconds an answer is not waited for any longer. */
	givenUp: (limit: number) => `An answer is given up after ${limit} s. s goes on without.`,
	givenUpShort: (limit: number) => `Answers are given up after ${limit} s.`,
	proving: 'Nothing is in the way so far; now the real download is tried.',
};

export const findings = {
	fails: (fail: number, warn: number) => `Private modules cannot be downloaded here: ${counts(fail, warn)}.`,
	failsShort: (fail: number, warn: number) => `Downloads fail: ${counts(fail, warn)}.`,
	one: 'One thing is in the way.',
	works: (warn: number) =>
		warn === 0 ? 'It works.' : `It works. ${count(warn, 'thing is', 'things are')} worth a look.`,
	downloaded: (modules: readonly string[], account: string | undefined, untouched: boolean) =>
		`Everything works: ${listed(modules, ' and ', rest => `${rest} more`)} ${modules.length === 1 ? 'was' : 'were'} downloaded just now, into an empty cache${account === undefined ? '' : `, as ${account}`}.${untouched ? ' Nothing has been changed.' : ''}`,
	typed: (digits: string, code: string) => `${digits}: ${code}`,
	notTyped: (digits: string) => `${digits}: no such code in this list`,
	nothingSoFar: 'Nothing was seen to be wrong so far.',
	stopped: (seconds: number) =>
		`Looking was stopped after ${seconds} s. Not everything is known, so no change is planned.`,
	notProven: (warn: number) =>
		`Nothing is in the way, but no download has proven it.${warn === 0 ? '' : ` ${count(warn, 'thing is', 'things are')} worth a look.`}`,
	waits: (checks: number, codes: readonly string[]) => {
		const waits = `yet: ${checks === 1 ? 'it waits' : 'they wait'} for ${listed(codes, ' and ', rest => `${rest} more`)}`;
		return `${checks} could not be checked${codes.length === 0 ? '' : ` ${waits}`}`;
	},
	fine: (checks: number) => (checks === 1 ? '1 thing is fine' : `${checks} things are fine`),
	cured: 'cured',
	checking: 'checking again',
};

function counts(fail: number, warn: number): string {
	return [fail > 0 ? count(fail, 'problem') : '', warn > 0 ? `${warn} to look at` : '']
		.filter(Boolean)
		.join(', ');
}
