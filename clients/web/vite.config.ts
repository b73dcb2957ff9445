import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import vueJsx from '@vitejs/plugin-vue-jsx'
import { defineConfig, type Plugin } from 'vite'

/** The graph a page is developed against: `npm start` in another terminal. */
const graph = process.env.GRAPH_URL ?? 'http://127.0.0.1:4000'

/** Compressed once here, not at every visit. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
      const content = readFileSync(join(dir, name))
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content))
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content))
    }
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vueJsx(), compressed],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the pages allows no inlined fonts, and the budget test reads the manifest.
    assetsInlineLimit: 0,
    manifest: true,
  },
  server: { proxy: { '/graphql': graph, '/calendar.ics': graph } },
})
