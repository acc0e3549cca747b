import {bare, bytes, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';

/** Go itself, its settings and its project. */
export const findingsGo = {
	'go.env-broken': {
		label: 'saved settings',
		title: f =>
			({
				empty: `Go's saved settings hold an empty ${f.variable}`,
				crlf: "Go's saved settings have Windows line ends",
				ignored: 'Go skips lines in the file of its saved settings',
				unreadable: 'Go cannot read its saved settings',
				fine: "Go's saved settings can be read",
			})[f.because],
		undone: 'The saved settings of Go were not read',
		seen: f => (f.because === 'fine' ? 'can be read' : (place(f.file, f.line) ?? f.variable)),
		why: f =>
			({
				empty: 'An empty line there hides the default, so every download fails with "contains no entries".',
				crlf: 'The line end becomes part of every value, so no setting is what it looks like.',
				ignored:
					'Only NAME=VALUE counts, from the very beginning of a line: no export, no space, no byte order mark in front.',
				unreadable: 'Every go command ends there before it does anything.',
				fine: 'Every go command reads them.',
			})[f.because],
		cure: f =>
			({
				empty: 'Remove the empty setting.',
				crlf: 'Save the file with Unix line ends.',
				ignored: 'Write the setting again with go env -w, and take the line out.',
				unreadable: 'Correct the file, or set it aside.',
				fine: 'There is nothing to do.',
			})[f.because],
	},
	'go.proxy-off': {
		label: 'downloads allowed',
		title: 'GOPROXY=off forbids Go to download public modules',
		undone: 'GOPROXY was not read',
		seen: f => `GOPROXY=${f.value}`,
		why: 'Private ones still go direct, everything else stops. Somebody may have meant it, for builds without a network.',
		cure: 'If nobody did, return to the default.',
	},
	'go.proxy-comma': {
		label: 'next proxy entry',
		title: f => `When ${bare(f.proxy)} fails, Go does not try the next entry`,
		undone: 'The entries of GOPROXY were not read',
		seen: f => `GOPROXY=${f.value}`,
		why: 'After a comma Go goes on only if the answer is "not found"; after | it goes on after any error.',
		cure: 'If going around it is allowed in your company, write | in place of the comma.',
	},
	'go.sumdb-off': {
		label: 'checksums',
		title: 'Checking of downloaded modules is switched off',
		undone: 'GOSUMDB was not read',
		seen: f => `GOSUMDB=${f.value}`,
		why: 'This also covers public modules: a changed one would not be noticed.',
		cure: 'Switch it on; private modules are left out by GOPRIVATE.',
	},
	'go.insecure': {
		label: 'encryption',
		title: 'GOINSECURE lets Go fetch without encryption or proof',
		undone: 'GOINSECURE was not read',
		seen: f => (f.value === '' ? 'GOINSECURE is not set' : `GOINSECURE=${f.value}`),
		why: "For the hosts named there Go accepts plain http and any certificate. It does not cure git's errors.",
		cure: "Remove it; a company's certificate is set up instead.",
	},
	'go.vcs': {
		label: 'git allowed',
		title: f =>
			f.because === 'malformed' ? 'Go cannot read GOVCS' : 'GOVCS forbids Go to use git for private modules',
		undone: 'GOVCS was not read',
		seen: f => (f.value === '' ? 'GOVCS is not set' : `GOVCS=${f.value}`),
		why: f =>
			f.because === 'malformed'
				? 'Each entry must be a pattern, a colon and names such as git; else every fetch from a repository fails.'
				: `The first entry that matches ${f.module} decides, and it does not name git.`,
		cure: 'Correct it, or return to the default.',
	},
	'go.missing': {
		label: 'Go',
		title: 'Go is not installed, or not in PATH',
		undone: 'Go was not looked for',
		seen: f => (f.version === undefined ? 'not in PATH' : `go ${f.version}`),
		why: 'Nothing can be downloaded or proven without it. The rest can still be set up.',
		cure: 'Install Go (https://go.dev/doc/install), or add it to PATH.',
	},
	'go.too-old': {
		label: 'version of Go',
		title: f => `${f.from ?? 'go.mod'} asks for Go ${f.wanted ?? '?'}, here is ${f.have}`,
		undone: 'The version of Go was not compared',
		seen: f => (f.wanted === undefined ? `go ${f.have}` : `go ${f.have}, asked for ${f.wanted}`),
		why: f =>
			f.because === 'GOTOOLCHAIN'
				? 'This Go would have to download the newer one, and GOTOOLCHAIN does not allow it.'
				: 'This Go would have to download the newer one and cannot from here.',
		cure: f =>
			f.because === 'GOTOOLCHAIN'
				? 'Install the newer Go from https://go.dev/dl/, or allow the download.'
				: 'Install the newer Go from https://go.dev/dl/.',
	},
	'go.vendor': {
		label: 'source of modules',
		title: 'Builds here take modules from vendor/, not from the network',
		undone: 'vendor/ was not looked for',
		seen: f =>
			f.flag !== undefined ? `GOFLAGS has ${f.flag}` : f.vendored ? 'vendor/ is there' : 'no vendor/',
		why: 'go build then never downloads. go mod download still does, but the builds here do not show whether it works.',
		cure: 'Nothing, if it is meant; else take the flag or the folder away.',
	},
	'go.module-cache': {
		label: 'module cache',
		title: f =>
			f.because === 'full' ? 'The disk of the module cache is full' : 'The module cache cannot be written',
		undone: 'The module cache was not looked at',
		seen: f => `${f.path}${f.free === undefined ? '' : `, ${bytes(f.free)} free`}`,
		why: 'Go puts every module there before it uses it, so each download fails.',
		cure: f =>
			f.because === 'full'
				? 'Make room, or put the cache on another disk.'
				: 'Make the folder yours, or use another one.',
	},
	'go.proxy-invalid': {
		label: 'form of GOPROXY',
		title: 'GOPROXY is not a list that Go can use',
		undone: 'The form of GOPROXY was not looked at',
		seen: f => `GOPROXY=${f.value}${f.because === '' ? '' : `: ${f.because}`}`,
		why: 'Go reads it before each download and stops there.',
		cure: 'Correct it, or return to the default.',
	},
	'go.module-file': {
		label: 'go.mod',
		title: 'Go cannot read the go.mod of this project',
		undone: 'go.mod was not read',
		seen: f => [place(f.file, f.line), f.said].filter(Boolean).join(': ') || 'no project here',
		why: 'Every go command in this folder ends there.',
		cure: f => (f.line === undefined ? 'Correct the file.' : `Correct line ${f.line}.`),
	},
	'go.workspace-older': {
		label: 'Go of go.work',
		title: f =>
			f.has === undefined
				? `go.work names no Go, and a module of it needs ${f.by?.needs ?? ''}`
				: `go.work names Go ${f.has}, and a module of it needs ${f.by?.needs ?? ''}`,
		undone: 'The Go that go.work names was not looked at',
		seen: f => (f.by === undefined ? 'as its modules need' : `${f.by.file}: go ${f.by.needs}`),
		why: 'Every go command in this folder ends there.',
		cure: f => `Let Go write the higher version into ${f.file}.`,
	},
	'go.sumdb-invalid': {
		label: 'form of GOSUMDB',
		title: 'GOSUMDB is not a value that Go accepts',
		undone: 'The form of GOSUMDB was not looked at',
		seen: f => `GOSUMDB=${f.value}${f.because === '' ? '' : `: ${f.because}`}`,
		why: 'Go stops at the first module that it would have to check.',
		cure: 'Return to the default, or write name and key as its operator gives them.',
	},
} satisfies Partial<FindingsWords>;
