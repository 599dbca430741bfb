import { countWords, eventCount, numberWords, shortFilterWords } from '../../../explore/filter-words'
import type { ConflictEvent } from '../../../model/dataset'
import { DAY } from '../../../model/time'
import type { ShareProps } from '../share-props'
import { imageFonts } from './image-fonts'
import { imageFrame, imageStages, rowsOf, type ImageStages, type ImageSubject } from './image-stages'
import type { PaletteScheme } from '../../../explore/palette'
import type { Measure } from './image-style'
import { viewImage, type ViewImage } from './view-image'

/** Widths before the faces are there: enough to know which letters are needed, and most of the events. */
const roughly: Measure = (text, { size }) => text.length * size * 0.5

/** The image in the colours of a scheme. */
export type ImageIn = (scheme: PaletteScheme) => ViewImage

/** Makes the image of the view that is shared; loads the events it names, and the faces it is set in. */
export async function makeImage(props: ShareProps): Promise<ImageIn> {
  const { index, matching, state, manifest, filter, words } = props
  // One that does not match has no place among those that do.
  const isDrawn = props.selectedRow !== undefined && matching.bits.has(props.selectedRow)
  const selectedRow = isDrawn ? props.selectedRow : undefined
  const { briefings, build } = manifest
  const subject: ImageSubject = { index, matching, state, briefings, selectedRow }
  const frame = imageFrame(subject)
  const events = new Map<number, ConflictEvent | undefined>()
  const eventOf = (row: number) => events.get(row)
  const settled = async (measure: Measure): Promise<ImageStages> => {
    for (;;) {
      const stages = imageStages(subject, frame, eventOf, measure)
      const missing = rowsOf(stages).filter((row) => !events.has(row))
      if (missing.length === 0) return stages
      // A label takes room, and others then have none: what comes in their place is loaded in the next round.
      // They come in this order, and none is left out: what is drawn matches, and so was known on the view's day.
      const found = await props.eventsOf(missing)
      missing.forEach((row, i) => events.set(row, found[i]))
    }
  }
  const drawn = (stages: ImageStages, look: Parameters<typeof viewImage>[2]) =>
    viewImage({ ...stages, index, eventOf, selectedRow, asOf: filter.asOf }, text, look)
  const text = {
    sentence: words === '' ? wholeSentence(props) : props.sentence,
    shortSentence: shortSentence(props),
    lanes: state.lanes,
    href: props.shortHrefOf(),
    build,
    briefings,
    themes: manifest.themes,
    today: Math.floor(Date.now() / DAY) * DAY,
  }
  const draft = drawn(await settled(roughly), { scheme: 'light', measure: roughly, style: '' })
  const { measure, style } = await imageFonts(draft.svg)
  const stages = await settled(measure)
  return (scheme) => drawn(stages, { scheme, measure, style })
}

/** Without a filter: `50 events from two news briefings`. */
function wholeSentence({ index, manifest: { briefings } }: ShareProps): string {
  const from = briefings.length === 1 ? 'a news briefing' : `${numberWords(briefings.length)} news briefings`
  return `${eventCount(index.columns.count)}${briefings.length === 0 ? '' : ` from ${from}`}`
}

/** `12 of 50 events that involve one of six actors, disputed`. */
function shortSentence({ filter, lookups, matching, index }: ShareProps): string {
  const count = `${countWords(matching.count)} of ${countWords(index.columns.count)} events`
  return `${count} ${shortFilterWords(filter, lookups.names)}`
}
