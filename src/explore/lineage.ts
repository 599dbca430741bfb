/** To whom an actor belongs at a time, looked up: a million events ask it some three million times. */
import type { Instant } from '../model/time'
import { walkUp, type Vocabulary } from './membership'

/** Between two of the days on which anything changes for an actor, it always belongs to the same. */
interface Line {
  /** All such days of the actor and of those above it, between infinite ends. */
  readonly cuts: readonly Instant[]
  /** The stretch between two of them that was asked for last, for events come in the order of their time; and who. */
  from: Instant
  to: Instant
  list: readonly number[]
}

/** Not to be shared between vocabularies: it keeps what it found. */
export class Lineage {
  readonly #vocabulary: Vocabulary
  readonly #lines: (Line | undefined)[]

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.#lines = vocabulary.actors.map(() => undefined)
  }

  /**
   * An actor, and everyone it belongs to at some time in a span that is not empty: what {@link walkUp} enters, in its
   * order, each once. Not to be changed.
   */
  at(actor: number, start: Instant, end: Instant): readonly number[] {
    const line = this.#lines[actor] ?? this.#lineOf(actor)
    return start >= line.from && end <= line.to ? line.list : this.#moved(line, actor, start, end)
  }

  /** The same where it is so at any time, else undefined. */
  always(actor: number): readonly number[] | undefined {
    const { cuts, list } = this.#lines[actor] ?? this.#lineOf(actor)
    return cuts.length === 2 ? list : undefined
  }

  #moved(line: Line, actor: number, start: Instant, end: Instant): readonly number[] {
    const { cuts } = line
    const stretch = cuts.findLastIndex((cut) => cut <= start)
    // What reaches over a cut belongs to those of both sides, in an order of its own.
    if (end > cuts[stretch + 1]!) return this.#walk(actor, start, end)
    line.from = cuts[stretch]!
    line.to = cuts[stretch + 1]!
    return (line.list = this.#walk(actor, line.from, line.to))
  }

  #lineOf(actor: number): Line {
    const days = new Set<Instant>([-Infinity, Infinity])
    for (const above of this.#walk(actor, -Infinity, Infinity)) {
      for (const { start, end } of this.#vocabulary.memberships[above]!) days.add(start).add(end)
    }
    const cuts = [...days].sort((a, b) => a - b)
    const [from, to] = [cuts[0]!, cuts[1]!]
    return (this.#lines[actor] = { cuts, from, to, list: this.#walk(actor, from, to) })
  }

  #walk(actor: number, start: Instant, end: Instant): readonly number[] {
    const seen = new Set<number>()
    walkUp(this.#vocabulary, actor, start, end, (number) => !seen.has(number) && Boolean(seen.add(number)))
    return [...seen]
  }
}
