import {describe, expect, test} from 'vitest';
import {type Finding, type FindingId, findingIds, registry} from '../../source/core/finding.ts';
import {columnsOf} from '../../source/report/columns.ts';
import {speak, type Words, wordsFor} from '../../source/words/words.ts';
import {sampleFields} from './sample-fields.ts';

const en = await wordsFor('en');
const zhCn = await wordsFor('zh-CN');
const cases = findingIds.map(id => [registry[id].code, id] as const);

describe.each([
	['en', en],
	['zh-CN', zhCn],
] as const)('%s', (_, words) => {
	test.each(cases)('%s %s: a title fits 68 columns, nothing is empty or undefined', (_code, id) => {
		for (const level of ['fail', 'ok'] as const) {
			for (const finding of samples(id, level)) {
				const {label, title, seen, why, cure} = speak(words, finding);
				for (const text of [label, title, seen, why, cure]) {
					expect(text).toMatch(/\S/);
					expect(text).not.toMatch(/undefined|NaN|null|\[object|!|please|oops/i);
				}
				if (level === 'fail') expect(columnsOf(title), title).toBeLessThanOrEqual(68);
				expect(columnsOf(label), label).toBeLessThanOrEqual(23);
			}
		}
	});

	test.each(cases)('%s %s: sentences end where they should', (_code, id) => {
		for (const finding of samples(id, 'fail')) {
			const {title, why, cure} = speak(words, finding);
			expect(title).not.toMatch(/[.。]$/);
			expect(why).toMatch(/[.。]$/);
			expect(cure).toMatch(/[.。]$/);
		}
	});

	test.each(cases)('%s %s: a skipped check says what was not done', (_code, id) => {
		const skipped = {
			id,
			level: 'skip',
			skipped: {because: 'waits', for: ['ssh.key-mode', 'ssh.host-key-unknown']},
			evidence: [],
		} as Finding;
		const {title, seen} = speak(words, skipped);
		expect(columnsOf(title)).toBeLessThanOrEqual(68);
		expect(seen).toContain('S3');
		expect(seen).toContain('S7');
	});
});

test.each(cases)('%s %s: both languages tell the same values', (_code, id) => {
	for (const level of ['fail', 'ok'] as const) {
		for (const finding of samples(id, level)) {
			expect(values(zhCn, finding), id).toEqual(values(en, finding));
		}
	}
});

test.each([
	['ssh.host-key-changed', 0, 'The host key of github.com was replaced by its owner'],
	['ssh.host-key-changed', 1, 'github.com shows another host key than the published one'],
	['ssh.login-refused', 0, 'github.com does not accept this key'],
	['ssh.login-refused', 2, 'github.com did not answer the login'],
	['net.https-intercepted', 0, 'HTTPS to github.com is opened on the way by Acme Proxy CA'],
	['net.https-intercepted', 2, 'HTTPS to github.com does not answer'],
	['net.port-22', 0, 'Port 22 of github.com is closed from here; port 443 is open'],
	['net.port-22', 1, 'Port 22 of github.com is closed from here'],
	['go.private-missing', 0, 'Go treats 3 private modules as public'],
	['home.sudo', 0, 'Started with sudo, over the home of user'],
] as const)('%s in state %i: %s', (id, state, title) => {
	expect(speak(en, samples(id, 'fail')[state] as Finding).title).toBe(title);
});

test.each([
	[en, 'plink', 'the configured command plink (GIT_SSH) is not OpenSSH'],
	[en, '', 'the configured command (GIT_SSH) is not OpenSSH'],
	[zhCn, 'plink', '配置的命令 plink（GIT_SSH）不是 OpenSSH'],
	[zhCn, '', '配置的命令（GIT_SSH）不是 OpenSSH'],
])('a login that cannot be tried says with which program', (words, program, said) => {
	expect(words.skipped({because: 'other-program', program, from: 'GIT_SSH'})).toBe(said);
});

test('an impostor is told with both fingerprints', () => {
	const {seen} = speak(en, samples('ssh.host-key-changed', 'fail')[1] as Finding);
	expect(seen).toBe(
		'shown SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU; published SHA256:abc, SHA256:def',
	);
});

test('what is well has its label and what is so for a title', () => {
	const finding = {
		id: 'net.dns',
		level: 'ok',
		fields: {host: 'github.com', addresses: 4, milliseconds: 9, because: ''},
		evidence: [],
	} as const;
	expect(speak(en, finding).title).toBe('DNS: 4 addresses in 9 ms');
});

function samples(id: FindingId, level: 'ok' | 'fail'): Finding[] {
	return sampleFields[id].map(fields => ({id, level, fields, evidence: []}) as unknown as Finding);
}

/** For each sentence of a finding, the texts and numbers of its own fields that it tells. */
function values(words: Words, finding: Finding): Record<string, string[]> {
	if (finding.level === 'skip') return {};
	const spoken = speak(words, finding);
	const told = Object.entries(finding.fields).filter(([name]) => !states.includes(name));
	const fields = told
		.flatMap(([, value]) => [value].flat())
		.filter(value => typeof value === 'string' && value.length > 3);
	return Object.fromEntries(
		Object.entries(spoken).map(([part, text]) => [part, fields.filter(value => text.includes(value))]),
	);
}

/** Fields whose value chooses a sentence and is not told. */
const states = ['state', 'because', 'difference', 'next'];
