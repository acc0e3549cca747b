import {expect, it} from 'vitest';
import type {FactName, Facts} from '../../source/core/facts.ts';
import type {EngineEvent} from '../../source/engine/events.ts';
import {type EarlyFacts, observe} from '../../source/engine/observe.ts';
import {probes as real} from '../../source/probes/index.ts';
import type {Looking, Probe} from '../../source/probes/probe.ts';
import {factsOf} from '../core/facts-of.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {survey, target} from './github-machine.ts';

type Look = (looking: Looking, facts: Facts) => unknown;

/** A probe of these facts that answers with its own name unless a look is given. */
function probeOf(fact: FactName, needs: readonly FactName[] = [], look: Look = () => fact): Probe {
	const answer = async (looking: Looking, facts: Facts) => (await look(looking, facts)) as Facts[FactName];
	return {fact, part: 'tools', needs, look: answer as Probe['look']};
}

interface Given {
	readonly known?: Partial<Facts>;
	readonly early?: EarlyFacts;
	readonly signal?: AbortSignal;
}

async function looked(
	probes: readonly Probe[],
	wanted: readonly FactName[],
	{known, early, signal}: Given = {},
) {
	const events: string[] = [];
	const emit = (event: EngineEvent) => {
		if (event.kind === 'probe') events.push(`${event.fact} ${event.state}`);
	};
	const looking = {
		system: new FakeSystem(),
		target,
		survey,
		timeout: 1000,
		proof: false,
		...(signal && {signal}),
	};
	return {...(await observe(probes, wanted, looking, emit, known, early)), events};
}

it('what is needed is looked at too, once, and before', async () => {
	const seen: string[] = [];
	const note = (name: FactName, needs: readonly FactName[] = []) =>
		probeOf(name, needs, (_, facts) => {
			seen.push(`${name} knows ${needs.filter(need => need in facts).join(' ')}`);
			return name;
		});
	const probes = [
		note('keys', ['sshConfig', 'gitConfig']),
		note('login', ['gitConfig']),
		note('gitConfig'),
		note('sshConfig'),
	];
	const {facts} = await looked(probes, ['keys', 'login']);
	expect(seen.toSorted()).toEqual([
		'gitConfig knows ',
		'keys knows sshConfig gitConfig',
		'login knows gitConfig',
		'sshConfig knows ',
	]);
	expect(Object.keys(facts).toSorted()).toEqual(['gitConfig', 'keys', 'login', 'sshConfig']);
});

it('what is not wanted is not looked at', async () => {
	const {facts, events} = await looked([probeOf('home'), probeOf('tools')], ['tools']);
	expect(facts).toEqual({tools: 'tools'});
	expect(events).toEqual(['tools started', 'tools ended']);
});

it('in the order of the probes, whatever the order of the wishes', async () => {
	const {events} = await looked(
		[probeOf('network'), probeOf('home'), probeOf('tools')],
		['tools', 'home', 'network'],
	);
	expect(events.slice(0, 3)).toEqual(['network started', 'home started', 'tools started']);
});

it('none waits for one that it does not need', async () => {
	let open = (): void => {};
	const gate = new Promise<void>(resolve => {
		open = resolve;
	});
	const slow = probeOf('network', [], () => gate);
	const quick = probeOf('tools', [], () => open());
	const {events} = await looked([slow, quick], ['network', 'tools']);
	expect(events.slice(0, 2)).toEqual(['network started', 'tools started']);
	expect(events.slice(2).toSorted()).toEqual(['network ended', 'tools ended']);
});

it('what the target alone tells waits for nothing, and nothing is looked at for it', async () => {
	const waited: string[] = [];
	const slow = probeOf('goEnv', [], async () => {
		await new Promise(setImmediate);
		waited.push('goEnv');
		return 'goEnv';
	});
	const told: Probe = {
		...probeOf('goGet', ['goEnv'], () => waited.push('asked')),
		tells: ({host}) => (host === target.host ? {kind: 'not-asked'} : undefined),
	};
	const after = probeOf('accessAsUser', ['goGet'], () => waited.push('accessAsUser'));
	const {facts} = await looked([slow, told, after], ['accessAsUser', 'goEnv']);
	expect(facts.goGet).toEqual({kind: 'not-asked'});
	expect(waited).toEqual(['accessAsUser', 'goEnv']);
});

it('what is known is not looked at again, and others may need it', async () => {
	const {gitConfig} = factsOf();
	const probes = [probeOf('gitConfig'), probeOf('login', ['gitConfig'], (_, facts) => facts.gitConfig)];
	const {facts, events} = await looked(probes, ['gitConfig', 'login'], {known: {gitConfig}});
	expect(facts).toEqual({gitConfig, login: gitConfig});
	expect(events).toEqual(['login started', 'login ended']);
});

it('a look that was begun before is waited for and not made again', async () => {
	const {goEnv} = factsOf();
	const probes = [probeOf('goEnv'), probeOf('tools', ['goEnv'], (_, facts) => facts.goEnv)];
	const {facts} = await looked(probes, ['tools'], {early: {goEnv: Promise.resolve(goEnv)}});
	expect(facts).toEqual({goEnv, tools: goEnv});
});

it.each<[string, Look]>([
	[
		'throws',
		() => {
			throw new Error('no such thing');
		},
	],
	['rejects', () => Promise.reject(new Error('no such thing'))],
])('a probe that %s: its fact stays missing, and what needs it; the rest goes on', async (_, look) => {
	const probes = [probeOf('gitConfig', [], look), probeOf('login', ['gitConfig']), probeOf('tools')];
	const {facts, faults, events} = await looked(probes, ['login', 'tools']);
	expect(facts).toEqual({tools: 'tools'});
	expect(Object.keys(faults)).toEqual(['gitConfig', 'login']);
	expect(faults.login).toBe(faults.gitConfig);
	expect(faults.gitConfig).toContain('no such thing');
	expect(events).toContain('gitConfig fault');
	expect(events.filter(event => event.startsWith('login'))).toEqual([]);
});

it('what is thrown need not be an error', async () => {
	const {faults} = await looked([probeOf('tools', [], () => Promise.reject('gone'))], ['tools']);
	expect(faults).toEqual({tools: 'gone'});
});

it('an early look that broke is a fault as well', async () => {
	const early = {goEnv: Promise.reject(new Error('too early'))};
	const {facts, faults} = await looked([probeOf('goEnv')], ['goEnv'], {early});
	expect(facts).toEqual({});
	expect(faults.goEnv).toContain('too early');
});

it('stopped before: nothing is looked at', async () => {
	const {facts, events} = await looked([probeOf('tools')], ['tools'], {signal: AbortSignal.abort()});
	expect({facts, events}).toEqual({facts: {}, events: []});
});

it('stopped on the way: what comes after is no fact, and nothing more begins', async () => {
	const stop = new AbortController();
	const probes = [
		probeOf('gitConfig', [], () => stop.abort()),
		probeOf('login', ['gitConfig']),
		probeOf('tools'),
	];
	const {facts, faults, events} = await looked(probes, ['login', 'tools'], {signal: stop.signal});
	expect(facts).toEqual({});
	expect(faults).toEqual({});
	expect(events.filter(event => event.startsWith('login'))).toEqual([]);
});

it('what two probes would do alike is done once in a look, and again in the next', async () => {
	let times = 0;
	const ask = (looking: Looking) => looking.once('the same', async () => ++times);
	const other = (looking: Looking) => looking.once('another', async () => 'other');
	const probes = [
		probeOf('accessAsUser', [], ask),
		probeOf('accessAsGo', [], ask),
		probeOf('tools', [], other),
	];
	const {facts} = await looked(probes, ['accessAsUser', 'accessAsGo', 'tools']);
	expect(facts).toEqual({accessAsUser: 1, accessAsGo: 1, tools: 'other'});
	expect((await looked(probes, ['accessAsUser'])).facts).toEqual({accessAsUser: 2});
});

it('every fact has one probe, whose needs have theirs', () => {
	const names = real.map(({fact}) => fact);
	expect(names.toSorted()).toEqual(Object.keys(factsOf()).toSorted());
	expect(real.flatMap(({needs}) => needs).filter(need => !names.includes(need))).toEqual([]);
});

it('what the network is waited for longest begins first, where what it needs is there', async () => {
	const probes = [
		probeOf('network'),
		probeOf('keys', ['network']),
		probeOf('accessAsGo', ['gitConfig', 'goGet']),
		probeOf('goGet'),
		probeOf('login', ['gitConfig']),
	];
	const early = {gitConfig: Promise.resolve(factsOf().gitConfig)};
	const {events} = await looked(
		[...probes, probeOf('gitConfig')],
		probes.map(({fact}) => fact),
		{early},
	);
	const started = events.filter(event => / started$/.test(event)).map(event => event.split(' ')[0]);
	expect(started.toSorted()).toEqual([...probes.map(({fact}) => fact), 'gitConfig'].toSorted());
	expect(started.slice(-2)).toEqual(['network', 'keys']);
});
