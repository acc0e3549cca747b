/**
 * go-import.mjs ADDRESS CERTIFICATE KEY: answers `?go-get=1` as GitLab and Gitea do to a stranger: 200 for any path, with
 * the first two elements as the repository; everything else is not found.
 */

import {readFileSync} from 'node:fs';
import {createServer} from 'node:https';

const [address, cert, key] = process.argv.slice(2);

createServer({cert: readFileSync(cert), key: readFileSync(key)}, (request, response) => {
	const {pathname, searchParams} = new URL(request.url, `https://${request.headers.host}`);
	const root = [request.headers.host, ...pathname.split('/').filter(Boolean).slice(0, 2)].join('/');
	const asked = searchParams.get('go-get') === '1';
	response.writeHead(asked ? 200 : 404, {'content-type': 'text/html'});
	response.end(asked ? `<meta name="go-import" content="${root} git https://${root}.git">` : 'Not Found');
}).listen(443, address);
