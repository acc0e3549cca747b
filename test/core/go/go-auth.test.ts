import {expect, test} from 'vitest';
import {readsNetrc, withNetrc} from '../../../source/core/go/go-auth.ts';

test.each([
	[undefined, true, ''],
	['', true, ''],
	['netrc', true, ''],
	['git /home/dev; netrc', true, ''],
	[' netrc ;x', true, ''],
	['off', false, 'netrc'],
	['git /home/dev', false, 'netrc; git /home/dev'],
	['netrcx', false, 'netrc; netrcx'],
])('GOAUTH=%s', (value, reads, with_) => {
	expect(readsNetrc(value)).toBe(reads);
	if (!reads) expect(withNetrc(value ?? '')).toBe(with_);
});
