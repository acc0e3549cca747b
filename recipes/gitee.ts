import {defineRecipe} from 'gomod-setup/recipe';

const welcome =
	"! You've successfully authenticated, but (?:GITEE\\.COM|Gitee\\.com) does not provide shell access\\.";

/** Gitee (码云). */
export const gitee = defineRecipe({
	id: 'gitee',
	title: 'Gitee',
	host: 'gitee.com',
	published: [
		{
			host: 'gitee.com',
			over443: undefined,
			hostKeys: [
				{
					keyType: 'ssh-ed25519',
					key: 'AAAAC3NzaC1lZDI1NTE5AAAAIEKxHSJ7084RmkJ4YdEi5tngynE8aZe2uEoVVsB/OvYN',
					fingerprint: 'SHA256:+ULzij2u99B9eWYFTw1Q4ErYG/aepHLbu96PAUCoV88',
				},
				{
					keyType: 'ssh-rsa',
					key: 'AAAAB3NzaC1yc2EAAAADAQABAAABAQDMzG3r+88lWSDK9fyjcZmYsWGDBDmGoAasKMAmjoFloGt9HRQX2Qp4f9FY2XK/hsHYinvoh5Xytl9iaUNUWMfYR8q6VEMtOO87DgoAFcfKZHt0/nbAg9RoNTKYt6v8tPwYpr7N0JP/01nE4LFsNDnstr6H0bXSAzbKWCETLZfdPV4l2uSpRn3bU0ugoZ0aSKz5Dc/IloBfGCTvkSsxUydMRd/Chpjt6VxncDbp+Fa6pzsseK8OQzrg6Fgc5783EN3EQqZ2skqyCwExtx95BJlfx1B3luZnWfpkwNDnrZRT/Qx0OrWqyf0q6f9uQr+UG1S8qDcUn3e/9onq3rwBri8/',
					fingerprint: 'SHA256:meTsVSCgOas8fBnJyx8EPlUJr6iQ96riFmCFPfUkDtU',
				},
			],
			keysAssumed: true,
			revokedFingerprints: [],
		},
	],
	loginRules: {
		greetings: [
			{pattern: `^Hi Anonymous(?: \\([^)]*\\))?${welcome}`, identity: 'anonymous', unverified: true},
			// A full name with the user name behind it.
			{pattern: `^Hi .*\\(@(?<account>[\\w.-]+)\\)${welcome}`, identity: 'user'},
			{pattern: `^Hi (?<account>.+)${welcome}`, identity: 'user'},
		],
		refusals: [],
	},
	unverified: [
		{
			member: 'published',
			because:
				'The fingerprints were read where others quote Gitee, and the keys in public repositories that agree.',
		},
		{member: 'loginRules.greetings', because: 'How a deploy key is greeted was read in reports of others.'},
		{member: 'tokenUser', because: 'That a token goes with any user name was not read in a page of Gitee.'},
	],
	pages: () => ({
		addKey: 'https://gitee.com/profile/sshkeys',
		keys: 'https://gitee.com/profile/sshkeys',
		token: 'https://gitee.com/profile/personal_access_tokens',
		sso: undefined,
		hostKeys: 'https://help.gitee.com/account/gitees-ssh-key-fingerprints',
		status: undefined,
		help: 'https://help.gitee.com/base/account/SSH公钥设置',
	}),
});
