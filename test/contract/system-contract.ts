import type {Endpoint, System} from '../../source/system/system.ts';
import type {Ending} from '../system/fake-answers.ts';
import {filesContract} from './files-contract.ts';
import {networkContract} from './network-contract.ts';
import {runContract} from './run-contract.ts';

/** A System and the means to arrange the world it looks at; a real world needs no telling. */
export interface World {
	readonly system: System;
	/** An empty directory that may be written to. */
	readonly directory: string;
	/** Tells a System that runs nothing what this shell script would do. */
	tell(script: string, ending: Ending | (() => Promise<Ending>)): void;
	/** Makes a symbolic link; no System can. */
	link(path: string, to: string): Promise<void>;
	/** Makes a named pipe; no System can. */
	pipe(path: string): Promise<void>;
	/** Somebody who listens, or nobody. */
	listener(behaviour: Behaviour): Promise<Endpoint>;
	/** The URL of a web server that answers every request this way. */
	site(page: Page): Promise<string>;
	close(): Promise<void>;
}

export type Behaviour =
	| {kind: 'says'; text: string}
	| {kind: 'silent' | 'resets' | 'closes' | 'nobody'}
	/** One letter after the other, never a line end. */
	| {kind: 'drips'; letter: string};

export type Page =
	| {kind: 'answers'; status: number; headers?: Record<string, string>; body: string}
	| {kind: 'drips' | 'hangs-up'};

/** What every System does, asked of one. */
export function systemContract(open: () => Promise<World>): void {
	filesContract(open);
	runContract(open);
	networkContract(open);
}
