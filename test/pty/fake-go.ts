import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {Lab} from '../lab/lab.ts';

/**
 * A PATH on which `go` is the real one, but for one command of it.
 * @param instead shell commands in place of `go COMMAND…`
 */
export async function pathWithGo(lab: Lab, command: string, instead: string): Promise<string> {
	const folder = `${lab.dir}/go-${command.replace(/\W/g, '-')}`;
	await mkdir(folder, {recursive: true});
	const script = `#!/bin/sh\ncase "$1 $2" in '${command}') ${instead} ;; esac\nexec ${lab.go()}/go "$@"\n`;
	await writeFile(`${folder}/go`, script);
	await chmod(`${folder}/go`, 0o755);
	return [folder, lab.go(), dirname(process.execPath), '/usr/bin', '/bin'].join(':');
}
