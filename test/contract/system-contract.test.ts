import {describe} from 'vitest';
import {openFakeWorld} from './fake-world.ts';
import {openRealWorld} from './real-world.ts';
import {systemContract} from './system-contract.ts';

describe('the real System', () => systemContract(openRealWorld));
describe('the fake System', () => systemContract(openFakeWorld));
