/** What the checks of a person's own keys say, and of the agent that should hold them. */
export interface KeyFields {
	/**
	 * `agentKeys` are those in the agent when no file is there. `elsewhere`: only the public half is here, and what should
	 * hold the other does not show it. `others`: keys in ~/.ssh whose names ssh does not try by itself.
	 */
	'ssh.key-missing': {
		host: string;
		key: string;
		agentKeys: number;
		keyType: string;
		elsewhere: 'agent' | 'security-key' | undefined;
		others: readonly string[];
	};
	'ssh.key-no-pub': {key: string; state: 'matches' | 'missing' | 'differs' | 'unreadable'};
	/** `accepted` as public keys are named: `ssh-rsa`. */
	'ssh.key-type': {host: string; key: string; keyType: string; accepted: readonly string[]};
	'ssh.key-mode': {key: string; mode: number};
	'ssh.key-format': {key: string; because: 'crlf' | 'truncated' | 'putty' | 'not-a-key' | 'fine'};
	'ssh.encrypted-not-in-agent': {key: string; encrypted: boolean; held: boolean};
	'ssh.agent-missing': {socket: string | undefined; because: string; keys: number};
	/** The host knows the key; who holds the private half did not sign with it. `said`: why, in ssh's words. */
	'ssh.key-not-signed': {
		host: string;
		key: string | undefined;
		by: 'agent' | 'security-key';
		state: 'signed' | 'refused' | 'waiting';
		said: string;
	};
	/** `by`: who refuses it as too short. `bits` and `least` are 0 where it is no RSA key. */
	'ssh.key-too-short': {host: string; key: string; bits: number; least: number; by: 'ssh' | 'remote'};
	/** `what` is ssh's word: `host key type`, `cipher`; `key` for the signature of the person's own key. */
	'ssh.no-common-algorithm': {
		host: string;
		what: string | undefined;
		offer: readonly string[];
		key: string | undefined;
	};
}
