import type {Installer, ToolsFact} from '../facts/machine.ts';
import type {Remedy} from '../finding.ts';

type Wanted = 'go' | 'git' | 'ssh';

/** Where the programs that install programs stand, by platform. Windows has none that every machine has. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [Installer, string])[]>>> = {
	linux: [
		['apt', '/usr/bin/apt'],
		['dnf', '/usr/bin/dnf'],
		['zypper', '/usr/bin/zypper'],
		['pacman', '/usr/bin/pacman'],
		['apk', '/sbin/apk'],
	],
	darwin: [
		['brew', '/opt/homebrew/bin/brew'],
		['brew', '/usr/local/bin/brew'],
	],
};

/** The installers that a platform may have, each with the path it is found at; the first that is there counts. */
export function installerPlaces(
	platform: NodeJS.Platform,
): readonly (readonly [installer: Installer, path: string])[] {
	return places[platform] ?? [];
}

/**
 * What each knows a program by. Go only with those that follow its releases: with the others it is often too old for the
 * project.
 */
const packages: Readonly<Record<Installer, Readonly<Partial<Record<Wanted, string>>>>> = {
	apt: {git: 'git', ssh: 'openssh-client'},
	dnf: {git: 'git', ssh: 'openssh-clients'},
	zypper: {git: 'git', ssh: 'openssh-clients'},
	pacman: {git: 'git', ssh: 'openssh', go: 'go'},
	apk: {git: 'git', ssh: 'openssh-client'},
	brew: {git: 'git', ssh: 'openssh', go: 'go'},
};

const commands: Readonly<Record<Installer, string>> = {
	apt: 'sudo apt install',
	dnf: 'sudo dnf install',
	zypper: 'sudo zypper install',
	pacman: 'sudo pacman -S',
	apk: 'sudo apk add --upgrade',
	brew: 'brew install',
};

const pages: Readonly<Record<Wanted, string>> = {
	go: 'https://go.dev/doc/install',
	git: 'https://git-scm.com/downloads',
	ssh: 'https://www.openssh.com/portable.html',
};

/** OpenSSH is a part of Windows that is switched on. */
const sshOnWindows =
	'https://learn.microsoft.com/windows-server/administration/openssh/openssh_install_firstuse';

/** How a person installs a program: with the installer that is there, else from its page. */
export function installing(wanted: Wanted, {platform, installer}: ToolsFact): Remedy {
	const name = packageName(wanted, installer);
	if (installer !== undefined && name !== undefined) return {commands: [`${commands[installer]} ${name}`]};
	const isWindows = wanted === 'ssh' && platform === 'win32';
	return {commands: [], open: isWindows ? sshOnWindows : pages[wanted]};
}

/** What an installer knows a program by; undefined: it has none, or none that is new enough. */
export function packageName(wanted: Wanted, installer: Installer | undefined): string | undefined {
	return installer === undefined ? undefined : packages[installer][wanted];
}
