import type {Recipe} from 'gomod-setup/recipe';
import {github} from './github.ts';

/** The built-in recipes, in the order in which they are offered. */
export const recipes: readonly Recipe[] = [github];
