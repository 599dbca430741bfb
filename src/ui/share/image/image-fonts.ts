/**
 * The faces of an image, as data in it: what shows an SVG as a picture loads nothing else. Of each face come the files
 * whose letters are in the image: 80 kB for Latin. The page's own serif has optical sizes and would be 72 kB more.
 */
import sansCyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?url'
import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url'
import sansGreek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url'
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serifCyrillicExt from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2?url'
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url'
import serifGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?url'
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import type { Measure } from './image-style'

interface Letters {
  readonly sans: string
  readonly serif: string
  /** As CSS writes it, and the same as a pattern. */
  readonly range: string
  readonly pattern: RegExp
}

/** The last of two that have a letter is used: Latin has most. */
const LETTERS: readonly Letters[] = [
  {
    sans: sansLatinExt,
    serif: serifLatinExt,
    range: 'U+0100-02BA,U+1E00-1EFF',
    pattern: /[\u0100-\u02BA\u1E00-\u1EFF]/,
  },
  { sans: sansGreek, serif: serifGreek, range: 'U+0370-03FF', pattern: /[\u0370-\u03FF]/ },
  {
    sans: sansCyrillicExt,
    serif: serifCyrillicExt,
    range: 'U+0460-052F,U+1C80-1C8A,U+2DE0-2DFF,U+A640-A69F',
    pattern: /[\u0460-\u052F\u1C80-\u1C8A\u2DE0-\u2DFF\uA640-\uA69F]/,
  },
  {
    sans: sansCyrillic,
    serif: serifCyrillic,
    range: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    pattern: /[\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/,
  },
  {
    sans: sansLatin,
    serif: serifLatin,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212',
    pattern: /[\0-\u00FF]/,
  },
]

const FACES = { sans: 'Source Sans 3', serif: 'Source Serif 4' } as const
type Face = keyof typeof FACES

export interface ImageFonts {
  /** A style sheet that brings the faces along. */
  readonly style: string
  /** By these very files. */
  readonly measure: Measure
}

/** The faces for all letters of a text; rejects where a file cannot be had. */
export async function imageFonts(text: string): Promise<ImageFonts> {
  const needed = LETTERS.filter(({ pattern }) => pattern.test(text))
  const rules = await Promise.all(
    needed.flatMap((letters) => (['sans', 'serif'] as const).map(async (face) => ruleOf(face, letters))),
  )
  const context = document.createElement('canvas').getContext('2d')
  return {
    style: rules.join('\n'),
    measure: (words, { face, weight, size }) => {
      if (!context) return words.length * size * 0.5
      context.font = `${weight} ${size}px "${measuredBy(face)}"`
      return context.measureText(words).width
    },
  }
}

/** A name of its own, which only an image's widths are measured by. */
function measuredBy(face: Face): string {
  return `${FACES[face]} in images`
}

const rules = new Map<string, Promise<string>>()

/** Fetched once; one that failed is asked for again. */
async function ruleOf(face: Face, letters: Letters): Promise<string> {
  const url = letters[face]
  const known = rules.get(url) ?? load(face, url, letters.range)
  rules.set(url, known)
  try {
    return await known
  } catch (error) {
    rules.delete(url)
    throw error
  }
}

async function load(face: Face, url: string, range: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const file = new Blob([await response.arrayBuffer()], { type: 'font/woff2' })
  const font = new FontFace(measuredBy(face), await file.arrayBuffer(), { weight: '200 900', unicodeRange: range })
  document.fonts.add(await font.load())
  return `@font-face{font-family:'${FACES[face]}';font-weight:200 900;unicode-range:${range};src:url(${await dataUrl(file)}) format('woff2')}`
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(reader.result as string))
    reader.addEventListener('error', () => fail(reader.error ?? new Error('The font could not be read')))
    reader.readAsDataURL(file)
  })
}
