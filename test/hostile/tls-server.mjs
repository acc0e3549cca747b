/**
 * An HTTPS server that shows a certificate and tells of every request it could read.
 * @param argv [2] the files of certificate and key without their endings, [3] the address, [4] where it redirects to, if anywhere
 */
import {readFileSync} from 'node:fs';
import https from 'node:https';

const [, , files, host, location] = process.argv;

https
	.createServer(
		{cert: readFileSync(`${files}.crt`), key: readFileSync(`${files}.key`)},
		(request, response) => {
			console.log(`request ${request.url} ${request.headers.authorization ?? ''}`);
			if (location) response.writeHead(302, {location});
			response.end(location ? '' : 'v1.1.0\n');
		},
	)
	.on('tlsClientError', () => console.log('refused'))
	.listen(443, host, () => console.log('listening'));
