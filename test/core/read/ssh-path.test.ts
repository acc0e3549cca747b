import {expect, it} from 'vitest';
import {expandSshPath} from '../../../source/core/read/ssh-path.ts';

const tokens = {home: '/home/dev', host: 'github.com', remoteUser: 'git', localUser: 'dev', port: 22};

it.each([
	['~/.ssh/id_rsa', '/home/dev/.ssh/id_rsa'],
	['/etc/key', '/etc/key'],
	['~/.ssh/id_%h', '/home/dev/.ssh/id_github.com'],
	['%d/.ssh/%r@%n:%p', '/home/dev/.ssh/git@github.com:22'],
	['~/.ssh/%u', '/home/dev/.ssh/dev'],
	['/a/100%%', '/a/100%'],
	['/a/%%h', '/a/%h'],
	['/a/%C', '/a/%C'],
	['/a/%', '/a/%'],
	['id_rsa', '/home/dev/.ssh/id_rsa'],
	['keys/id_rsa', '/home/dev/.ssh/keys/id_rsa'],
	['C:/Users/dev/.ssh/id_rsa', 'C:/Users/dev/.ssh/id_rsa'],
])('%s is %s', (path, expanded) => {
	expect(expandSshPath(path, tokens)).toBe(expanded);
});
