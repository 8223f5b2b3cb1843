import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type ResolvedConfig } from 'vite';

/** After the bundle: builds sw.js with the list of files to precache, then writes .br and .gz beside every text file. */
function finish(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'tp-finish', apply: 'build',
    configResolved(c) { config = c; },
    async closeBundle() {
      const dir = resolve(config.root, config.build.outDir);
      const files = () => (readdirSync(dir, { recursive: true }) as string[]).map(f => f.replaceAll('\\', '/')).filter(f => statSync(join(dir, f)).isFile());
      // The shell and the Latin font only; other languages and font subsets load on demand.
      const precache = files().filter(f => /^(index\.html|theme\.js|icon\.svg|assets\/.*\.(js|css)|assets\/inter-latin-wght.*)$/.test(f) && !/\.(map|br|gz)$|\/de-/.test(f)).map(f => `/${f}`).toSorted();
      const hash = createHash('sha256');
      for (const f of precache) hash.update(f).update(readFileSync(join(dir, f)));
      await build({
        configFile: false, root: config.root, logLevel: 'warn', publicDir: false,
        define: { __PRECACHE__: JSON.stringify(precache), __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 12)) },
        build: { outDir: dir, emptyOutDir: false, lib: { entry: join(config.root, 'src/sw.ts'), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' } },
      });
      for (const f of files().filter(name => /\.(js|css|html|svg|json|webmanifest)$/.test(name))) {
        const raw = readFileSync(join(dir, f));
        if (raw.length < 512) continue;
        writeFileSync(join(dir, `${f}.br`), brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }));
        writeFileSync(join(dir, `${f}.gz`), gzipSync(raw, { level: 9 }));
      }
    },
  };
}

const backend = process.env['TP_BACKEND'] ?? 'http://localhost:5080';
const vendor = (name: string, packages: string) => ({ name, test: new RegExp(`node_modules/(${packages})/`) });

export default defineConfig({
  plugins: [react(), tailwindcss(), finish()],
  define: { __APP_VERSION__: JSON.stringify(process.env['TP_VERSION'] ?? 'dev') },
  resolve: { alias: { '@': join(import.meta.dirname, 'src') } },
  build: {
    outDir: '../Host/wwwroot', emptyOutDir: true,
    target: 'baseline-widely-available', sourcemap: 'hidden', assetsInlineLimit: 0, modulePreload: { polyfill: false },
    // Vendor chunks keep their hash across app releases, so returning users download only what changed.
    rolldownOptions: { output: { codeSplitting: { groups: [vendor('react', 'react|react-dom|scheduler'), vendor('platform', '@tanstack|i18next|react-i18next|zustand|openapi-fetch|idb-keyval')] } } },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': backend, '/openapi': backend, '/hubs': { target: backend, ws: true } } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
} as Parameters<typeof defineConfig>[0]);
