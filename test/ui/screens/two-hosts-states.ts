import type {Action} from '../../../source/core/action.ts';
import {type Finding, findingIds} from '../../../source/core/finding.ts';
import {type FindingKey, idOf, keyOf} from '../../../source/core/finding-key.ts';
import type {ProofRow} from '../../../source/engine/events.ts';
import type {ScreenBody} from '../../../source/ui/screen.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import {judged, skipped} from '../../report/sample-run.ts';
import {actions, agreed, fine, on, proof, surveyed, target} from './sample-states.ts';

export const own = 'git.acme.example';
export const hosts = ['github.com', own] as const;

const ofEach = (key: FindingKey): readonly FindingKey[] => hosts.map(host => keyOf({id: idOf(key), host}));
const at = (finding: Finding, host: string): Finding => ({...finding, host});
const hostKey = (host: string) =>
	at(
		judged('fail', 'ssh.host-key-unknown', {
			host,
			name: host,
			known: 0,
			published: true,
			fingerprint: undefined,
		}),
		host,
	);
const rewrite = (host: string) =>
	at(
		judged('fail', 'git.rewrite-missing', {
			host,
			owner: 'acme',
			from: `https://${host}/acme/`,
			to: `ssh://git@${host}/acme/`,
			rewritten: undefined,
		}),
		host,
	);
const isPrivate = (host: string) =>
	at(
		judged('fail', 'go.private-missing', {
			variable: 'GOPRIVATE',
			missing: [`${host}/acme/x`],
			total: 1,
			value: '',
			wanted: `${host}/acme`,
		}),
		host,
	);
const login = (host: string) =>
	at(skipped('ssh.login-refused', {because: 'waits', for: ['ssh.host-key-unknown']}), host);

const wrong = hosts.flatMap(host => [hostKey(host), isPrivate(host), rewrite(host), login(host)]);
/** What stays the same as checks are added. */
const steady = ['ssh.missing', 'net.dns', 'net.port-22', 'ssh.key-missing', 'ssh.key-mode', 'git.missing'];
const well = fine(findingIds.length, wrong).filter(({id}) => steady.includes(id));
export const findings: readonly Finding[] = [...wrong, ...well];

export const targets = [
	target,
	{...target, host: own, title: 'Acme', modules: [], proof: {path: `${own}/acme/x`, version: undefined}},
];

export const two: Partial<WizardState> = {
	...surveyed,
	choices: hosts.map(host => ({recipe: 'github', file: undefined, host, title: host, asksHost: false})),
	targets,
	findings,
	againOf: {'github.com': 'run github', [own]: `run github --host ${own}`},
	plan: {
		actions: actions.slice(1).map(action => ({...action, cures: action.cures.flatMap(ofEach)})),
		uncured: [],
	},
};

export const listed: ScreenBody = {
	kind: 'findings',
	listed: findings.filter(({level}) => level === 'fail').map(keyOf),
	open: [],
	digits: undefined,
	pointer: '',
	offset: 0,
};

export const rows: readonly ProofRow[] = hosts.flatMap(host =>
	proof.map(row => ({...row, host, ...(row.step === 'download' ? {module: `${host}/acme/x`} : {})})),
);

export const made = actions.map((action: Action) => ({action, state: 'done'}) as const);

export const states = {
	findings: on(listed, two),
	finding: on({kind: 'finding', finding: `ssh.host-key-unknown@${own}`, pointer: 'back', offset: 0}, two),
	table: {
		...on(listed, two),
		overlay: {kind: 'table', order: 'cause', digits: undefined, opened: undefined, pointer: '', offset: 0},
	},
	questions: on(
		{kind: 'questions', editing: undefined, pointer: `field:module@${own}`},
		{
			...two,
			fields: hosts.map(host => ({
				name: 'module',
				host,
				value: host === own ? '' : 'github.com/acme/private',
				from: host === own ? 'nothing' : 'found',
				choices: [],
				touched: false,
				problem: undefined,
			})),
		},
	),
	proof: on({kind: 'proof'}, {...two, now: 3000, provingSince: 1000, proof: rows.slice(0, 6)}),
	done: on(
		{kind: 'done', pointer: '', offset: 0},
		{
			...two,
			...agreed,
			targets,
			findings: well,
			proof: rows,
			proved: true,
			applied: made,
			again: 'setup --yes',
		},
	),
	left: on(
		{kind: 'done', pointer: '', offset: 0},
		{...two, proof: rows.slice(0, 4), proved: true, applied: made.slice(0, 1), again: 'setup --yes'},
	),
} as const satisfies Record<string, WizardState>;
