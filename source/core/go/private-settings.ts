import type {GoEnvFact} from '../facts/go.ts';
import type {Target} from '../target.ts';
import {matchesPatterns, splitPatterns} from './module-pattern.ts';
import {corrected} from './pattern-trap.ts';

export type PrivateVariable = 'GOPRIVATE' | 'GONOPROXY' | 'GONOSUMDB';

/** One saved setting as it should be. */
export interface PrivateSetting {
	readonly variable: PrivateVariable;
	readonly value: string;
}

type Read = Extract<GoEnvFact, {kind: 'read'}>;

/** What has to be private, as paths: the modules in question, else the patterns themselves. */
export function privatePaths(target: Target): readonly string[] {
	const modules = target.modules.map(module => module.path);
	const bare = target.privatePatterns.filter(
		pattern => !modules.some(module => matchesPatterns(pattern, module)),
	);
	return [...modules, ...bare];
}

/** The private paths that Go would treat as public. Through a company's proxy only the checksum database matters. */
export function uncoveredPaths({values}: Read, target: Target, throughProxy: boolean): readonly string[] {
	const covered = (variable: 'GONOPROXY' | 'GONOSUMDB', path: string): boolean =>
		matchesPatterns(values[variable] ?? '', path);
	return privatePaths(target).filter(
		path => !covered('GONOSUMDB', path) || (!throughProxy && !covered('GONOPROXY', path)),
	);
}

/**
 * The settings that make the target's patterns private, and no others: entries that are there stay, those that Go can
 * never match are corrected. GOPRIVATE stands in for GONOPROXY and GONOSUMDB unless they have values of their own;
 * where a company's proxy serves the modules, GONOSUMDB alone is set, as GOPRIVATE would go past the proxy.
 */
export function privateSettings(
	goEnv: Read,
	target: Target,
	throughProxy: boolean,
): readonly PrivateSetting[] {
	if (uncoveredPaths(goEnv, target, throughProxy).length === 0)
		return bypassSettings(goEnv, target, throughProxy);
	if (throughProxy) return [...bypassSettings(goEnv, target, true), extended(goEnv, 'GONOSUMDB', target)];
	const own = (['GONOPROXY', 'GONOSUMDB'] as const).filter(variable => hasOwnValue(goEnv, variable));
	const changed = own.filter(variable => !coversAll(goEnv.values[variable] ?? '', target));
	const needsGoprivate = own.length < 2 && !coversAll(goEnv.values.GOPRIVATE ?? '', target);
	return [...(needsGoprivate ? (['GOPRIVATE'] as const) : []), ...changed].map(variable =>
		extended(goEnv, variable, target),
	);
}

/** GONOPROXY=none (a pattern that matches nothing) sends the modules to the company's proxy again. */
function bypassSettings({values}: Read, target: Target, throughProxy: boolean): readonly PrivateSetting[] {
	const bypassed =
		throughProxy && privatePaths(target).some(path => matchesPatterns(values.GONOPROXY ?? '', path));
	return bypassed ? [{variable: 'GONOPROXY', value: 'none'}] : [];
}

/** Whether the variable has a value beside what GOPRIVATE stands in for. */
export function hasOwnValue({values, file, shadowed}: Read, variable: 'GONOPROXY' | 'GONOSUMDB'): boolean {
	const saved = file.entries.findLast(entry => entry.name === variable)?.value;
	return (
		Boolean(saved) ||
		shadowed.some(entry => entry.variable === variable) ||
		values[variable] !== values.GOPRIVATE
	);
}

function coversAll(value: string, target: Target): boolean {
	return privatePaths(target).every(path => matchesPatterns(value, path));
}

/** The value that holds, behind the saved one where the shell hides that: neither may be lost. */
function known({values, file, shadowed}: Read, variable: PrivateVariable): string {
	const isHidden = shadowed.some(entry => entry.variable === variable);
	const hidden = isHidden ? file.entries.findLast(entry => entry.name === variable)?.value : undefined;
	return [hidden, values[variable]].filter(Boolean).join(',');
}

function extended(goEnv: Read, variable: PrivateVariable, target: Target): PrivateSetting {
	const entries = splitPatterns(known(goEnv, variable)).flatMap(entry =>
		(corrected(entry) ?? entry).split(','),
	);
	// They match no module, cannot be shown as they are, and a NUL cannot be handed to a program.
	const kept = entries.filter(entry => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(entry));
	const missing = target.privatePatterns.filter(pattern => !matchesPatterns(kept.join(','), pattern));
	// An entry in another case was meant to be this one.
	const meant = kept.filter(
		entry => !missing.some(pattern => pattern !== entry && pattern.toLowerCase() === entry.toLowerCase()),
	);
	return {variable, value: [...new Set([...meant, ...missing])].join(',')};
}
