/**
 * Leaves out of the build what the schemas say for readers of the published JSON Schema: the browser checks by them,
 * and tells nobody what a field means.
 */
import type { Plugin } from 'vite'

const WORDS = String.raw`about\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\`[^\`]*\`),?\s*\)`
const ALONE = new RegExp(String.raw`\s*\.check\(\s*${WORDS},?\s*\)`, 'g')
const AMONG = new RegExp(String.raw`,\s*${WORDS}`, 'g')

/**
 * A schema's source without descriptions. Throws when one is written in a way that is not found here.
 *
 * ```
 * date: DaySchema.check(about('Day of the briefing, UTC'))       →  date: DaySchema
 * z.string().check(z.regex(LANGUAGE), about('BCP 47'))           →  z.string().check(z.regex(LANGUAGE))
 * ```
 */
export function leanSchema(source: string): string {
  const lean = source.replace(ALONE, '').replace(AMONG, '').replace('const about = z.describe\n', '')
  const left = /^.*\babout\(.*$/m.exec(lean)
  if (left) throw new Error(`a description of a schema is written in another way: ${left[0].trim()}`)
  return lean
}

export function leanSchemaPlugin(): Plugin {
  return {
    name: 'lean-schema',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/model\/(briefing-text|dataset|quality)\.ts$/ },
      handler: (source) => ({ code: leanSchema(source), map: { mappings: '' } }),
    },
  }
}
