/** A key that a person has to register. */
export interface RegisteredKey {
	readonly host: string;
	/** Where it is pasted; undefined: somebody else registers it. */
	readonly page: string | undefined;
	/** Who does, where it is known. */
	readonly contact: string | undefined;
	/** Path of the public half, and its one line. */
	readonly key: string;
	readonly line: string;
	readonly fingerprint: string;
	/** Seconds that the login is tried. */
	readonly wait: number;
}
