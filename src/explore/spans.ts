/** Stretches of time in order: joined, and laid over each other. */
import type { TimeSpan } from '../model/time'

/** Spans in order of their start, joined where less than `gap` lies between them. */
export function merged(spans: readonly TimeSpan[], gap: number): TimeSpan[] {
  const found: TimeSpan[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last && span.start - last.end <= gap) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else found.push(span)
  }
  return found
}

/** A stretch, and what it holds. */
export interface Part<Content> extends TimeSpan {
  readonly content: Content
}

/** Cuts a span at every edge of the layers' spans; a part is what the first layer that has it says, else `empty`. */
export function sweep<Content extends string>(
  { start, end }: TimeSpan,
  layers: readonly (readonly [content: Content, spans: readonly TimeSpan[]])[],
  empty: Content,
): Part<Content>[] {
  const edges = [start, end, ...layers.flatMap(([, spans]) => spans.flatMap((span) => [span.start, span.end]))]
  const cuts = Float64Array.from(edges)
    .sort()
    .filter((cut, i, all) => cut >= start && cut <= end && cut !== all[i - 1])
  const places = layers.map(() => 0)
  const parts: Part<Content>[] = []
  for (let i = 1; i < cuts.length; i++) {
    const [from, to] = [cuts[i - 1]!, cuts[i]!]
    const layer = layers.find(([, spans], k) => {
      while (spans[places[k]!] && spans[places[k]!]!.end <= from) places[k]!++
      const span = spans[places[k]!]
      return span !== undefined && span.start <= from
    })
    const content = layer?.[0] ?? empty
    const last = parts.at(-1)
    if (last?.content === content) parts[parts.length - 1] = { ...last, end: to }
    else parts.push({ start: from, end: to, content })
  }
  return parts
}
