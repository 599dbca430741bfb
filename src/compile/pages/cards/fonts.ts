/** The faces of the card images: the same families as the page's, in static files for each script. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readWoff, type FontMetrics } from './woff'

export const FACES = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const
/** Verbatim words and titles are serif, all else is sans. */
export type Face = (typeof FACES)[number]

const FILES: Readonly<Record<Face, readonly [family: string, weight: 400 | 600]>> = {
  serif: ['source-serif-4', 400],
  'serif-bold': ['source-serif-4', 600],
  sans: ['source-sans-3', 400],
  'sans-bold': ['source-sans-3', 600],
}
/** In this order a character is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

export interface FontFile {
  /** Of one script of one face; a face's family names them all, in order. */
  readonly name: string
  readonly data: Buffer
  readonly weight: 400 | 600
}

export interface Fonts {
  /** One list for all images: what was read of it is kept by the list. */
  readonly files: FontFile[]
  /** As `font-family`. */
  readonly familyOf: (face: Face) => string
  readonly weightOf: (face: Face) => number
  readonly measure: Measure
  readonly covers: Covers
}

/** Whether a text can be read in a face: at most one letter in ten is a box. */
export type Covers = (text: string, face: Face) => boolean

/** Pixels that a text takes in a line. Kerning is not counted, which brings letters nearer to each other. */
export type Measure = (text: string, style: TextStyle) => number

export interface TextStyle {
  readonly face: Face
  /** Pixels. */
  readonly size: number
  /** Between letters, in shares of the size. */
  readonly spacing?: number
}

/** As wide as the box that is drawn in place of a character that no file has. */
const MISSING = 0.65

/** Reads all files: some 0.1 s. */
export function loadFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const nameOf = (face: Face, script: string) => `${face} ${script}`
  const files = FACES.flatMap((face) => {
    const [family, weight] = FILES[face]
    return SCRIPTS.map((script) => {
      const path = resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`)
      return { name: nameOf(face, script), data: readFileSync(path), weight }
    })
  })
  const metrics = new Map(files.map(({ name, data }) => [name, readWoff(data)]))
  const advances = advancesOf((face) => SCRIPTS.map((script) => metrics.get(nameOf(face, script))!))
  return {
    files,
    familyOf: (face) => SCRIPTS.map((script) => nameOf(face, script)).join(', '),
    weightOf: (face) => FILES[face][1],
    measure: (text, { face, size, spacing = 0 }) => {
      let sum = 0
      for (const character of text) sum += (advances(character, face) ?? MISSING) + spacing
      return sum * size
    },
    covers: (text, face) => {
      const characters = [...text]
      const missing = characters.filter((character) => advances(character, face) === undefined)
      return missing.length * 10 <= characters.length
    },
  }
}

/** How far a character takes the line in the first file that has it. */
function advancesOf(metricsOf: (face: Face) => readonly FontMetrics[]) {
  const known = new Map<Face, Map<string, number | undefined>>(FACES.map((face) => [face, new Map()]))
  return (character: string, face: Face): number | undefined => {
    const ofFace = known.get(face)!
    if (!ofFace.has(character)) {
      const found = metricsOf(face).map(({ advanceOf }) => advanceOf(character.codePointAt(0)!))
      ofFace.set(
        character,
        found.find((advance) => advance !== undefined),
      )
    }
    return ofFace.get(character)
  }
}
