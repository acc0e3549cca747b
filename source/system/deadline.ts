import type {Wait} from './system.ts';

/**
 * Does something that takes time, until the deadline or the caller's signal ends it. The work gets a signal that is
 * aborted then; what it does afterwards (getaddrinfo cannot be stopped) is nobody's concern any more.
 */
export async function within<T>(wait: Wait, work: (signal: AbortSignal) => Promise<T>): Promise<T | Late> {
	if (wait.signal?.aborted) return {kind: 'cancelled'};
	const controller = new AbortController();
	let cancel = () => {};
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<Late>(resolve => {
		const end = () => resolve({kind: 'timed-out'});
		timer = setTimeout(afterReading, Math.min(wait.timeout, longestTimer), end);
		cancel = () => resolve({kind: 'cancelled'});
		wait.signal?.addEventListener('abort', cancel, {once: true});
	});
	const doing = work(controller.signal);
	doing.catch(() => {});
	try {
		return await Promise.race([doing, late]);
	} finally {
		clearTimeout(timer);
		wait.signal?.removeEventListener('abort', cancel);
		controller.abort();
	}
}

/** Timers come before pipes and sockets: where this process was busy for long, what has come meanwhile is read first. */
export function afterReading(act: () => void): void {
	setImmediate(() => setImmediate(act));
}

/** setTimeout fires at once for more. */
export const longestTimer = 2 ** 31 - 1;

export interface Late {
	kind: 'timed-out' | 'cancelled';
}
