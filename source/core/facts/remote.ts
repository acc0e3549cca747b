/** A git remote of the project. */
export interface Remote {
	/** `origin`, `upstream` … */
	readonly name: string;
	/** As configured, without a password or token. */
	readonly url: string;
	/** Lower-case; undefined for a repository on this machine. It may be an alias of ssh_config. */
	readonly host: string | undefined;
	/** Below the host, without `.git`: `acme/shop`. Empty when there is none. */
	readonly path: string;
	/** The TCP port, where the address names one. */
	readonly port: number | undefined;
	/** The user of SSH, where the address names one. */
	readonly user: string | undefined;
	/** The first element of `path`. */
	readonly owner: string | undefined;
}
