import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/**
 * Loads what a look needs of Node. V8 takes the code that Node holds ready for its own modules only while no flag is changed:
 * after keepHeapSmall it would compile forty of them.
 */
export function loadModulesOfNode(): void {
	for (const name of ['crypto', 'dns', 'http', 'net', 'tls', 'tty']) process.getBuiltinModule?.(name);
}

/**
 * Lets V8 collect what is no longer needed soon instead of growing: this program waits for others most of the time, and
 * on machines where it is needed memory may be short. A whole run of the wizard takes a fifth less so, a look a tenth.
 */
export function keepHeapSmall(): void {
	setFlagsFromString('--optimize-for-size');
	// Few things here run long enough for optimised code to pay for its memory; those call letCodeBeOptimised.
	setFlagsFromString('--no-opt');
	setFlagsFromString('--no-sparkplug');
	// Most patterns are asked a few times: Node's own for addresses alone would be optimised in 1.4 MB, and compiled for 4 ms.
	// (Having all of them interpreted, `--regexp-interpret-all`, ends in a crash: some are native code already.)
	setFlagsFromString('--no-regexp-optimization');
	setFlagsFromString('--regexp-tier-up-ticks=1000000');
	// Its helpers wait for a processor that others have, up to 8 ms for half a millisecond's work.
	setFlagsFromString('--no-parallel-scavenge');
	setFlagsFromString('--max-semi-space-size=1');
	setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Whether every collection looks through the whole heap. The first one finds that a seventh of what Node made to start is
 * not needed any more, and what is loaded then takes its place; after that only young things are given up.
 */
export function collectThoroughly(isThorough: boolean): void {
	setFlagsFromString(isThorough ? '--gc-global' : '--no-gc-global');
}

/** Takes back what makes long work slow: a file of megabytes is read ten times faster by optimised code. */
export function letCodeBeOptimised(): void {
	setFlagsFromString('--opt');
	setFlagsFromString('--sparkplug');
	setFlagsFromString('--regexp-optimization');
	setFlagsFromString('--regexp-tier-up-ticks=1');
}

/** Before a large file is read, what earlier ones left is freed: V8 by itself waits until a dozen of them lie about. */
export function makeRoom(): void {
	letCodeBeOptimised();
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('globalThis.gc');
	if (typeof collect === 'function') collect();
}

/** Bytes of text for which that is worth the memory. */
export const longWork = 512 * 1024;
