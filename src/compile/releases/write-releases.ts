/** What is derived of the releases with every compile: how the app loads each of them, and what has changed since. */
import { changesBetween } from '../../explore/changes'
import { ChangesSchema, ReleasesSchema } from '../../model/builds'
import type { BriefingText } from '../../model/briefing-text'
import { appWriter } from '../app-writer'
import type { Compiled } from '../compile'
import { compareText } from '../problems'
import { pretty } from '../public-writer'
import type { Sink } from '../sink'
import { RELEASES_FILE, type ReadReleases, type ReadRelease } from './read-releases'

/** Whether a file below `dataset/v1/` is derived of a release; such files are not committed. */
export function isDerivedOfRelease(name: string): boolean {
  return /^builds\/[^/]+\//.test(name)
}

/** The committed files as they are, and the derived ones of every build that is not the newest. */
export function writeReleases(compiled: Compiled, { releases, files }: ReadReleases, sink: Sink): void {
  const { head, texts } = compiled
  if (!files.has(RELEASES_FILE)) sink.write(`builds/${RELEASES_FILE}`, pretty(ReleasesSchema.parse({ builds: [] })))
  for (const [name, content] of files) sink.write(`builds/${name}`, content)
  for (const release of releases) {
    if (release.build === head.build) continue
    const below = sinkBelow(`builds/${release.build}/`, sink)
    const changes = { ...head, events: compiled.events() }
    writeFrozen(release, head.build, changesBetween(release.dataset, changes), texts, below)
  }
}

function writeFrozen(
  { build, released, dataset }: ReadRelease,
  newest: string,
  events: ReturnType<typeof changesBetween>,
  texts: readonly BriefingText[],
  sink: Sink,
): void {
  sink.write('changes.json', JSON.stringify(ChangesSchema.parse({ from: build, to: newest, released, events })))
  const { events: all, ...head } = dataset
  const app = appWriter(head, sink, { released, newest, changed: events.length })
  for (const event of all) app.add(event)
  app.end()
  for (const text of frozenTexts(dataset, texts)) sink.write(`briefings/${text.briefing.id}.json`, JSON.stringify(text))
}

/**
 * The briefings with the excerpts of that build. Texts are never edited, and so not kept with a release: one that is
 * another text all the same comes as it is today, excerpts included, for the positions of before say nothing in it.
 */
function frozenTexts({ briefings, events }: ReadRelease['dataset'], texts: readonly BriefingText[]): BriefingText[] {
  return briefings.flatMap((briefing) => {
    const now = texts.find((text) => text.briefing.id === briefing.id)
    if (!now || now.briefing.sha256 !== briefing.sha256) return now ?? []
    const excerpts = events
      .flatMap((event) => event.excerpts.map(({ id, ...excerpt }) => ({ ...excerpt, event: event.id, excerpt: id })))
      .filter((excerpt) => excerpt.briefing === briefing.id)
      .map(({ event, excerpt, start, end }) => ({ event, excerpt, start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.event, b.event))
    return { briefing, text: now.text, excerpts }
  })
}

function sinkBelow(folder: string, sink: Sink): Sink {
  return { write: (name, content) => sink.write(folder + name, content), open: (name) => sink.open(folder + name) }
}
