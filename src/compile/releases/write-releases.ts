/** What is derived of the releases with every compile: how the app loads each of them, and what has changed since. */
import { changesBetween } from '../../explore/changes'
import { ChangesSchema, ReleasesSchema } from '../../model/builds'
import type { BriefingText } from '../../model/briefing-text'
import { quotedIn } from '../briefing-texts'
import type { Compiled } from '../compile'
import { writeApp } from '../output'
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
  const older = releases.filter(({ build }) => build !== head.build)
  if (older.length === 0) return
  // Once for all of them: asking for the events reads every record again.
  const newest = { ...head, events: [...compiled.events()] }
  for (const release of older) {
    const below = sinkBelow(`builds/${release.build}/`, sink)
    writeFrozen(release, head.build, changesBetween(release.dataset, newest), texts, below)
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
  writeApp(dataset, sink, { released, newest, changed: events.length })
  for (const text of frozenTexts(dataset, texts)) sink.write(`briefings/${text.briefing.id}.json`, JSON.stringify(text))
}

/**
 * The briefings with the excerpts of that build. Texts are never edited, and so not kept with a release: one that is
 * another text all the same comes as it is today, excerpts included, for the positions of before say nothing in it.
 */
function frozenTexts({ briefings, events }: ReadRelease['dataset'], texts: readonly BriefingText[]): BriefingText[] {
  const quoted = quotedIn(events.map(({ id, excerpts }) => [id, excerpts]))
  return briefings.flatMap((briefing) => {
    const now = texts.find((text) => text.briefing.id === briefing.id)
    if (!now || now.briefing.sha256 !== briefing.sha256) return now ?? []
    return { briefing, text: now.text, excerpts: quoted.get(briefing.id) ?? [] }
  })
}

function sinkBelow(folder: string, sink: Sink): Sink {
  return { write: (name, content) => sink.write(folder + name, content), open: (name) => sink.open(folder + name) }
}
