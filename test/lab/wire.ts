import type {ChildProcessWithoutNullStreams} from 'node:child_process';
import {createInterface} from 'node:readline';

/** What the lab tells about one request; `failed` when there is nothing more to come. */
export type Event = Record<string, unknown>;

/** Requests to `init.mjs` and its answers, a JSON object a line, matched by a number. */
export class Wire {
	readonly #child: ChildProcessWithoutNullStreams;
	readonly #listeners = new Map<number, (event: Event) => void>();
	#lastId = 0;
	#open = true;
	/** Resolves when the other end is gone. */
	readonly closed: Promise<void>;

	constructor(child: ChildProcessWithoutNullStreams) {
		this.#child = child;
		child.on('error', () => {}); // 'close' follows
		child.stdin.on('error', () => {});
		createInterface({input: child.stdout}).on('line', line => {
			const {id, ...event} = JSON.parse(line) as {id: number} & Event;
			this.#listeners.get(id)?.(event);
		});
		this.closed = new Promise(resolve => child.once('close', () => resolve()));
		void this.closed.then(() => {
			this.#open = false;
			for (const listener of this.#listeners.values()) listener(gone);
		});
	}

	/** A number for one exchange, and what hears of it. */
	listen(listener: (event: Event) => void): number {
		const id = ++this.#lastId;
		this.#listeners.set(id, listener);
		return id;
	}

	send(id: number, request: object): void {
		if (this.#open) this.#child.stdin.write(`${JSON.stringify({id, ...request})}\n`);
		else this.#listeners.get(id)?.(gone);
	}

	/** One request with one answer. */
	ask<T>(request: object): Promise<T> {
		return new Promise((resolve, reject) => {
			const id = this.listen(event => {
				this.#listeners.delete(id);
				if ('failed' in event) reject(new Error(String(event.failed)));
				else resolve(event.seen as T);
			});
			this.send(id, request);
		});
	}
}

const gone = {failed: 'the lab has ended'};
