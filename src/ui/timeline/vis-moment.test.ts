import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/time'
import { visMoment } from './vis-moment'

const AT = Date.UTC(2023, 2, 22, 13, 45, 6, 7)

describe('what stands in for moment', () => {
  test('carries an instant, whatever it came as', () => {
    for (const value of [AT, new Date(AT), visMoment(AT)]) {
      expect(visMoment(value).valueOf()).toBe(AT)
      expect(visMoment(value).toDate()).toEqual(new Date(AT))
      expect(visMoment(value).clone().valueOf()).toBe(AT)
    }
    expect(visMoment.isMoment(visMoment(AT))).toBe(true)
    expect(visMoment.isMoment(new Date(AT))).toBe(false)
  })

  test('is not changed by what is done with its dates', () => {
    const moment = visMoment(AT)
    moment.toDate().setUTCFullYear(1999)
    expect(moment.valueOf()).toBe(AT)
  })

  test('counts days of the same length in every time zone', () => {
    const midnight = visMoment(AT).hours(0).minutes(0).seconds(0).milliseconds(0)
    expect(midnight.valueOf()).toBe(Date.UTC(2023, 2, 22))
    expect(midnight.add(-3, 'days').valueOf()).toBe(Date.UTC(2023, 2, 22) - 3 * DAY)
  })

  test('takes no words for a date, and no unit it does not know', () => {
    expect(() => visMoment('2023-03-22')).toThrow('string')
    expect(() => visMoment(AT).add(1, 'weeks' as 'days')).toThrow('weeks')
    expect('format' in visMoment(AT)).toBe(false)
  })
})
