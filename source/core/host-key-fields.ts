/** What the checks of the host's key say, as typed fields. */
export interface HostKeyFields {
	'ssh.host-key-unknown': {
		host: string;
		name: string;
		known: number;
		published: boolean;
		fingerprint: string | undefined;
	};
	/** `stale`: the server shows the published key, the file holds another. `impostor`: the server shows another key than the published one. */
	'ssh.host-key-changed': {
		host: string;
		name: string;
		state: 'same' | 'stale' | 'impostor';
		shown: string | undefined;
		wanted: readonly string[];
		file: string | undefined;
		line: number | undefined;
	};
	/** `limit`: the bytes that are read, and there are more. `none`: this value of UserKnownHostsFile lets ssh keep no key; `any`: and any server passes. */
	'ssh.known-hosts-unread':
		| {state: 'read'}
		| {state: 'closed'; file: string; because: string}
		| {state: 'too-large'; file: string; limit: number}
		| {
				state: 'none' | 'any';
				value: string;
				from: string;
				file: string | undefined;
				line: number | undefined;
		  };
	'ssh.host-key-revoked': {
		host: string;
		file: string | undefined;
		line: number | undefined;
		fingerprint: string | undefined;
	};
}
