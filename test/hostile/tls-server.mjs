/**
 * A web server, with TLS on 443 and without on 80, that shows a certificate and tells of every request it could read.
 * What comes without TLS, or under another name than the one it redirects from, is asked for a login.
 * @param argv [2] the files of certificate and key without their endings, [3] the address, [4] where it redirects to, if
 * anywhere (`*` stands for the path that was asked), [5] the name it redirects from; any when left out
 */
import {readFileSync} from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const [, , files, host, location, from] = process.argv;
const certificate = {cert: readFileSync(`${files}.crt`), key: readFileSync(`${files}.key`)};

const secure = https
	.createServer(certificate, (request, response) => {
		const asked = request.headers.host ?? '';
		tell('request', request);
		if (from && asked !== from) return lure(response);
		if (location) response.writeHead(302, {location: location.replace('*', request.url)});
		response.end(location ? '' : 'v1.1.0\n');
	})
	.on('tlsClientError', () => console.log('refused'));

const plain = http.createServer((request, response) => {
	tell('plain', request);
	lure(response);
});

function tell(how, {url, headers}) {
	console.log(`${how} ${url} ${headers.authorization ?? ''} ${headers.host}`);
}

function lure(response) {
	response.writeHead(401, {'www-authenticate': 'Basic realm="x"'});
	response.end();
}

plain.listen(80, host, () => secure.listen(443, host, () => console.log('listening')));
