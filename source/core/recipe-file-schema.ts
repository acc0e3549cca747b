import {toolNames} from './organisation.ts';
import type {fileMembers, hostMembers} from './recipe-file-fault.ts';
import {recipeSchema} from './recipe-file-hosts.ts';

type Schema = Readonly<Record<string, unknown>>;

const harmless = String.raw`^(?=[\s\S]*\S)[^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]*$`;
const keyTypes =
	'ssh-ed25519|ecdsa-sha2-nistp(256|384|521)|ssh-rsa|sk-ssh-ed25519@openssh.com|sk-ecdsa-sha2-nistp256@openssh.com';

/**
 * The JSON Schema (draft 7) by which editors complete and check a recipe file. It accepts every file that the reader
 * accepts; what only the reader knows (whose key it is, a host that is named twice) it cannot refuse.
 * @param ids of the built-in recipes
 */
export function recipeFileSchema(ids: readonly string[]): Schema {
	const host = hostProperties(ids);
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'gomod-setup recipe file',
		description: 'What an organisation says about its hosts: data that starts from a built-in recipe.',
		type: 'object',
		properties: {...host, ...fileProperties(host)},
		required: ['schema'],
		additionalProperties: false,
		if: {
			required: ['hosts'],
			properties: {hosts: {type: 'array', minItems: 1}},
			not: {
				anyOf: ['extends', 'host', 'port', 'hostKeys', 'privateModules'].map(name => ({required: [name]})),
			},
		},
		else: {required: ['extends']},
	};
}

type HostMember = (typeof hostMembers)[number];
type FileMember = Exclude<(typeof fileMembers)[number], HostMember>;

function hostProperties(ids: readonly string[]): Readonly<Record<HostMember, Schema>> {
	return {
		title: {description: 'The name that people know it by.', ...localText(80)},
		extends: {description: 'The built-in recipe that it starts from.', enum: ids},
		host: {
			description: 'The host name; the built-in one where it is left out.',
			type: 'string',
			pattern: String.raw`^\w([\w-]*\w)?(\.\w([\w-]*\w)?)*$`,
			maxLength: 253,
		},
		port: {description: 'The port of SSH.', type: 'integer', minimum: 1, maximum: 65_535},
		hostKeys: {
			description: 'Lines as in known_hosts, only for this host; they replace the published keys.',
			type: 'array',
			items: {
				...text,
				pattern: String.raw`^[ \t]*[^\s@|*?!][^\s*?!]*[ \t]+(${keyTypes})[ \t]+[A-Za-z0-9+/]+=*([ \t].*)?$`,
			},
		},
		privateModules: {
			description: 'Which modules are private, in the syntax of GOPRIVATE, one pattern an entry.',
			type: 'array',
			items: {...text, pattern: String.raw`^(?!.*://)[^\s,"']+$`},
		},
		goproxy: {
			description: 'GOPROXY: module proxies with , or | between them, without a login.',
			...text,
			not: {pattern: '://[^/?#,|]*@'},
		},
		goproxyServesPrivate: {
			description:
				'Whether the module proxy serves the private modules too. They are then named in GONOSUMDB, not in GOPRIVATE, which would go past it.',
			type: 'boolean',
		},
		caFile: {
			description: 'Absolute path of the certificate authorities (PEM) that sign for the host.',
			...text,
			pattern: String.raw`^(/|[A-Za-z]:[\\/])`,
		},
		httpProxy: {description: 'The web proxy that leads to the host, without a login.', ...address},
		help: {description: 'A page with help for people.', ...address},
		advice: {description: 'A sentence for whoever it does not work for.', ...localText(400)},
	};
}

function fileProperties(host: Schema): Readonly<Record<FileMember, Schema>> {
	const version = {type: 'string', pattern: String.raw`^\d{1,4}(\.\d{1,4}){1,3}$`};
	return {
		$schema: {description: 'For editors.', type: 'string'},
		schema: {description: 'The version of this format.', const: recipeSchema},
		checksumDatabase: {
			description: 'GOSUMDB: sum.golang.org, NAME+KEY, either with an address behind it, or off.',
			...text,
			not: {pattern: '://[^/?#]*@'},
		},
		tools: {
			description: 'The oldest versions that will do, in quotes.',
			type: 'object',
			properties: Object.fromEntries(toolNames.map(tool => [tool, version])),
			additionalProperties: false,
		},
		hosts: {
			description: 'Several hosts.',
			type: 'array',
			items: {type: 'object', properties: host, required: ['extends'], additionalProperties: false},
		},
	};
}

const text = {type: 'string', pattern: harmless, maxLength: 4096};

const address = {...text, pattern: String.raw`^https?://[^\s/?#@]+([/?#][^\s]*)?$`};

function localText(maxLength: number): Schema {
	const one = {type: 'string', pattern: harmless, maxLength};
	return {
		oneOf: [
			one,
			{
				type: 'object',
				propertyNames: {pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$'},
				additionalProperties: one,
				minProperties: 1,
			},
		],
	};
}
