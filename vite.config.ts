/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { dataPlugin } from './src/cli/data-plugin'

/** The compiled site's files; another folder's site (`npm start -- --data <folder>`) lies elsewhere. */
const publicDir = process.env['DATELINE_PUBLIC'] ?? 'public'

/** Fast Refresh does not run effects again, and the timeline is all effects: an edit there reloads the page. */
const reloadTimeline: Plugin = {
  name: 'reload-timeline',
  hotUpdate({ file, type }) {
    if (type !== 'update' || !file.includes('/src/ui/timeline/')) return undefined
    this.environment.hot.send({ type: 'full-reload' })
    return []
  },
}

/**
 * Stands in for the HTML filter that vis-timeline brings. Marks and lanes are elements of ours, never HTML: a string
 * that reaches the widget all the same becomes text, whole and harmless, and 3 kB stay away.
 */
const plainText: Plugin = {
  name: 'plain-text-in-vis-timeline',
  enforce: 'pre',
  resolveId: (id) => (id === 'xss' ? '\0plain-text' : undefined),
  load: (id) =>
    id === '\0plain-text'
      ? `const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
         class FilterXSS { process(text) { return text.replace(/[&<>"]/g, (character) => escapes[character]) } }
         export default { FilterXSS }`
      : undefined,
}

export default defineConfig({
  base: process.env['BASE'] ?? '/',
  publicDir,
  plugins: [
    react(),
    tailwindcss(),
    reloadTimeline,
    plainText,
    dataPlugin({ data: process.env['DATELINE_DATA'] ?? 'data', publicDir }),
  ],
  server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  // The manifest tells the budget check which chunk loads which.
  // Browsers that run this target preload modules by themselves.
  build: {
    outDir: 'dist',
    manifest: true,
    reportCompressedSize: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
  },
  // Threads, because a test caught in a loop then ends with its process.
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: '.ci/property-seed.mjs',
    environment: 'node',
    pool: 'threads',
  },
})
