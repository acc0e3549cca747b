import type {Words} from '../words.ts';

export const recipeGuessed: Words['recipeGuessed'] = ({host, recipe, title, because}) =>
	because === 'looks-like'
		? `${host} 看起来是 ${title}，因此使用配方 ${recipe}。如果不是，请用 --recipe 指定配方。`
		: `无法得知 ${host} 是哪种服务器，因此使用配方 ${recipe}（${title}）。如果是别的种类，请用 --recipe 指定配方。`;
