/** What the tests of the formats share. */
import type { ConflictEvent, Dataset } from '../../model/dataset'
import { conflictEvent } from '../fixtures'
import type { ExportFormat } from './export-formats'
import type { ExportSource } from './export-source'

/** Of each kind of date, status and evidence one, in the order of a list. */
export const REPRESENTATIVE: readonly string[] = [
  '2014--russia-seizes-crimea',
  '2022-02--drone-attacks-on-crimea',
  '2023-03-13--ministry-denies-contact-with-drone',
  '2023-03-19--us-drone-downed-over-black-sea',
  '2023-03-20--xi-and-putin-criticise-us',
  '2023-03-20--xi-visits-moscow',
  '2023-03-22--battle-for-bakhmut',
  '2023-03-22--icc-rejects-threats',
  '2023-03-22--medvedev-reportedly-talks-of-targeting-the-hague',
  '2024-03--raytheon-contract-with-germany',
  '2024-05--unverified-reports-of-destroyed-patriots',
]

/** Words in which everything stands that means something to some format. */
export const HOSTILE = `=1+1; <b>“Київ”</b>, \\n "it's" & *so* _on_ [x](y) # {a} $b$ ~~c~~ | й é 🌉\r\n- @d\t\`e\``

/** An event whose every text is hostile. */
export function hostileEvent(words = HOSTILE, edtf: Partial<ConflictEvent['date']> = {}): ConflictEvent {
  const event = conflictEvent({
    id: '2023-03-22--hostile',
    title: words,
    summary: words,
    excerpts: [words],
    themes: ['diplomacy'],
  })
  return { ...event, date: { ...event.date, note: words, ...edtf } }
}

export function dateOf(edtf: string, earliest: string, latest: string, rest: Partial<ConflictEvent['date']> = {}) {
  return { edtf, earliest, latest, extent: 'within', precision: 'day', basis: 'stated', ...rest } as const
}

/** A whole dataset's events, as if no filter were set. */
export function sourceOf(dataset: Dataset): ExportSource {
  return {
    vocabulary: dataset,
    build: dataset.build,
    filter: `${REPRESENTATIVE.length} of ${dataset.events.length} events involve Russia; or “others”`,
    link: `https://example.org/?match=any&view=timeline&build=${dataset.build}`,
    hrefOf: (path) => `https://example.org/${path}`,
    excluded: new Map(dataset.briefings.map(({ id, excluded }) => [id, excluded])),
  }
}

/** A file, as it would be saved. */
export function written(format: Pick<ExportFormat, 'write'>, events: readonly ConflictEvent[], source: ExportSource) {
  const writer = format.write(source)
  const body = events.map((event) => writer.event(event)).join('')
  const { head, tail, leftOut } = writer.frame()
  return { text: head + body + tail, leftOut }
}
