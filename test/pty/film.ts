import type {Run} from './runs.ts';

/** One picture of a terminal, and how long it stands. */
export interface Shot {
	readonly rows: readonly (readonly Run[])[];
	readonly seconds: number;
}

const cell = {width: 8.4, height: 18};
const margin = 14;
const background = '#16181d';
const foreground = '#d6d8de';
const colours: Readonly<Record<number, string>> = {1: '#f07178', 2: '#9ece6a', 3: '#e0b35c', 6: '#56c2d6'};

/** The shots as one SVG that plays them in a loop, with text that can be selected; without scripts. */
export function film(shots: readonly Shot[], columns: number, title: string): string {
	const rows = Math.max(...shots.map(shot => shot.rows.length));
	const width = Math.ceil(columns * cell.width + 2 * margin);
	const height = Math.ceil(rows * cell.height + 2 * margin);
	const total = shots.reduce((sum, {seconds}) => sum + seconds, 0);
	const styles = shots.map((_, index) => keyframes(shots, index, total)).join('');
	const pictures = shots.map(
		({rows}, index) => `<g class="shot" id="s${index}">${rows.map(rowOf).join('')}</g>`,
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<style>text{font:14px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre;fill:${foreground}}.shot{visibility:hidden}#s${shots.length - 1}{visibility:visible}${styles}</style>`,
		`<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
		...pictures,
		'</svg>\n',
	].join('\n');
}

/** A shot is to be seen from its beginning to that of the next. */
function keyframes(shots: readonly Shot[], index: number, total: number): string {
	const before = shots.slice(0, index).reduce((sum, {seconds}) => sum + seconds, 0);
	const from = percent(before / total);
	const to = percent((before + (shots[index]?.seconds ?? 0)) / total);
	const seen = index === 0 ? `0%{visibility:visible}` : `0%{visibility:hidden}${from}{visibility:visible}`;
	const gone = index === shots.length - 1 ? '' : `${to}{visibility:hidden}`;
	return `@keyframes k${index}{${seen}${gone}}#s${index}{animation:k${index} ${total.toFixed(1)}s step-end infinite}`;
}

function percent(part: number): string {
	return `${(part * 100).toFixed(3)}%`;
}

function rowOf(runs: readonly Run[], row: number): string {
	const y = (margin + (row + 0.75) * cell.height).toFixed(1);
	const spans = runs.filter(({text}) => text.trim() !== '').map(run => spanOf(run, y));
	return spans.join('');
}

/** Its length is given, so that it fills its columns whatever the font. */
function spanOf({column, text, width, colour, bold, dim}: Run, y: string): string {
	const kept = text.trimEnd();
	const columns = width - (text.length - kept.length);
	const attributes = [
		`x="${(margin + column * cell.width).toFixed(1)}"`,
		`y="${y}"`,
		`textLength="${(columns * cell.width).toFixed(1)}"`,
		...(colour === undefined ? [] : [`style="fill:${colours[colour] ?? foreground}"`]),
		...(bold ? ['font-weight="bold"'] : []),
		...(dim ? ['opacity=".6"'] : []),
	];
	return `<text ${attributes.join(' ')} xml:space="preserve">${escaped(kept)}</text>`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
