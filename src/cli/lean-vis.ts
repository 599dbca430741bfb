/**
 * Leaves out of the build what vis-timeline brings and this page never asks for: its graphs, its own axis and
 * calendar, its other kinds of items, its editor of options. Half of the widget is that, and all of it would have to
 * arrive before the first mark is drawn.
 */
import { parseAst, type Plugin } from 'vite'

/** Made by the widget whatever its options say, and drawn each frame: parts that are there and do nothing. */
const IDLE = ['TimeAxis', 'CurrentTime']

/** Made only for options, items and calls that `vis-adapter.ts` does not use: asked for all the same, they throw. */
const ABSENT = [
  'Activator',
  'BackgroundItem',
  'Bargraph',
  'BoxItem',
  'ClusterGenerator',
  'ClusterItem',
  'ColorPicker',
  'Configurator',
  'CustomTime',
  'DataAxis',
  'DataScale',
  'Graph2d',
  'GraphGroup',
  'Legend',
  'Line',
  'LineGraph',
  'PointItem',
  'Points',
  'Popup',
  'TimeStep',
]

/** Says of each option whether it exists. The adapter's are written once, and its own types and tests hold them. */
const UNCHECKED = 'Validator'

/** What there is of a program as vite reads it, as far as it is read here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/**
 * vis-timeline's module without the parts above.
 *
 * Throws when a part is not where it was: an update of the widget has to be read again, and is no smaller by chance.
 *
 * ```
 * class Popup { …40 lines… }     →  class Popup { constructor() { throw new Error('…') } }
 * Legend.prototype.clear = …     →
 * const utils = { ...util, … }   →  const utils = { forEach: util.forEach, …, … }
 * export { Graph2d, Timeline, …} →  export { Timeline }
 * ```
 */
export function leanVis(source: string): string {
  const left = new Map<string, string>([
    ...ABSENT.map((name) => [name, absent(name)] as const),
    ...IDLE.map((name) => [name, `class ${name} extends Component { setOptions() {} }`] as const),
    [UNCHECKED, `class ${UNCHECKED} { static validate() { return false } }`],
  ])
  const missing = new Set(left.keys())
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = []
  for (const node of parseAst(source).body as unknown as Node[]) {
    const name = (node['id'] as { name: string } | undefined)?.name
    if (name !== undefined && left.has(name)) {
      missing.delete(name)
      edits.push({ ...node, text: left.get(name)! })
    } else if (node.type === 'ExpressionStatement' && left.has(rootName(source, node))) {
      edits.push({ ...node, text: '' })
    } else if (node.type === 'ExportNamedDeclaration') {
      edits.push({ ...node, text: 'export { Timeline };' })
    }
  }
  if (missing.size > 0) throw new Error(`vis-timeline has no ${[...missing].join(', ')}: read it again`)
  const lean = edits.reduceRight(
    (text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end),
    source,
  )
  return onlyUsed(lean)
}

export function leanVisPlugin(): Plugin {
  return {
    name: 'lean-vis-timeline',
    transform: {
      filter: { id: /vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/ },
      handler: (source) => ({ code: leanVis(source), map: { mappings: '' } }),
    },
  }
}

function absent(name: string): string {
  return `class ${name} { constructor() { throw new Error('${name} of vis-timeline is not in this build: see lean-vis.ts') } }`
}

/** `Legend.prototype.clear = …` and `Emitter(Activator.prototype)` → what they add to; '' for anything else. */
function rootName(source: string, { start, end }: Node): string {
  return /^(?:Emitter\()?(\w+)\./.exec(source.slice(start, end))?.[1] ?? ''
}

/** Its helpers are handed about as one object, from which no bundler can tell which are used. */
function onlyUsed(source: string): string {
  const all = '\n  ...util,\n'
  if (source.split(all).length !== 2) throw new Error('vis-timeline keeps its helpers elsewhere: read it again')
  const own = new Set(['convert', 'setupXSSProtection', 'xss'])
  const used = new Set([...source.matchAll(/\bavailableUtils\s*\.(\w+)/g)].map(([, name = '']) => name))
  const listed = [...used].filter((name) => !own.has(name)).map((name) => `  ${name}: util.${name},\n`)
  return source.replace(all, `\n${listed.join('')}`)
}
