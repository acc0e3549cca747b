import {recipes} from '../../recipes/index.ts';
import type {ExitCode} from '../core/exit-code.ts';
import {withSeen} from '../core/recipe-memory.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {lookAround} from '../probes/survey.ts';
import {keepHeapSmall, loadModulesOfNode} from '../system/small-heap.ts';
import {Secret} from '../system/system.ts';
import {screenWordsFor} from '../words/ui.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import {usualTimeout} from './begun.ts';
import type {Face} from './face.ts';
import {bearGoneReader} from './gone-reader.ts';
import type {InvocationOf} from './invocation.ts';
import {refusal} from './prepare.ts';
import {findRecipe, type RecipeSource} from './recipe-source.ts';
import {refuse} from './refuse.ts';
import {rememberedBy} from './remembered.ts';
import {renderEdits} from './render.ts';
import {againArguments, reportContext} from './reporting.ts';
import {readSecrets, tellExposed} from './secrets.ts';
import {isUtf8} from './utf8.ts';
import {choiceOf, recipeFound} from './wizard-recipe.ts';
import type {World} from './world.ts';

type Asked = InvocationOf<'setup'> | InvocationOf<'run'>;
/** On their way as soon as this file is loaded; whoever awaits them hears why they cannot be. */
const screens = import('../ui/run-wizard.tsx');
screens.catch(() => {});

type Outside = Parameters<typeof import('../ui/run-wizard.tsx')['runWizard']>[0];

/** `gomod-setup setup` and `run` for a person at a terminal: what flags say is answered already. */
export async function wizard(
	invocation: Asked,
	world: World,
	face: Exclude<Face, 'none'>,
): Promise<ExitCode> {
	const {system, painted} = world;
	// The screens write for themselves.
	for (const stream of [process.stdout, process.stderr]) bearGoneReader(stream);
	const timeout = (invocation.timeoutSeconds ?? usualTimeout / 1000) * 1000;
	// Goes on while the screens are loaded.
	const survey = lookAround(system, {timeout});
	const read = await readGiven(invocation, world, timeout);
	if ('use' in read) {
		painted?.takeBack();
		return refuse(world, read.use);
	}
	const {given, exposed} = read;
	const {stdin, stdout} = process;
	const outside = {...(await outsideOf(invocation, world)), given, survey};
	const code =
		face === 'lines'
			? await (await import('../ui/line-mode.ts')).runLines(outside, {stdin, stdout})
			: await runScreens(outside, painted);
	// Not before: the screens own the terminal.
	tellExposed(world, exposed);
	return code;
}

async function runScreens(outside: Outside, painted: World['painted']): Promise<ExitCode> {
	const {stdin, stdout} = process;
	const {runWizard} = await screens;
	return runWizard(outside, {
		stdin,
		stdout,
		takeOver: painted?.takeOver ?? '',
		listening: () => {
			painted?.handOver();
			loadModulesOfNode();
			keepHeapSmall();
		},
	});
}

/** What the command line answers; a wrong answer ends the run before anything is drawn. */
async function readGiven(
	{recipe, answers, secrets, ...invocation}: Asked,
	world: World,
	timeout: number,
): Promise<{given: Outside['given']; exposed: readonly string[]} | {use: WrongUse}> {
	const {system, words} = world;
	const name = recipe ?? (system.env.GOMOD_SETUP_RECIPE || undefined);
	// One that has to be fetched is waited for on the first screen.
	const named =
		name === undefined || name.includes('://')
			? undefined
			: await findRecipe(system, name, {recipes, language: words.language}, {timeout});
	if (named !== undefined && isRefused(named)) return {use: refusal(named)};
	// The terminal is the wizard's own: a secret is asked for there.
	const elsewhere = secrets.filter(({from}) => from !== 'stdin');
	const read = await readSecrets(elsewhere, system, async () => '');
	if (read.kind === 'wrong-use') return {use: read.use};
	const given = {
		answers,
		recipe: name,
		choice: choiceOf(named, recipes, answers),
		parts: invocation.command === 'run' ? invocation.parts : [],
		timeout,
		passphrase: answers.set.passphrase === 'none' ? 'none' : read.secrets.passphrase,
		token: read.secrets.token,
	} as const;
	return {given, exposed: read.exposed};
}

function isRefused(
	source: RecipeSource,
): source is Exclude<RecipeSource, {kind: 'built-in' | 'file' | 'none'}> {
	return source.kind !== 'built-in' && source.kind !== 'file' && source.kind !== 'none';
}

async function outsideOf(invocation: Asked, world: World): Promise<Omit<Outside, 'given' | 'survey'>> {
	const {system, words, colour} = world;
	const {platform, env} = system;
	const {invocation: startedAs, home, version} = reportContext(world, invocation, undefined, '');
	const directory = ownStateDirectory(system);
	const wait = {timeout: (invocation.timeoutSeconds ?? usualTimeout / 1000) * 1000};
	const remembered = await rememberedBy(system, directory);
	const fetched: FileSource[] = [];
	return {
		system,
		program: {version, invocation: startedAs, home},
		context: {words: await screenWordsFor(words.language), platform, colour, ascii: !isUtf8(platform, env)},
		recipes,
		directory,
		preferences: {...remembered, save: keeping(remembered, fetched)},
		findRecipe: async (name, trusted) => {
			const known = {recipes, language: words.language, confirmed: async () => trusted};
			const source = await findRecipe(system, name, known, wait);
			if (source.kind === 'file') fetched.push(source);
			return recipeFound(source, trusted, remembered.addresses, recipes);
		},
		again: (targets, recipe, answers, parts) =>
			againArguments(targets, {...invocation, answers, recipe, parts}),
		render: actions => renderEdits(system, actions),
		newSecret: text => new Secret(text),
		copy: async text => (await import('../system/clipboard.ts')).copyToClipboard(text, platform, env),
		openPage: async url => (await import('../system/open-page.ts')).openPage(url, platform, env),
		onSignal: world.onSignal,
	};
}

type FileSource = Extract<RecipeSource, {kind: 'file'}>;
type Remembered = Awaited<ReturnType<typeof rememberedBy>>;

/**
 * Keeps what a person agreed to. On the first run there is nowhere to keep it before something was changed, so what
 * came earlier is kept with what comes later; with a recipe from an address goes what it says, so that a change is seen.
 */
function keeping({save, addresses}: Remembered, fetched: readonly FileSource[]): Remembered['save'] {
	let all: object = {};
	return async changed => {
		const trusted: readonly string[] =
			'trusted' in changed && Array.isArray(changed.trusted) ? changed.trusted : [];
		const agreed = fetched.filter(({digest, from}) => from === 'url' && trusted.includes(digest));
		const seen = agreed.reduce(
			(known, {place, digest, file}) => withSeen(known, place, digest, file),
			addresses,
		);
		all = {...all, ...changed, ...(agreed.length > 0 ? {addresses: seen} : {})};
		await save(all);
	};
}
