import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, Quantity } from '../model/dataset'
import { rangeOf } from '../model/quantity-range'
import { isDiffering, numberGroups, type NumberGroup, type NumberRange } from './numbers'

const quantity = (id: string, given: Partial<Quantity>): Quantity => ({
  id,
  measure: 'killed',
  unit: 'persons',
  ...given,
})
const claim = (id: string, speaker: string, ...quantities: readonly Quantity[]): Claim => ({
  id,
  speaker,
  verb: 'said',
  stance: 'asserts',
  excerpt: 'x1',
  quantities,
})

const ends = ({ low, best, high }: NumberRange) => [low, best, high].map((end) => end?.value)

/** `killed 7..9 [q1 | q2=q3 (children 2..2 [q4])]`, an open end left out. */
function drawn({ measure, counts, low, high }: NumberGroup): string {
  const inner = counts.map(
    ({ wordings, parts }) =>
      wordings.map((wording) => wording.quantity.id).join('=') +
      (parts.length > 0 ? ` (${parts.map(drawn).join(', ')})` : ''),
  )
  return `${measure} ${low?.value ?? ''}..${high?.value ?? ''} [${inner.join(' | ')}]`
}
const draw = (...claims: readonly Claim[]) => numberGroups({ claims }).map(drawn)

describe('numberGroups', () => {
  test('goes from the least to the most that anybody says, and names who says it', () => {
    const claims = [
      claim('c1', 'police', quantity('q1', { value: 7 })),
      claim('c2', 'mayor', quantity('q2', { min: 8, max: 10 })),
      claim('c3', 'army', quantity('q3', { value: 7 })),
    ]
    const [group] = numberGroups({ claims })
    expect(ends(group!)).toEqual([7, 7, 10])
    expect(group!.low!.claims.map(({ id }) => id)).toEqual(['c1', 'c3'])
    expect(group!.high!.claims.map(({ id }) => id)).toEqual(['c2'])
    expect(isDiffering(group!)).toBe(true)
  })

  test('leaves an end open that anybody leaves open', () => {
    expect(draw(claim('c1', 'police', quantity('q1', { min: 7, qualifier: 'at-least' })))).toEqual(['killed 7.. [q1]'])
    expect(
      draw(
        claim('c1', 'police', quantity('q1', { min: 7, qualifier: 'at-least' })),
        claim('c2', 'mayor', quantity('q2', { value: 9 })),
      ),
    ).toEqual(['killed 7.. [q1 | q2]'])
  })

  test('gives no best where the figures differ', () => {
    const claims = [claim('c1', 'a', quantity('q1', { value: 7 })), claim('c2', 'b', quantity('q2', { value: 9 }))]
    expect(ends(numberGroups({ claims })[0]!)).toEqual([7, undefined, 9])
  })

  test('takes two wordings of one count for one, in whatever order they stand', () => {
    const over = quantity('q5', { min: 700, qualifier: 'more-than', sameAs: 'q1' })
    const total = quantity('q1', { value: 710 })
    expect(draw(claim('c1', 'staff', over), claim('c2', 'army', total))).toEqual(['killed 700..710 [q5=q1]'])
    expect(draw(claim('c2', 'army', total), claim('c1', 'staff', over))).toEqual(['killed 700..710 [q1=q5]'])
    expect(isDiffering(numberGroups({ claims: [claim('c1', 'staff', over), claim('c2', 'army', total)] })[0]!)).toBe(
      false,
    )
  })

  test('shows a part inside its whole, whoever counts it, and adds nothing', () => {
    const whole = quantity('q1', { value: 710 })
    const again = quantity('q5', { min: 700, sameAs: 'q1' })
    const part = quantity('q3', { measure: 'lost today', value: 95, partOf: 'q5' })
    expect(draw(claim('c1', 'staff', part), claim('c2', 'army', whole, again))).toEqual([
      'killed 700..710 [q1=q5 (lost today 95..95 [q3])]',
    ])
  })

  test('keeps what is counted in other units, or of other things, apart', () => {
    const claims = [
      claim('c1', 'a', quantity('q1', { value: 2 }), quantity('q2', { value: 3, unit: 'soldiers' })),
      claim('c2', 'b', quantity('q3', { value: 4, measure: 'injured' })),
    ]
    expect(draw(...claims)).toEqual(['killed 2..2 [q1]', 'killed 3..3 [q2]', 'injured 4..4 [q3]'])
  })

  test('loses nothing to a ring, or to a count that is not there', () => {
    const ring = [quantity('q1', { value: 1, partOf: 'q2' }), quantity('q2', { value: 1, partOf: 'q1' })]
    const lone = quantity('q3', { value: 5, measure: 'injured', partOf: 'q9', sameAs: 'q8' })
    expect(draw(claim('c1', 'a', ...ring, lone))).toEqual(['injured 5..5 [q3]', 'killed 1..1 [q1 (killed 1..1 [q2])]'])
  })
})

const number = fc.integer({ min: 0, max: 1000 })
const numbers = fc.oneof(
  number.map((value) => ({ value })),
  number.map((min) => ({ min, qualifier: 'at-least' as const })),
  number.map((min) => ({ min, qualifier: 'more-than' as const })),
  number.map((max) => ({ max, qualifier: 'at-most' as const })),
  number.map((max) => ({ max, qualifier: 'less-than' as const })),
  fc.tuple(number, number, number).map((three) => {
    const [min = 0, value = 0, max = 0] = three.sort((a, b) => a - b)
    return { min, value, max }
  }),
)
/** Up to eight quantities of two measures, some the same as, or part of, one before them. */
const someClaims = fc
  .array(
    fc.record({
      numbers,
      measure: fc.constantFrom('killed', 'injured'),
      speaker: fc.constantFrom('a', 'b', 'c'),
      link: fc.constantFrom('sameAs', 'partOf', undefined),
      to: fc.nat(7),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ numbers: given, measure, speaker, link, to }, i) => {
      const other = link === undefined || i === 0 ? {} : { [link]: `q${(to % i) + 1}` }
      return claim(`c${i + 1}`, speaker, quantity(`q${i + 1}`, { measure, ...given, ...other }))
    }),
  )

function allGroups(groups: readonly NumberGroup[]): readonly NumberGroup[] {
  return groups.flatMap((group) => [group, ...group.counts.flatMap(({ parts }) => allGroups(parts))])
}

test('whatever is claimed, every count is there once, ends are ordered, and nobody’s bound lies outside', () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const groups = allGroups(numberGroups({ claims }))
      const shown = groups.flatMap(({ counts }) => counts.flatMap(({ wordings }) => wordings))
      expect(shown.map((wording) => wording.quantity.id).sort()).toEqual(
        claims.flatMap((each) => each.quantities!.map(({ id }) => id)).sort(),
      )
      for (const group of groups) {
        for (const range of [group, ...group.counts]) {
          const known = ends(range).filter((end) => end !== undefined)
          expect(known).toEqual(known.toSorted((a, b) => a - b))
        }
        for (const { wordings } of group.counts) {
          for (const { low, high, best } of wordings.map((wording) => rangeOf(wording.quantity))) {
            for (const bound of [low, best, high]) {
              if (bound === undefined) continue
              expect(bound).toBeGreaterThanOrEqual(group.low?.value ?? -Infinity)
              expect(bound).toBeLessThanOrEqual(group.high?.value ?? Infinity)
            }
          }
        }
      }
    }),
  )
})
