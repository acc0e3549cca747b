/** What an organisation wants of Go, git and the tools on a machine, beside what its host is. */
export interface Organisation {
	/** GOPROXY serves the private modules too, so that they must not go past it: GONOSUMDB, not GOPRIVATE. */
	readonly goproxyServesPrivate: boolean;
	/** GOSUMDB, in Go's own syntax. */
	readonly checksumDatabase: string | undefined;
	/** Absolute path of the certificate authorities (PEM) that sign for the host. */
	readonly caFile: string | undefined;
	/** The web proxy by which the host is reached: an http or https address without a login. */
	readonly httpProxy: string | undefined;
	/** The oldest versions that will do. */
	readonly tools: Readonly<Partial<Record<ToolName, string>>>;
	/** A sentence for whoever it does not work for. */
	readonly advice: string | undefined;
}

export const toolNames = ['go', 'git', 'ssh'] as const;
export type ToolName = (typeof toolNames)[number];

/** Nobody wants anything. */
export const noOrganisation: Organisation = {
	goproxyServesPrivate: false,
	checksumDatabase: undefined,
	caFile: undefined,
	httpProxy: undefined,
	tools: {},
	advice: undefined,
};
