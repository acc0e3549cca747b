import {expect, test} from 'vitest';
import type {Installer} from '../../../source/core/facts/machine.ts';
import {installing} from '../../../source/core/platform/installers.ts';
import {factsOf} from '../facts-of.ts';

const {tools} = factsOf();

// biome-ignore format: a table is read by its lines.
test.each<['go' | 'git' | 'ssh', NodeJS.Platform, Installer | undefined, string]>([
	['git', 'linux', 'apt', 'sudo apt install git'],
	['git', 'linux', 'dnf', 'sudo dnf install git'],
	['git', 'darwin', 'brew', 'brew install git'],
	['git', 'linux', undefined, 'https://git-scm.com/downloads'],
	['git', 'win32', undefined, 'https://git-scm.com/downloads'],
	['go', 'linux', 'apt', 'https://go.dev/doc/install'],
	['go', 'linux', 'pacman', 'sudo pacman -S go'],
	['go', 'darwin', 'brew', 'brew install go'],
	['go', 'darwin', undefined, 'https://go.dev/doc/install'],
	['ssh', 'linux', 'zypper', 'sudo zypper install openssh-clients'],
	['ssh', 'linux', 'apk', 'sudo apk add --upgrade openssh-client'],
	['ssh', 'freebsd', undefined, 'https://www.openssh.com/portable.html'],
	['ssh', 'win32', undefined, 'https://learn.microsoft.com/windows-server/administration/openssh/openssh_install_firstuse'],
])('%s on %s with %s: %s', (wanted, platform, installer, how) => {
	const {commands, open} = installing(wanted, {...tools, platform, installer});
	expect([...commands, ...(open === undefined ? [] : [open])]).toEqual([how]);
});
