import {lookup} from 'node:dns/promises';
import {isIP} from 'node:net';
import {domainToASCII} from 'node:url';
import {run} from './child.ts';
import {longestTimer} from './deadline.ts';
import {errorCode} from './error-code.ts';
import type {Ended, Environment} from './system.ts';

/** Addresses in the order of getaddrinfo(3), or the name of its error: ENOTFOUND says that there is no such name. */
export type Found =
	| {kind: 'addresses'; addresses: readonly string[]}
	| {kind: 'unknown' | 'failed'; because: string};

export interface Asking {
	readonly env: Environment;
	/** Aborted when nobody waits for the answer any more. */
	readonly signal: AbortSignal;
	/** Of `dns.lookup`, where that is asked. */
	readonly hints?: number | undefined;
}

/**
 * Addresses of a name as the system's resolver gives them. getaddrinfo in this process could not be stopped, and Node
 * does not end before it (process.exit waits too): half a minute and more where no resolver answers. So on Linux a
 * child asks, which is ended when the last who waits leaves; elsewhere, and without a getent, `dns.lookup` does.
 */
export async function addressesOf(host: string, {env, signal, hints = 0}: Asking): Promise<Found> {
	// Children run in the C locale, in which getent makes no ASCII form of a name.
	const name = isAscii(host) ? host : domainToASCII(host);
	// Node answers an empty name with no address, no error and a warning; a hyphen in front, which no name has
	// (RFC 952), is an option for getent, and musl's takes `--` for a name.
	if (name === '' || name.startsWith('-')) return {kind: 'unknown', because: 'ENOTFOUND'};
	if (process.platform !== 'linux' || name === 'localhost' || isIP(name)) return askHere(name, hints);
	return (await together(name, env, signal)) ?? askHere(name, hints);
}

function isAscii(host: string): boolean {
	return /^[\x21-\x7e]*$/.test(host);
}

async function askHere(name: string, hints: number): Promise<Found> {
	try {
		const found = await lookup(name, {all: true, hints});
		return {kind: 'addresses', addresses: found.map(({address}) => address)};
	} catch (error) {
		return failure(errorCode(error));
	}
}

function failure(because: string): Found {
	return {kind: because === 'ENOTFOUND' ? 'unknown' : 'failed', because};
}

const holding = 2000;

interface Question {
	/** undefined where there is no getent. */
	readonly answer: Promise<Found | undefined>;
	readonly stop: AbortController;
	waiting: number;
}

/**
 * The questions being asked, for each System by its environment. Addresses hold for two seconds, as one look opens several
 * lines to a host; no longer, and nothing else: the network may change.
 */
const questions = new WeakMap<Environment, Map<string, Question>>();

/** Who asks what is being asked already gets the same answer; with the last one who waits the question ends. */
function together(name: string, env: Environment, signal: AbortSignal): Promise<Found | undefined> {
	if (signal.aborted) return Promise.resolve(cancelled);
	const asked = questions.get(env) ?? new Map<string, Question>();
	questions.set(env, asked);
	const question = asked.get(name) ?? ask(name, env, asked);
	question.waiting += 1;
	const leave = () => {
		question.waiting -= 1;
		if (question.waiting === 0) question.stop.abort();
	};
	signal.addEventListener('abort', leave, {once: true});
	return question.answer;
}

const cancelled = failure('ECANCELED');

function ask(name: string, env: Environment, asked: Map<string, Question>): Question {
	const stop = new AbortController();
	const question = {answer: askChild(name, env, stop.signal), stop, waiting: 0};
	const forget = () => {
		if (asked.get(name) === question) asked.delete(name);
	};
	stop.signal.addEventListener('abort', forget, {once: true});
	const hold = (found: Found | undefined) => {
		if (found?.kind !== 'addresses') return forget();
		stop.signal.removeEventListener('abort', forget);
		setTimeout(forget, holding).unref();
	};
	question.answer.then(hold, forget);
	asked.set(name, question);
	return question;
}

/** Exit code of getent, glibc's and musl's: one of the keys was not found. For what reason it does not say. */
const keyNotFound = 2;

async function askChild(name: string, env: Environment, signal: AbortSignal): Promise<Found | undefined> {
	const ended = await run({program: 'getent', args: ['ahosts', name], timeout: longestTimer, signal}, env);
	const failed = ended.kind === 'exited' && ended.code === keyNotFound;
	return failed ? askNode(name, env, signal) : said(ended);
}

/** Another Node knows the reason. It starts slowly, but it can be ended, and it is asked only where nothing was found. */
async function askNode(name: string, env: Environment, signal: AbortSignal): Promise<Found> {
	const changes = {NODE_OPTIONS: undefined, NODE_EXTRA_CA_CERTS: undefined};
	const args = ['-e', nodeProgram, name];
	const ended = await run(
		{program: process.execPath, args, env: changes, timeout: longestTimer, signal},
		env,
	);
	return said(ended) ?? failure('EAI_FAIL');
}

/** With the hints that getent gives, so that the same question is asked. */
const nodeProgram = `
	const {lookup, ADDRCONFIG} = require('node:dns');
	lookup(process.argv[1], {all: true, hints: ADDRCONFIG}, (error, found) => {
		console.log(error ? error.code : found.map(({address}) => address).join('\\n'));
	});
`;

/** The addresses in front of the lines (getent has one for each kind of socket), or the name of the error. */
function said(ended: Ended): Found | undefined {
	if (ended.kind === 'cancelled') return cancelled;
	if (ended.kind !== 'exited' || ended.code !== 0) return undefined;
	const words = ended.stdout.split('\n').map(line => line.split(/\s/, 1)[0] ?? '');
	const addresses = [...new Set(words.filter(word => isIP(word)))];
	if (addresses.length > 0) return {kind: 'addresses', addresses};
	return /^E[A-Z_]{1,32}$/.test(words[0] ?? '') ? failure(words[0] ?? '') : undefined;
}
