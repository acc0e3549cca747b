import {bare, count, listed} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';

const more = (rest: number) => `${rest} more`;

/** Which modules Go treats as private, and what that discloses. */
export const findingsPrivate = {
	'go.private-missing': {
		label: 'marked private',
		title: f =>
			f.variable === 'GOPRIVATE'
				? `Go treats ${count(f.missing.length, 'private module')} as public`
				: `Go looks for ${count(f.missing.length, 'private module')} in the public checksums`,
		undone: 'It was not asked which modules are private',
		seen: f => {
			const value = f.value === '' ? `${f.variable} is not set` : `${f.variable}=${f.value}`;
			return f.missing.length === 0
				? `${value} covers ${f.total} of ${f.total}`
				: `${f.total - f.missing.length} of ${f.total}; ${value}`;
		},
		why: f =>
			f.variable === 'GOPRIVATE'
				? 'Go asks the public proxy and the checksum database for them first; both cannot know them.'
				: "Your company's proxy serves them, but the public checksum database cannot know them, so the check fails.",
		cure: 'Say what is private; what is set already stays.',
	},
	'go.private-quoted': {
		label: 'no quotes inside',
		title: f => `${f.variable} has quotes inside, so it matches nothing`,
		undone: 'Quotes were not looked for',
		seen: f => `${f.variable}=${f.value}`,
		why: 'Go takes the quotes as part of the name. It does not warn.',
		cure: 'Write it without them.',
	},
	'go.private-case': {
		label: 'capitals',
		title: f => `${f.variable} says ${f.entry}, the modules say ${f.wanted}`,
		undone: 'Capitals were not compared',
		seen: f =>
			f.entry === f.wanted
				? `${f.variable} is written as in go.mod`
				: `${f.entry} in ${f.variable}, ${f.module} in go.mod`,
		why: 'Go compares letter by letter; capitals count.',
		cure: 'Write it as go.mod does.',
	},
	'go.private-form': {
		label: 'form of the entries',
		title: f => `${f.variable} has an entry that no module can match`,
		undone: 'The form of the entries was not looked at',
		seen: f =>
			f.entry === '' ? `${f.variable} holds plain module paths` : `${f.variable} holds "${f.entry}"`,
		why: f =>
			({
				scheme: 'A module path has no https:// in front. Go skips the entry silently.',
				space: 'Go takes the space after the comma as part of the name and skips the entry silently.',
				'dot-git': 'A module path does not end in .git. Go skips the entry silently.',
				scp: 'A module path is written with slashes, not as git@host:path. Go skips the entry silently.',
				port: 'A module path has no port. Go skips the entry silently.',
				ellipsis: 'Here ... stands for nothing; * matches one element of a path.',
				slash: 'A slash in front or doubled matches no module path. Go skips the entry silently.',
				malformed: 'Go cannot read the pattern and skips the entry silently.',
			})[f.because],
		cure: 'Write plain module paths with commas only.',
	},
	'go.env-shadowed': {
		label: 'saved settings count',
		title: f =>
			f.variable === 'GOENV'
				? `GOENV=${f.value} keeps Go from reading its saved settings`
				: `A shell variable overrides your saved ${f.variable}`,
		undone: 'Shell variables were not compared',
		seen: f => {
			if (f.value === '') return 'no shell variable stands in the way';
			const where = f.file === undefined ? '' : `, from ${f.file}${f.line === undefined ? '' : `:${f.line}`}`;
			return `${f.variable}=${f.value} in the environment${where}`;
		},
		why: f =>
			f.variable === 'GOENV'
				? 'go env -w still says that it worked, but nothing that it saves has any effect.'
				: 'The variable wins over go env -w, and Go only warns when you write.',
		cure: f => {
			if (f.file === undefined) return 'Take the variable out of where it is set, then open a new terminal.';
			return `Take the line out of ${f.file}${f.line === undefined ? '' : ` (line ${f.line})`}, then open a new terminal.`;
		},
	},
	'go.private-bypasses-proxy': {
		label: 'company proxy used',
		title: f => `${f.variable} makes Go go past ${bare(f.proxy)}`,
		undone: 'It was not asked whether the company proxy is used',
		seen: f =>
			f.patterns === ''
				? 'no private module goes past the proxy'
				: `${f.variable}=${f.patterns}, and ${bare(f.proxy)} serves them`,
		why: 'This proxy serves your private modules. What GOPRIVATE names is fetched from the repositories instead, and that needs access to each.',
		cure: 'Name the modules in GONOSUMDB, or keep Go at the proxy with GONOPROXY=none.',
	},
	'privacy.leak': {
		label: 'names sent outside',
		title: f => `Names of private modules are sent to ${f.hosts[0] ?? 'others'}`,
		undone: 'It was not asked where names are sent',
		seen: f =>
			f.modules.length === 0
				? 'no private name leaves'
				: `to ${f.hosts.join(', ')}: ${listed(f.modules, ' and ', more)}`,
		why: f =>
			`The names of your company's projects leave it with every download${f.hosts[1] === undefined ? '' : `, and ${f.hosts[1]} gets them too`}.`,
		cure: 'Say what is private; that also ends this.',
	},
} satisfies Partial<FindingsWords>;
