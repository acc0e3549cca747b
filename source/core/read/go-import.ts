import type {GoImport} from '../facts/login-store.ts';

/**
 * The go-import tag of a page that Go would take for a module: its prefix is the module or a beginning of it
 * (cmd/go, vcs/discovery.go parseMetaGoImports and vcs.go matchGoImport). Only git and addresses that Go takes without
 * GOINSECURE count.
 */
export function readGoImport(page: string, module: string): GoImport | undefined {
	const [head = ''] = page.slice(0, longestPage).split(/<body\b|<\/head\b/i, 1);
	const imports = [...head.matchAll(/<meta\b[^<>]{0,2000}>/gi)].flatMap(([tag]) => importOf(tag));
	return imports.find(({prefix}) => module === prefix || module.startsWith(`${prefix}/`));
}

const longestPage = 64 * 1024;

function importOf(tag: string): GoImport[] {
	if (attribute(tag, 'name') !== 'go-import') return [];
	const [prefix, vcs, repository] = (attribute(tag, 'content') ?? '').split(/\s+/).filter(Boolean);
	const isTaken = vcs === 'git' && repository !== undefined && address.test(repository);
	return prefix !== undefined && isTaken ? [{prefix, repository}] : [];
}

/** No login in it, and nothing that a program could take for an option or a command. */
const address = /^(?:https|ssh|git\+ssh):\/\/(?:[\w.-]+@)?[\w[][\w.:[\]-]*(?:\/[\w.~/%+-]*)?$/;

function attribute(tag: string, name: string): string | undefined {
	const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
	return (found?.[1] ?? found?.[2] ?? found?.[3])?.replaceAll('&amp;', '&');
}
