import { expect, test } from 'vitest'
import type { EventItem } from '../../timeline/vis-items'
import { labelsBefore, type PlacedItem } from './labels-before'

/** A point at a place of one line; labels are 80 wide. */
function point(row: number, at: number, given: Partial<EventItem> = {}): PlacedItem {
  const item: EventItem = {
    kind: 'event',
    id: `e${row}`,
    group: 'russia',
    start: 0,
    end: 0,
    line: 0,
    name: '',
    label: undefined,
    row,
    eventId: undefined,
    look: 'point',
    hollow: false,
    icon: 'circle',
    color: 'blue',
    status: 'stated',
    selected: false,
    labelShift: undefined,
    ...given,
  }
  return { item, place: { left: at, right: at, top: 0 } }
}

const labelled = (placed: readonly PlacedItem[]) =>
  labelsBefore(placed, 0, (row) => ({ label: `Event ${row}`, width: 80 })).map(({ item }) => item.label)

test('a mark without room after it is named before it', () => {
  expect(labelled([point(1, 300)])).toEqual(['Event 1'])
})

test('not beyond the edge of the tracks', () => {
  expect(labelled([point(1, 90)])).toEqual([undefined])
  expect(labelled([point(1, 100)])).toEqual(['Event 1'])
})

test('not over another mark of its line, nor over the label after that', () => {
  expect(labelled([point(1, 250, { label: 'Event 1' }), point(2, 400)])).toEqual(['Event 1', undefined])
  expect(labelled([point(1, 180, { label: 'Event 1' }), point(2, 400)])).toEqual(['Event 1', 'Event 2'])
  expect(labelled([point(1, 250, { label: 'Event 1', line: 1 }), point(2, 400)])).toEqual(['Event 1', 'Event 2'])
})

test('before the whole drawing: the arrow of an open start, the faded end of "about"', () => {
  const [open] = labelsBefore([point(1, 300, { look: 'open-start' })], 0, () => ({ label: 'A', width: 80 }))
  const [plain] = labelsBefore([point(1, 300)], 0, () => ({ label: 'A', width: 80 }))
  expect((open!.item as EventItem).labelShift).toBeLessThan((plain!.item as EventItem).labelShift! - 25)
})

test('of two that want one place the first has it', () => {
  expect(labelled([point(1, 300), point(2, 330)])).toEqual(['Event 1', undefined])
})
