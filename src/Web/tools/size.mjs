// Fails the build when the bundle outgrows its budget (brotli, kB). Run after `vite build`; OUT_DIR overrides the place.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const dir = process.env.OUT_DIR ?? join(import.meta.dirname, '../../Host/wwwroot');
const budget = { script: 170, style: 12, lazy: 70 };
const size = file => { try { return statSync(join(dir, `${file}.br`)).size / 1000; } catch { return statSync(join(dir, file)).size / 1000; } };
const html = readFileSync(join(dir, 'index.html'), 'utf8');
const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+|theme\.js)"/g)].map(m => m[1]);

// The entry imports chunks that the HTML does not name when they are not preloaded: follow the static imports.
const initial = new Set();
const follow = file => {
  if (initial.has(file)) return;
  initial.add(file);
  if (!file.endsWith('.js')) return;
  for (const m of readFileSync(join(dir, file), 'utf8').matchAll(/(?:^|[;\n}])\s*import\s*(?:[\w*{}\s,$]+from\s*)?["']\.\/([\w.-]+\.js)["']/g)) follow(`assets/${m[1]}`);
};
linked.forEach(follow);

const sum = ext => [...initial].filter(f => f.endsWith(ext)).reduce((n, f) => n + size(f), 0);
const lazy = readdirSync(join(dir, 'assets')).filter(f => f.endsWith('.js') && !initial.has(`assets/${f}`)).map(f => [f, size(`assets/${f}`)]).toSorted((a, b) => b[1] - a[1]);
const rows = [['initial script', sum('.js'), budget.script], ['initial style', sum('.css'), budget.style], [`largest lazy chunk (${basename(lazy[0][0])})`, lazy[0][1], budget.lazy]];
let over = false;
for (const [name, value, limit] of rows) {
  over ||= value > limit;
  console.log(`${value > limit ? 'OVER' : 'ok  '} ${name}: ${value.toFixed(1)} of ${limit} kB`);
}
process.exit(over ? 1 : 0);
