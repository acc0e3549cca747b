/**
 * Loaded into the built program by NODE_OPTIONS=--require: counts every change that it makes of the world (a file or
 * directory made, filled, renamed, removed, given a mode; a program started that writes) and kills it, SIGKILL, at one.
 *
 * FAULT is JSON: {log, at?, half?}. `log` gets a line a change, written before it is made. The change number `at`
 * (from 0) is not made any more; with `half` its first half is, as when the power goes in the middle of it.
 */
const fs = require('node:fs');
const {syncBuiltinESMExports} = require('node:module');
const children = require('node:child_process');
const {halfOf} = require('./half-child.cjs');

// Children that are node as well inherit NODE_OPTIONS; only the program itself is meant.
if (/gomod-setup\.cjs$/.test(process.argv[1] ?? '')) begin(JSON.parse(process.env.FAULT));

function begin({log, at, half}) {
	const note = fs.openSync(log, 'a');
	const append = fs.writeSync;
	let count = 0;

	/** Notes a change that is about to be made; whether it is the one to die at. */
	function isLast(what, canBeHalf) {
		append(note, `${JSON.stringify({n: count, what, canBeHalf})}\n`);
		const last = count++ === at;
		if (last && !half) die();
		return last;
	}

	const files = fs.promises;
	for (const name of [
		'mkdir',
		'mkdtemp',
		'rename',
		'rm',
		'rmdir',
		'unlink',
		'chmod',
		'copyFile',
		'symlink',
	]) {
		const real = files[name];
		files[name] = (path, ...rest) => {
			if (isLast(`${name} ${path}`, false)) die();
			return real(path, ...rest);
		};
	}
	const open = files.open;
	const paths = new WeakMap();
	let isPatched = false;
	files.open = async (path, flags, ...rest) => {
		const makes = typeof flags === 'string' && /[wa]/.test(flags);
		if (makes && isLast(`open ${path}`, false)) die();
		const handle = await open(path, flags, ...rest);
		paths.set(handle, path);
		if (!isPatched) patch(Object.getPrototypeOf(handle));
		isPatched = true;
		return handle;
	};

	function patch(prototype) {
		for (const name of ['writeFile', 'chmod', 'chown', 'truncate']) {
			const real = prototype[name];
			prototype[name] = async function (content, ...rest) {
				if (isLast(`${name} ${paths.get(this)}`, name === 'writeFile')) {
					if (name === 'writeFile') await real.call(this, content.slice(0, content.length / 2));
					die();
				}
				return real.call(this, content, ...rest);
			};
		}
	}

	const spawn = children.spawn;
	children.spawn = (program, args, options) => {
		const left = halfOf(program, args, options);
		if (left !== undefined && isLast([program, ...args].join(' '), left.canBeHalf)) {
			left.make();
			die();
		}
		return spawn(program, args, options);
	};
	syncBuiltinESMExports();
}

function die() {
	process.kill(process.pid, 'SIGKILL');
	// The signal of one's own is delivered before kill(2) returns; nothing more is done in any case.
	for (;;);
}
