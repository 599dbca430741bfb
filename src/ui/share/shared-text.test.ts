import { expect, test } from 'vitest'
import { conflictEvent } from '../../explore/fixtures'
import type { Briefing } from '../../model/dataset'
import type { ShareProps, ShareWhat } from './share-props'
import { sharedText } from './shared-text'

const event = conflictEvent({ title: 'Xi leaves Moscow', excerpts: ['Xi left Moscow.'] })
const lookups = {
  briefings: new Map([['briefing', { date: '2023-03-22' } as Briefing]]),
} as unknown as ShareProps['lookups']

const textOf = (what: ShareWhat, chosen: { readonly event?: typeof event } = { event }) =>
  sharedText({ event: chosen.event, lookups, sentence: '12 of 50 events involve Russia', what })

test('a passage is sent with its words and their source, an event with its date, a view with its sentence', () => {
  expect(textOf({ kind: 'excerpt', id: 'x1' })).toEqual({
    title: 'Xi leaves Moscow',
    text: '“Xi left Moscow.” – Briefing of 22 March 2023',
  })
  expect(textOf({ kind: 'event' })).toEqual({ title: 'Xi leaves Moscow', text: 'Xi leaves Moscow, 22 March 2023' })
  expect(textOf({ kind: 'view' })).toEqual({ title: 'Dateline', text: '12 of 50 events involve Russia' })
})

test('what is not there is not sent', () => {
  expect(textOf({ kind: 'excerpt', id: 'x9' }).text).toBe('Xi leaves Moscow, 22 March 2023')
  expect(textOf({ kind: 'event' }, {}).text).toBe('12 of 50 events involve Russia')
})
