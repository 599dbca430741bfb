/** Citations for BibLaTeX, in UTF-8. */
import { CONTAINER, type Citation } from './citation'
import { noteText } from './plain-text'

/** Braces are counted even behind a backslash, so that they cannot stand for themselves. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '%': String.raw`\%`,
}

/**
 * ```
 * % For BibLaTeX, in UTF-8.
 * @online{dateline-2023-03-22--xi-leaves-moscow,
 *   title = {{Xi Jinping leaves Moscow}},
 *   …
 * }
 * ```
 */
export function bibtex(citation: Citation): string {
  const { key, title, build, url, accessed, isDataset, originals } = citation
  const [original, second] = originals
  const fields: readonly (readonly [name: string, value: string])[] = [
    // In braces of their own, names keep their capitals.
    ['title', `{${escaped(title)}}`],
    ...(isDataset ? [] : [['organization', CONTAINER] as const]),
    ['version', escaped(build)],
    ...(original && !second
      ? ([
          ['origtitle', escaped(original.title)],
          ['origdate', original.date],
        ] as const)
      : []),
    ['url', url],
    ['urldate', accessed],
    ['langid', 'british'],
    ['note', escaped(noteText(citation))],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`)
  return `% For BibLaTeX, in UTF-8.\n@${isDataset ? 'dataset' : 'online'}{${key},\n${lines.join('')}}\n`
}

function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\{}^~$&#_%]/g, (character) => ESCAPES[character]!)
}
