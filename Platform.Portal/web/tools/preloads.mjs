// Names in each document every script that its first one needs: the builder names ten, and the rest would be found out
// about only once those have come.
import { readFileSync, writeFileSync } from 'node:fs';

for (const app of ['shop', 'admin']) {
  const { outputs } = JSON.parse(readFileSync(`dist/${app}/stats.json`, 'utf8'));
  const index = `dist/${app}/browser/index.html`;
  const page = readFileSync(index, 'utf8');
  const main = /<script src="(main-[\w]+\.js)"/.exec(page)[1];
  const needed = new Set([main]);
  for (const file of needed)
    for (const { kind, path, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external) needed.add(path);
  needed.delete(main);
  const links = [...needed].map((file) => `<link rel="modulepreload" href="${file}">`).join('');
  const bare = page.replace(/<link rel="modulepreload"[^>]*>/g, '');
  writeFileSync(index, bare.replace(`<script src="${main}"`, `${links}<script src="${main}"`));
}
