// Packs what is served as small as it gets, once, beside each file: no server has to while somebody waits.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const worthIt = 1024;

for (const app of ['shop', 'admin']) {
  const folder = `dist/${app}/browser`;
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|svg|json)$/.test(name));
  for (const name of names) {
    const plain = readFileSync(`${folder}/${name}`);
    if (plain.length >= worthIt) writeFileSync(`${folder}/${name}.br`, brotliCompressSync(plain));
  }
}
