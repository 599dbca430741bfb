/** The names that pages put in place of ids, and what other events say where they are in dispute. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ascribedName, sayerOf } from '../../explore/claim-words'
import { listed } from '../../explore/filter-words'
import type { Manifest } from '../../model/app-files'
import { claimRef } from '../../model/claim-ref'
import type { Actor, ConflictEvent, Place, Theme } from '../../model/dataset'
import { DisputeFileSchema } from '../../model/dispute-files'
import type { DescribedBriefing } from '../../explore/described-briefing'
import { byId } from '../../explore/by-id'

export interface Vocabulary {
  readonly actors: ReadonlyMap<string, Actor>
  readonly themes: ReadonlyMap<string, Theme>
  readonly places: ReadonlyMap<string, Place>
  readonly briefings: ReadonlyMap<string, DescribedBriefing>
  readonly sources: ReadonlyMap<string, Manifest['sources'][number]>
  /** Statements that are in dispute, by `<event>#<claim>`; of all others nothing is kept. */
  readonly statements: ReadonlyMap<string, DisputedStatement>
}

export interface DisputedStatement {
  readonly event: string
  readonly title: string
  /** `John Kirby` */
  readonly name: string
  /** `US National Security Council`, as it was then; only of one who is named. */
  readonly note: string | undefined
}

/** `app` is the folder of the files that only the app loads. */
export function readVocabulary(app: string, manifest: Manifest): Vocabulary {
  const { themes, places, briefings, sources } = manifest
  const actors = byId(manifest.actors)
  return {
    actors,
    themes: byId(themes),
    places: byId(places),
    briefings: byId(briefings),
    sources: byId(sources),
    statements: new Map(manifest.disputes.files.flatMap((name) => statementsIn(path.join(app, name), actors))),
  }
}

function statementsIn(file: string, actors: ReadonlyMap<string, Actor>): [ref: string, DisputedStatement][] {
  const { pairs } = DisputeFileSchema.parse(readJson(file))
  return pairs
    .flatMap(({ sides }) => sides)
    .map(({ event, claim }) => {
      const { voice, note } = sayerOf(claim, event.date, actors)
      const sayer = { name: ascribedName(claim, actors), note: voice === 'speaker' ? note : undefined }
      return [claimRef(event.id, claim.id), { event: event.id, title: event.title, ...sayer }]
    })
}

/** `John Kirby, US National Security Council`. */
export function sayerWords({ name, note }: Pick<DisputedStatement, 'name' | 'note'>): string {
  return note === undefined ? name : `${name}, ${note}`
}

/** Who says otherwise, of one event: `John Kirby, US National Security Council`, or several without their offices. */
export function contradictors(
  { disputes }: Pick<ConflictEvent, 'disputes'>,
  { statements }: Pick<Vocabulary, 'statements'>,
): string | undefined {
  const others = disputes
    .filter(({ kind }) => kind === 'contradicts')
    .flatMap((dispute) => statements.get(dispute.with) ?? [])
  const names = new Map(others.map((other) => [sayerWords(other), other.name]))
  return names.size > 1 ? listed([...names.values()]) : [...names.keys()][0]
}

/** Throws, with what to do, where the file is not there. */
export function readJson(file: string): unknown {
  if (!existsSync(file)) throw new Error(`${file} is missing: build the site first, with npm run build.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
