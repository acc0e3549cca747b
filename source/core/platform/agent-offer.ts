import {posix} from 'node:path';
import type {AgentOffer} from '../facts/ssh.ts';

/**
 * The platform's own way to have an agent. `units` are the systemd user units that are installed, by name, with their
 * text. A socket unit is taken only where it can be enabled ([Install]) and says where it listens: distributions
 * differ in the path. Services are left alone: some of them start only inside a graphical session.
 * On Linux without one, an agent of our own listens in ~/.ssh; `home` is the passwd entry's, which ssh reads.
 */
export function agentOffer(
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string | undefined>>,
	units: Readonly<Record<string, string>>,
	home: string,
): AgentOffer {
	if (platform === 'darwin') return {kind: 'keychain'};
	if (platform === 'win32') return {kind: 'windows-service'};
	const runtime = env.XDG_RUNTIME_DIR;
	for (const unit of runtime ? agentUnits : []) {
		const listens = listensAt(units[unit] ?? '');
		if (listens !== undefined)
			return {kind: 'systemd-user', unit, socket: listens.replaceAll('%t', runtime ?? '')};
	}
	return {kind: 'process', socket: posix.join(home, '.ssh', 'gomod-setup-agent')};
}

/** Units that may offer an agent: OpenSSH's own, then GNOME's. */
export const agentUnits = ['ssh-agent.socket', 'gcr-ssh-agent.socket'] as const;

/** ListenStream= of a socket unit below the runtime directory (%t, systemd.unit(5)). */
function listensAt(unit: string): string | undefined {
	const path = /^ListenStream=(%t\/[^\s%]+)$/m.exec(unit)?.[1];
	return /^\[Install\]$/m.test(unit) ? path : undefined;
}
