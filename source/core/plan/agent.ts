import {holds, isWelcomed} from '../identity.ts';
import {keyChoice} from './keys.ts';
import type {Planned, Planning} from './planning.ts';

/** Where a key with a passphrase will be held, so that ssh finds it without asking. */
export function planAgent(planning: Planning): readonly Planned[] {
	const choice = keyChoice(planning);
	const {agent} = planning.facts;
	// By the agent that was seen, or by something that lets ssh log in all the same.
	const isHeld =
		choice?.existing !== undefined && (holds(agent, choice.existing) || isWelcomed(planning.facts.login));
	if (!planning.opensSsh || choice === undefined || !choice.encrypted || isHeld) return [];
	const start = startAgent(planning);
	const socket = agentSocket(planning);
	const keychain = agent.kind === 'none' && agent.offer.kind === 'keychain';
	const add = {kind: 'add-to-agent', key: choice.path, socket, secret: 'passphrase', keychain} as const;
	return [...start, {cures: ['ssh.encrypted-not-in-agent'], part: 'agent', change: add}];
}

/** The socket at which the agent will be reached; undefined leaves it to SSH_AUTH_SOCK (or to the platform). */
export function agentSocket({facts: {agent}}: Planning): string | undefined {
	if (agent.kind !== 'none') return agent.socket;
	return agent.offer.kind === 'process' || agent.offer.kind === 'systemd-user'
		? agent.offer.socket
		: undefined;
}

/** An IdentityAgent line is needed where shells that are open, and Go in an editor, could not know a new agent. */
export function needsIdentityAgent(planning: Planning): boolean {
	return (
		planAgent(planning).some(planned => planned.change.kind === 'start-agent') &&
		agentSocket(planning) !== undefined
	);
}

function startAgent({facts: {agent}}: Planning): Planned[] {
	if (agent.kind !== 'none') return [];
	const {offer} = agent;
	const planned = (change: Extract<Planned['change'], {kind: 'start-agent'}>): Planned[] => [
		{cures: ['ssh.agent-missing'], part: 'agent', change},
	];
	switch (offer.kind) {
		case 'process':
			return planned({kind: 'start-agent', how: 'process', socket: offer.socket});
		case 'systemd-user':
			return planned({kind: 'start-agent', how: 'systemd-user', socket: offer.socket, unit: offer.unit});
		case 'windows-service':
			return planned({kind: 'start-agent', how: 'windows-service', socket: ''});
		default:
			return [];
	}
}
