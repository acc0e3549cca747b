import {isPublicDatabase, isPublicProxy} from './public-proxies.ts';
import {type RouteSettings, routeOf} from './route.ts';

/** Public module proxies and checksum databases that Go would tell the path of this module. */
export function publicHostsTold(module: string, settings: RouteSettings): readonly string[] {
	return routeOf(module, settings).disclosedTo.filter(
		host => isPublicProxy(`https://${host}`) || isPublicDatabase(host),
	);
}
