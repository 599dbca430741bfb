/** The card images of events and excerpts, and where they lie in the site. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { ConflictEvent, Excerpt } from '../../../model/dataset'
import { contradictors, type Vocabulary } from '../vocabulary'
import { cardOf, cardWords } from './card'
import { cachedImage, imageName } from './card-cache'
import { cardImage } from './card-image'
import { cardDrawing } from './card-layout'
import { loadFonts, type Fonts } from './fonts'

/** Below the site's base. */
const FOLDER = 'cards'

export interface PageImage {
  /** Below the site's base. */
  readonly path: string
  /** What is on it, in words. */
  readonly alt: string
}

export interface CardCounts {
  readonly events: number
  readonly images: number
  /** Of these, how many had to be painted. */
  readonly painted: number
  /** Milliseconds that this took in all. */
  readonly paintMs: number
}

export interface CardWriter {
  /** The image of an event, or of one of its excerpts. */
  readonly imageOf: (event: ConflictEvent, excerpt?: Excerpt) => Promise<PageImage>
  readonly counts: () => CardCounts
}

interface CardsRun {
  readonly dist: string
  /** Where painted images stay from build to build. */
  readonly cache: string
  readonly vocabulary: Vocabulary
}

/** Fonts are read for the first image. */
export function cardWriter({ dist, cache, vocabulary }: CardsRun): CardWriter {
  let loaded: { readonly fonts: Fonts; readonly hash: string } | undefined
  const events = new Set<string>()
  const images = new Set<string>()
  let [painted, paintMs] = [0, 0]
  return {
    imageOf: async (event, shown) => {
      loaded ??= load()
      const { fonts, hash } = loaded
      events.add(event.id)
      const excerpt = shown ?? event.excerpts[0]
      const card = cardOf({
        ...{ event, excerpt },
        briefing: excerpt && vocabulary.briefings.get(excerpt.briefing),
        theme: vocabulary.themes.get(event.themes[0]!),
        recorded:
          event.records[0] && (vocabulary.sources.get(event.records[0].source)?.name ?? event.records[0].source),
        contradictedBy: event.status === 'disputed' ? contradictors(event, vocabulary) : undefined,
      })
      const drawing = cardDrawing(card, fonts)
      const name = imageName(drawing, hash)
      if (!images.has(name)) {
        images.add(name)
        const folder = path.join(dist, FOLDER)
        const start = performance.now()
        const isNew = await cachedImage(name, { cache, folder }, () => cardImage(drawing, fonts))
        if (isNew) {
          painted++
          paintMs += performance.now() - start
        }
      }
      return { path: `${FOLDER}/${name}`, alt: cardWords(card) }
    },
    counts: () => ({ events: events.size, images: images.size, painted, paintMs }),
  }
}

function load(): { fonts: Fonts; hash: string } {
  const fonts = loadFonts()
  const hash = createHash('sha256')
  for (const { data } of fonts.files) hash.update(data)
  return { fonts, hash: hash.digest('hex') }
}
