// Saves the API's document for the client that is generated from it. Usage: npm run api:fetch -- http://127.0.0.1:8080
// Examples and refusals are left out: problems are read in one place, and the file is a quarter of its size.
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:8080');

const text = await new Promise((resolve, reject) => {
  const headers = { host: `api.localhost:${base.port}` };
  request({ host: base.hostname, port: base.port, path: '/openapi/v1.json', headers }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (part) => (body += part)).on('end', () => resolve(body));
  }).on('error', reject).end();
});

const noType = ['type', '$ref', 'oneOf', 'anyOf', 'allOf'];

const isRefusal = (status) => !/^[23]/.test(status);

function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([name, inner]) => !(name === 'example' || (name === 'examples' && typeof inner === 'object')))
    .map(([name, inner]) => [name, name === 'responses' ? answers(inner) : plain(inner)]);
  // An instant that may be null comes with its format alone.
  const isInstant = value.format === 'date-time' && noType.every((name) => !(name in value));
  return Object.fromEntries(isInstant ? [...kept, ['type', ['string', 'null']]] : kept);
}

function answers(responses) {
  return Object.fromEntries(
    Object.entries(responses)
      .filter(([status]) => !isRefusal(status))
      .map(([status, answer]) => [status, plain(answer)]),
  );
}

const { servers, ...document } = plain(JSON.parse(text));
// Details repeat the members of a head, and the document does not say that they are always there.
for (const [name, shape] of Object.entries(document.components.schemas))
  if (name.endsWith('DetailView') && shape.properties) shape.required = Object.keys(shape.properties);
writeFileSync('api/v1.json', `${JSON.stringify(document, null, 1)}\n`);
