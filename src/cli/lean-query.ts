/**
 * Leaves out of the build what the page never asks of TanStack Query: nothing is ever changed on a server, no query has
 * pages, none suspends or throws to a boundary, and none is restored. In their place stands what the library's client
 * and hooks ask for, and no more.
 */
import type { Plugin } from 'vite'

const STAND_INS: Readonly<Record<string, string>> = {
  './mutationCache.js': `export class MutationCache {
                           clear() {}
                           findAll() { return [] }
                           resumePausedMutations() { return Promise.resolve() }
                         }`,
  './infiniteQueryBehavior.js': `const absent = () => { throw new Error('pages of queries are not in this build: see lean-query.ts') }
                                 export { absent as infiniteQueryBehavior, absent as hasNextPage, absent as hasPreviousPage }`,
  './suspense.js': `export const ensureSuspenseTimers = () => {}
                    export const shouldSuspend = ({ suspense, throwOnError }) => {
                      if (suspense || throwOnError) throw new Error('queries that suspend or throw are not in this build: see lean-query.ts')
                      return false
                    }
                    export { shouldSuspend as fetchOptimistic, shouldSuspend as defaultThrowOnError }`,
  './errorBoundaryUtils.js': `export const getHasError = () => false
                              export { getHasError as ensurePreventErrorBoundaryRetry, getHasError as useClearResetErrorBoundary }`,
  './QueryErrorResetBoundary.js': `const absent = () => {}
                                   export { absent as QueryErrorResetBoundary, absent as useQueryErrorResetBoundary }`,
  './IsRestoringProvider.js': `export const useIsRestoring = () => false
                               export { useIsRestoring as IsRestoringProvider }`,
}

const PREFIX = '\0lean-query:'

/** Stops the build where the library asks for one of these by another name: it would come along whole, unnoticed. */
export function leanQueryPlugin(): Plugin {
  const unused = new Set<string>()
  return {
    name: 'lean-query',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const id of Object.keys(STAND_INS)) unused.add(id)
    },
    resolveId(id, importer = '') {
      if (!/(?:query-core|react-query)\/build\//.test(importer) || !Object.hasOwn(STAND_INS, id)) return undefined
      unused.delete(id)
      return PREFIX + id
    },
    load: (id) => (id.startsWith(PREFIX) ? STAND_INS[id.slice(PREFIX.length)] : undefined),
    buildEnd(error) {
      if (!error && unused.size > 0) throw new Error(`TanStack Query has no ${[...unused].join(', ')}: read it again`)
    },
  }
}
