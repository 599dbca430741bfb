/**
 * While developing: compiles the data when Vite starts and whenever it changes, then reloads the page or shows
 * in it what is wrong.
 *
 * Vite bundles its configuration, and so this plugin and the compile, when it starts: a change to their code
 * takes effect after a restart.
 */
import { isAbsolute, relative, resolve } from 'node:path'
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { formatProblems, type Problem } from '../compile/problems'
import { siteHandler } from './site-handler'

interface DataPluginOptions {
  /** Folder of the source data. */
  readonly data: string
  /** Folder of the site's public files; the dataset is compiled into `dataset/v1` below it. */
  readonly publicDir: string
}

/** Editors save in several steps, and a version control checkout touches many files. */
const QUIET_MS = 100

export function dataPlugin({ data, publicDir }: DataPluginOptions): Plugin {
  return {
    name: 'dateline-data',
    apply: (_config, { command }) => command === 'serve' && !process.env['VITEST'],
    async configureServer(server) {
      const folders = { data: resolve(data), out: resolve(publicDir, 'dataset/v1') }
      let overlay: ErrorPayload | undefined

      const recompile = async () => {
        overlay = await compileOnce(folders, server)
        // Without a listener Vite would keep the message for the next page, which is fresh in any case.
        if (server.ws.clients.size > 0) hot.send(overlay ?? { type: 'full-reload' })
      }
      const { hot } = server.environments.client
      hot.on('vite:client:connect', (_payload, client) => {
        if (overlay) client.send(overlay)
      })
      serveDataset(server, resolve(publicDir))

      const recompileSoon = debounce(recompile, QUIET_MS)
      server.watcher.add(folders.data)
      server.watcher.on('all', (_event, file) => {
        if (isInside(folders.data, file)) recompileSoon()
      })
      await recompile()
    },
  }
}

/** The overlay to show, or undefined when all is well. A fault of the compile itself is shown too. */
async function compileOnce(
  folders: { readonly data: string; readonly out: string },
  { config: { logger } }: ViteDevServer,
): Promise<ErrorPayload | undefined> {
  try {
    // Late, for Vitest and the build load this plugin too, and neither needs the compile.
    const { compileFolder } = await import('../compile/run')
    const result = await compileFolder(folders)
    if (result.ok) {
      logger.info(result.summary, { timestamp: true })
      return undefined
    }
    const overlay = problemOverlay(result.problems, folders.data, result.more)
    logger.error(overlay.err.message, { timestamp: true })
    return overlay
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    logger.error(stack || message, { timestamp: true })
    return { type: 'error', err: { message: `The compile itself failed: ${message}`, stack, plugin: 'dateline-data' } }
  }
}

/** Vite's error overlay with every problem, and how many more there are; its link opens the first. */
export function problemOverlay(problems: readonly Problem[], data: string, more = 0): ErrorPayload {
  const message = formatProblems(problems, more)
  const first = problems[0]
  if (!first) return { type: 'error', err: { message: 'The compile failed without a problem.', stack: '' } }
  const file = resolve(data, first.file)
  const loc = { file, line: first.line, column: 0 }
  return { type: 'error', err: { message, stack: '', id: file, loc, plugin: 'dateline-data' } }
}

/**
 * Calls `task` once it has been quiet for `ms`; never twice at the same time. A call while it runs makes it run
 * once more afterwards. `task` must not reject.
 */
export function debounce(task: () => Promise<void>, ms: number): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => (running = running.then(task)), ms)
  }
}

/** As in production: a missing file is 404 and not the app's page, and a file just compiled is there at once. */
function serveDataset(server: ViteDevServer, publicFolder: string): void {
  const answer = siteHandler(publicFolder)
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(server.config.base, '/')
    if (!path.startsWith('/dataset/')) return next()
    request.url = path
    void answer(request, response)
  })
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, resolve(file))
  return path !== '' && !path.startsWith('..') && !isAbsolute(path)
}
