// Prints what a first visit loads, compressed as it is served, and fails where it is too much.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const most = { shop: 180, admin: 180 };
let isOver = false;

for (const [app, limit] of Object.entries(most)) {
  const folder = `dist/${app}/browser`;
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const first = new Set([...page.matchAll(/(?:src|href)="([\w.-]+\.js)"/g)].map((found) => found[1]));
  const size = (pack) =>
    [...first].reduce((sum, file) => sum + pack(readFileSync(`${folder}/${file}`)).length, 0) / 1000;
  const all = readdirSync(folder).filter((file) => file.endsWith('.js')).length;
  const gzip = size(gzipSync);
  console.log(
    `${app}: first script ${gzip.toFixed(1)} kB gzip, ${size(brotliCompressSync).toFixed(1)} kB brotli ` +
      `(at most ${limit} kB) in ${first.size} of ${all} files`,
  );
  isOver ||= gzip > limit;
}

process.exitCode = isOver ? 1 : 0;
