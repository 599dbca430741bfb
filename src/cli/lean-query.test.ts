import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { leanQueryPlugin } from './lean-query'

/** The code of a page that holds only this. */
async function built(source: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'virtual:page', preserveEntrySignatures: 'strict' },
    },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'virtual:page' ? id : undefined),
        load: (id) => (id === 'virtual:page' ? source : undefined),
      },
      leanQueryPlugin(),
    ],
  })) as Rolldown.RolldownOutput
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')
}

const QUERY = import.meta.resolve('@tanstack/react-query').replace('file://', '')
const CLIENT = `export { QueryClient, useQuery } from '${QUERY}'`

test('changes on a server and pages of queries stay out of the build', async () => {
  const code = await built(CLIENT)
  expect(code).toContain('export { QueryClient, useQuery }')
  expect(code).toContain('pages of queries are not in this build')
  expect(code).not.toContain('onMutate')
})

test('queries neither suspend nor throw to a boundary, and one that asks for it is told so', async () => {
  const code = await built(CLIENT)
  expect(code).toContain('queries that suspend or throw are not in this build')
  expect(code).not.toMatch(/isReset|isRestoring\b.*createContext/)
})

test('a library that keeps them elsewhere stops the build', async () => {
  await expect(built('export const page = 1')).rejects.toThrow(
    'TanStack Query has no ./mutationCache.js, ./infiniteQueryBehavior.js, ./suspense.js',
  )
})
