/// <reference types="vitest/config" />
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { dataPlugin } from './src/cli/data-plugin'
import { hostingPlugin } from './src/cli/hosting/hosting-plugin'
import { leanQueryPlugin } from './src/cli/lean-query'
import { leanSchemaPlugin } from './src/cli/lean-schema'
import { leanVisPlugin } from './src/cli/lean-vis'

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
 * What stands in for two libraries that vis-timeline brings.
 *
 * `xss` filters HTML. Marks and lanes are elements of ours, never HTML: a string that reaches the widget all the same
 * becomes text, whole and harmless. `moment` is its calendar, which is never asked for a date.
 */
const standIns: Readonly<Record<string, string>> = {
  xss: `const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
        class FilterXSS { process(text) { return text.replace(/[&<>"]/g, (character) => escapes[character]) } }
        export default { FilterXSS }`,
  moment: `export { visMoment as default } from '${join(import.meta.dirname, 'src/ui/timeline/vis-moment.ts').replaceAll('\\', '/')}'`,
}
const standInsForVis: Plugin = {
  name: 'stand-ins-for-vis-timeline',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(standIns, id) ? `\0stand-in:${id}` : undefined),
  load: (id) => (id.startsWith('\0stand-in:') ? standIns[id.slice('\0stand-in:'.length)] : undefined),
}
const leanVis: readonly Plugin[] = [standInsForVis, leanVisPlugin()]

/** Parts of libraries that only pages loaded later use: the list of what a library exports leads to all of them. */
const LATER = /\/(useQueries|queriesObserver)\.js$/

/** Small files that are loaded together, or one after the other: apart they compress worse. */
const LATER_TOGETHER = [
  // By themselves: what takes in a part takes in all that it imports.
  { name: 'segments', test: /\/src\/ui\/(controls\/Segments\.tsx|print\/print-command\.ts)$/ },
  {
    name: 'SettingsDialog',
    test: /\/src\/ui\/(settings\/(SettingsDialog|SettingsDialogPane|SingleKeysChoice)|keys\/KeyboardDialog)\.tsx$/,
  },
  {
    name: 'marks',
    test: /\/src\/(explore\/(date-look|passage-number|place|wikidata)|ui\/(marks\/(DateMark|status-meanings)|details\/bring-into-view|timeline\/useWidth))\.tsx?$/,
  },
  {
    name: 'axis-text',
    test: /\/src\/(explore\/(folded-axis|text-placer|detail|wordless-layout)|ui\/(timeline\/axis-text|keys\/step-along))\.ts$/,
  },
  {
    name: 'EmptyResult',
    test: /\/src\/(explore\/(condition-count|without-choices)|ui\/states\/(Empty|EmptyResult|NoticeWords))\.tsx?$/,
  },
  { name: 'briefing-query', test: /\/src\/(explore\/(rows-of-ids|size-words)|state\/briefing-query)\.ts$/ },
  { name: 'CopyByHand', test: /\/src\/(explore\/full-summary|ui\/share\/CopyByHand)\.tsx?$/ },
  { name: 'FacetSheet', test: /\/src\/ui\/(controls\/Sheet|facets\/FacetSheet)\.tsx$/ },
  {
    name: 'TextPage',
    test: /\/src\/(state\/quality-query|model\/quality|ui\/pages\/(TextPage|TextPane|PageSection|method\/Terms))\.tsx?$/,
  },
  {
    name: 'words',
    test: /\/src\/(explore\/(words|likeness|snippet|name-search|nearest)|ui\/(Found|controls\/(OptionList|useOptions)))\.tsx?$/,
  },
  {
    name: 'StatementSide',
    test: /\/src\/(ui\/details\/(StatementSide|SideBySide|StatementPairItem)|state\/disputes-query|model\/dispute-files|explore\/(known-disputes|way-words))\.tsx?$/,
  },
  {
    name: 'RailPane',
    test: /\/src\/ui\/(facets\/(?!FacetSheet)|filter\/(FilterClauses|FilterChip|DateRange|KnownAsOf|RailFold))/,
  },
  { name: 'DayFields', test: /\/src\/(explore\/known-days|ui\/filter\/(DayField|DayFields|KnownDays))\.tsx?$/ },
]

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/**
 * What the entry imports, directly or not, is loaded in any case: as one chunk. Left alone, the bundler cuts out what
 * parts loaded later use as well, and small files compress worse.
 */
function firstLoadChunk(id: string, graph: ModuleGraph): string | null {
  const seen = new Set<string>()
  const isFirst = (module: string): boolean => {
    if (seen.has(module) || LATER.test(module)) return false
    seen.add(module)
    const info = graph.getModuleInfo(module)
    return info !== null && (info.isEntry || info.importers.some(isFirst))
  }
  return isFirst(id) ? 'start' : null
}

export default defineConfig({
  base: process.env['BASE'] ?? '/',
  publicDir,
  plugins: [
    react(),
    tailwindcss(),
    reloadTimeline,
    ...leanVis,
    leanQueryPlugin(),
    leanSchemaPlugin(),
    hostingPlugin(),
    dataPlugin({ data: process.env['DATELINE_DATA'] ?? 'data', publicDir }),
  ],
  // What is bundled ahead while developing is the same.
  optimizeDeps: { rolldownOptions: { plugins: [...leanVis] } },
  server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  // The manifest tells the budget check which chunk loads which.
  // Browsers that run this target preload modules by themselves.
  build: {
    outDir: 'dist',
    manifest: true,
    reportCompressedSize: false,
    target: 'es2023',
    // The first to know `light-dark()`: what stands in for it in older ones would not follow the reader's choice.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: firstLoadChunk, debugName: 'first load' }, ...LATER_TOGETHER],
        },
      },
    },
  },
  // Threads, because a test caught in a loop then ends with its process.
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/bench/*.test.ts'],
    setupFiles: '.ci/property-seed.mjs',
    testTimeout: 30_000, // a busy machine is no fault of the code
    environment: 'node',
    pool: 'threads',
    // Half of the time went for loading the same modules again for each file; none keeps what another file's tests see.
    isolate: false,
  },
})
