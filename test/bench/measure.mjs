import {spawnSync} from 'node:child_process';

/**
 * Runs commands in turn, so that what disturbs one disturbs its neighbours too, and prints for each the milliseconds of
 * every round. A file of its own so that it can run inside the laboratory.
 * @param argv [2] JSON: {rounds, commands: {name: {argv, env?, cwd?}}}
 */
const {rounds, commands} = JSON.parse(process.argv[2] ?? '');

const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]));
// The first round fills the caches of the disk and is not counted.
for (let round = -1; round < rounds; round++) {
	for (const [name, command] of Object.entries(commands)) {
		const milliseconds = run(command);
		if (round >= 0) times[name].push(milliseconds);
	}
}
console.log(JSON.stringify(times));

function run({argv: [file, ...args], env, cwd}) {
	// On Node 20 this variable makes every start read all certificates, which would hide what is measured.
	const {NODE_EXTRA_CA_CERTS: _, ...inherited} = process.env;
	const started = process.hrtime.bigint();
	const {error} = spawnSync(file, args, {env: {...inherited, ...env}, cwd});
	const ended = process.hrtime.bigint();
	if (error) throw error;
	return Number(ended - started) / 1e6;
}
