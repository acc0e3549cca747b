import {firstLine} from '../../source/system/network.ts';
import {goesStraight} from '../../source/system/proxy.ts';
import type {
	Answered,
	Command,
	Connected,
	Done,
	Ended,
	Endpoint,
	Environment,
	Homes,
	Request,
	Resolved,
	System,
	Temporary,
	User,
	Wait,
} from '../../source/system/system.ts';
import {
	type Answer,
	cut,
	type Ending,
	type Finding,
	fitsArgs,
	fitsText,
	type Matcher,
	type Meeting,
	Rules,
	type Told,
	taken,
} from './fake-answers.ts';
import {FakeFiles} from './fake-files.ts';

export interface FakeOptions {
	platform?: NodeJS.Platform;
	architecture?: string;
	env?: Environment;
	cwd?: string;
	homes?: Homes;
	user?: User;
	now?: Date;
}

/**
 * A System in memory that answers what it was told to answer and refuses, by an exception that names it, whatever it
 * was not told of. What was told last counts first, so a test can change its mind between two runs.
 */
export class FakeSystem implements System {
	readonly platform: NodeJS.Platform;
	readonly architecture: string;
	readonly env: Environment;
	readonly cwd: string;
	readonly homes: Homes;
	readonly user: User;
	readonly pid = 4711;
	readonly files: FakeFiles;
	/** Every command that was run, in order. */
	readonly commands: Command[] = [];
	/** Every question put to the world, one line each, in order. */
	readonly asked: string[] = [];
	/** The questions nobody had told an answer for, should somebody have swallowed the exception. */
	readonly refused: string[] = [];
	/** Living processes: number → when started. */
	readonly processes = new Map<number, string>([[this.pid, 'start of 4711']]);
	space: number | undefined = 10 * 1024 ** 3;
	#now: number;
	#temporaries = 0;
	readonly #programs = new Rules<Command, Ending>();
	readonly #doors = new Rules<Endpoint, Meeting>();
	readonly #names = new Rules<string, Finding>();
	readonly #sites = new Rules<Request, Answer>();

	constructor(options: FakeOptions = {}) {
		this.platform = options.platform ?? 'linux';
		this.architecture = options.architecture ?? 'x64';
		this.env = options.env ?? {HOME: '/home/dev', PATH: '/usr/bin:/bin'};
		this.cwd = options.cwd ?? '/home/dev/project';
		this.homes = options.homes ?? {passwd: '/home/dev', env: '/home/dev'};
		this.user = options.user ?? {uid: 1000, name: 'dev'};
		this.#now = (options.now ?? new Date('2030-01-02T03:04:05Z')).getTime();
		this.files = new FakeFiles(this.user.uid, this.now);
		this.files.directory('/home/dev').directory(this.cwd).directory('/tmp', {mode: 0o1777, uid: 0});
	}

	/** A program whose arguments fit: one pattern an argument, or a function. Any arguments when left out. */
	on(program: string, args: Matcher | undefined, told: Told<Command, Ending>): this {
		const fits = (command: Command) => command.program === program && fitsArgs(args, command);
		const line = `run ${program} ${Array.isArray(args) ? args.join(' ') : '…'}`;
		this.#programs.tell(line, fits, told);
		return this;
	}

	onConnect(host: string, port: number, told: Told<Endpoint, Meeting>): this {
		const fits = (endpoint: Endpoint) => endpoint.host === host && endpoint.port === port;
		this.#doors.tell(`connect ${host}:${port}`, fits, told);
		return this;
	}

	onResolve(host: string, told: Told<string, Finding>): this {
		this.#names.tell(`resolve ${host}`, name => name === host, told);
		return this;
	}

	onRequest(url: string | RegExp, told: Told<Request, Answer>): this {
		const fits = (request: Request) => fitsText(url, request.url);
		this.#sites.tell(`request ${url}`, fits, told);
		return this;
	}

	/** What was told and nobody asked for. */
	unused(): string[] {
		return [this.#programs, this.#doors, this.#names, this.#sites].flatMap(rules => rules.unused());
	}

	/** Lets time pass. */
	advance(milliseconds: number): void {
		this.#now += milliseconds;
	}

	now = () => new Date(this.#now);
	clock = () => this.#now;

	async run(command: Command): Promise<Ended> {
		this.commands.push(command);
		const line = `run ${[command.program, ...command.args].join(' ')}`;
		const told = await this.#ask(this.#programs, command, line, command);
		if (told === 'cancelled') return {kind: 'cancelled', milliseconds: 0};
		const ending = typeof told === 'string' ? {stdout: told} : told;
		const limit = command.limit ?? 1024 * 1024;
		const stdout = cut('stdout' in ending ? ending.stdout : '', limit);
		const stderr = cut('stderr' in ending ? ending.stderr : '', limit);
		const {milliseconds, late} = taken(ending, command);
		if (late) return {kind: 'timed-out', stdout, stderr, milliseconds};
		const {takes: _, ...rest} = ending;
		if (rest.kind === undefined || rest.kind === 'exited') {
			return {kind: 'exited', code: 'code' in rest ? (rest.code ?? 0) : 0, stdout, stderr, milliseconds};
		}
		if (rest.kind === 'not-found') return {kind: 'not-found', because: rest.because};
		return {...rest, stdout, stderr, milliseconds} as Ended;
	}

	async connect(endpoint: Endpoint, wait: Wait): Promise<Connected> {
		const line = `connect ${endpoint.host}:${endpoint.port}`;
		const told = await this.#ask(this.#doors, endpoint, line, wait);
		if (told === 'cancelled') return {kind: 'cancelled', milliseconds: 0};
		const meeting: Exclude<Meeting, string> = typeof told === 'string' ? {kind: 'open', banner: told} : told;
		const {milliseconds, late} = taken(meeting, wait);
		if (late) return {kind: 'timed-out', milliseconds};
		const {takes: _, ...rest} = meeting;
		if (rest.kind !== 'open') return {...rest, milliseconds};
		if (rest.banner === undefined) return {kind: 'open', banner: undefined, milliseconds: wait.timeout};
		return {kind: 'open', banner: firstLine(Buffer.from(rest.banner)), milliseconds};
	}

	async resolve(host: string, wait: Wait): Promise<Resolved> {
		const told = await this.#ask(this.#names, host, `resolve ${host}`, wait);
		if (told === 'cancelled') return {kind: 'cancelled', milliseconds: 0};
		if (!('kind' in told)) return {kind: 'addresses', addresses: told, milliseconds: 0};
		const {milliseconds, late} = taken(told, wait);
		const {takes: _, ...rest} = told;
		return late ? {kind: 'timed-out', milliseconds} : {...rest, milliseconds};
	}

	async request(request: Request, wait: Wait): Promise<Answered> {
		const line = `request ${request.method ?? 'GET'} ${request.url}`;
		const told = await this.#ask(this.#sites, request, line, wait);
		if (told === 'cancelled') return {kind: 'cancelled', milliseconds: 0};
		const {milliseconds, late} = taken(told, wait);
		if (late) return {kind: 'timed-out', milliseconds};
		const {takes: _, ...rest} = told;
		if (!('status' in rest)) return {...rest, milliseconds};
		const body = cut(rest.body, request.limit ?? 64 * 1024);
		return {...rest, kind: 'answered', headers: rest.headers ?? {}, body, milliseconds};
	}

	goesStraight = async (url: string) => goesStraight(new URL(url), this.env);

	read = async (path: string, limit?: number) => this.files.read(path, limit);
	look = async (path: string) => this.files.look(path);
	list = async (path: string) => this.files.list(path);
	writable = async (path: string) => this.files.writable(path);
	freeSpace = async () => (this.files.full ? 0 : this.space);
	write = (path: string, bytes: Uint8Array, mode?: number) => this.files.write(path, bytes, mode);
	sweep = (path: string) => this.files.sweep(path);
	append = (path: string, text: string) => this.files.append(path, text);
	create = (path: string, text: string, mode: number) => this.files.create(path, text, mode);
	makeDirectory = (path: string, mode: number) => this.files.makeDirectory(path, mode);
	setMode = (path: string, mode: number) => this.files.setMode(path, mode);
	rename = (from: string, to: string) => this.files.rename(from, to);
	remove = (path: string) => this.files.remove(path);

	async temporary(place = '/tmp'): Promise<Temporary> {
		this.#temporaries += 1;
		const path = `${place}/gomod-setup-${this.#temporaries}`;
		this.files.directory(path, {mode: 0o700});
		return {path, remove: async () => void (await this.files.remove(path, true))};
	}

	async process(pid: number): Promise<{alive: boolean; started?: string}> {
		const started = this.processes.get(pid);
		return started === undefined ? {alive: false} : {alive: true, started};
	}

	async end(pid: number): Promise<Done> {
		return this.processes.delete(pid) ? {kind: 'done'} : {kind: 'missing'};
	}

	async pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
		if (!signal?.aborted) this.advance(milliseconds);
	}

	async #ask<Q, A>(rules: Rules<Q, A>, question: Q, line: string, wait: Wait): Promise<A | 'cancelled'> {
		this.asked.push(line);
		const told = await rules.ask(question, wait);
		if (told === 'cancelled') return told;
		if (told) return told.answer;
		this.refused.push(line);
		throw new Error(`The fake system was not told what to answer to: ${line}`);
	}
}
