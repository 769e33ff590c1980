// The Fetch API over one address: whatever host the URL names, the connection goes to the address, as a gateway's
// callers do. Names such as north.localhost do not resolve outside of browsers.
import http from 'node:http';
import https from 'node:https';

export function fetchOver(address) {
  const target = new URL(address);
  return async (input, init = {}) => {
    const request = new Request(input, init);
    const body = Buffer.from(await request.arrayBuffer());
    return await send(new URL(request.url), target, request, body);
  };
}

function send(url, target, request, body) {
  const headers = { ...Object.fromEntries(request.headers), host: url.host, 'content-length': body.length };
  const options = {
    host: target.hostname, port: target.port, servername: url.hostname,
    method: request.method, path: url.pathname + url.search, headers,
  };
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? https : http).request(options, (incoming) => {
      const parts = [];
      incoming.on('data', (part) => parts.push(part));
      incoming.on('error', reject);
      incoming.on('end', () => resolve(toResponse(incoming, Buffer.concat(parts))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function toResponse(incoming, body) {
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) headers.append(incoming.rawHeaders[at], incoming.rawHeaders[at + 1]);
  const hasNoBody = [204, 205, 304].includes(incoming.statusCode);
  return new Response(hasNoBody ? null : body, { status: incoming.statusCode, headers });
}
