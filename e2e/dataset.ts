/** The shipped data as the repository holds it, to compare the page with. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConflictEvent, Dataset, Excerpt } from '../src/model/dataset'

const top = join(import.meta.dirname, '..')

export const dataset = JSON.parse(readFileSync(join(top, 'public/dataset/v1/events.json'), 'utf8')) as Dataset
export const ALL = dataset.events.length

export function eventWithId(id: string): ConflictEvent {
  const event = dataset.events.find((each) => each.id === id)
  if (!event) throw new Error(`the shipped dataset has no event ${id}`)
  return event
}

/** The words of an excerpt, cut from the briefing's text file; positions count code points. */
export function wordsInFile({ briefing, start, end }: Excerpt): string {
  return textOf(briefing).slice(start, end).join('')
}

const texts = new Map<string, readonly string[]>()

function textOf(briefing: string): readonly string[] {
  const known = texts.get(briefing) ?? [...readFileSync(join(top, `data/briefings/${briefing}.txt`), 'utf8')]
  texts.set(briefing, known)
  return known
}
