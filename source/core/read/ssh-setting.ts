import {plainLines} from './lines.ts';

/** A line of ssh_config that sets an option, whichever host it is for. Lines count from 1. */
export interface SshSetting {
	readonly line: number;
	readonly value: string;
}

/** The lines that set this option: `Name value`, `Name=value`, each with quotes or without (ssh_config(5)). */
export function readSshSettings(text: string, name: string): readonly SshSetting[] {
	return text.split(/\r?\n/).flatMap((line, index) => {
		const [, option = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+)(.*)$/.exec(line) ?? [];
		const value = rest.trim().replace(/^"([^"]*)"$/, '$1');
		return option.toLowerCase() === name.toLowerCase() ? [{line: index + 1, value}] : [];
	});
}

/** The files that ssh reads for a host, included ones too, as `ssh -v -G` names them (readconf.c). */
export function readConfigFiles(stderr: string): readonly string[] {
	const files = plainLines(stderr).flatMap(
		line => /^debug\d: Reading configuration data (.+)$/.exec(line)?.[1] ?? [],
	);
	return [...new Set(files)];
}
