const {
	existsSync,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	writeFileSync,
} = require('node:fs');
const {spawnSync} = require('node:child_process');
const {dirname, join} = require('node:path');

/**
 * What a program that writes would have left if it had been killed together with us in the middle of its writing;
 * undefined for one that only looks. The programs write as strace shows them: go truncates its file and fills it, git
 * fills FILE.lock and renames it, ssh-keygen writes the private half before the public one.
 */
exports.halfOf = (program, args, {env}) => {
	const line = [program, ...args].join(' ');
	if (/^go env -[wu] /.test(line)) return {canBeHalf: true, make: () => halfGo(program, args, env)};
	if (/^git config .*--(add|unset|unset-all|replace-all) /.test(line))
		return {canBeHalf: args.includes('--global'), make: () => halfGit(program, args, env)};
	if (/^ssh-keygen .*-t /.test(line)) return {canBeHalf: true, make: () => halfKey(program, args, env)};
	return /^(ssh-keygen .*-y|ssh-add (?!-[lLT])|ssh-agent|gh ssh-key add)/.test(line)
		? {canBeHalf: false, make: () => {}}
		: undefined;
};

function halfGo(program, args, env) {
	const file = env.GOENV ?? spawnSync(program, ['env', 'GOENV'], {env, encoding: 'utf8'}).stdout.trim();
	const made = onCopy(file, copy => spawnSync(program, args, {env: {...env, GOENV: copy}}));
	mkdirSync(dirname(file), {recursive: true});
	writeFileSync(file, firstHalf(made));
}

function halfGit(program, args, env) {
	const file = join(env.HOME, '.gitconfig');
	const made = onCopy(file, copy =>
		spawnSync(program, args, {env: {...env, GIT_CONFIG_GLOBAL: copy}, cwd: '/'}),
	);
	writeFileSync(`${existsSync(file) ? realpathSync(file) : file}.lock`, firstHalf(made));
}

function halfKey(program, args, env) {
	const path = args[args.indexOf('-f') + 1];
	const made = onCopy(path, copy =>
		spawnSync(
			program,
			args.map(arg => (arg === path ? copy : arg)),
			{env, input: 'correct horse\ncorrect horse\n'},
		),
	);
	writeFileSync(path, firstHalf(made), {mode: 0o600});
}

/** The bytes that a program makes of a file, made of a copy of it. */
function onCopy(file, make) {
	const copy = join(mkdtempSync(process.env.FAULT_DESK), 'file');
	if (existsSync(file)) copyFileSync(file, copy);
	make(copy);
	return readFileSync(copy);
}

function firstHalf(bytes) {
	return bytes.subarray(0, bytes.length / 2);
}
