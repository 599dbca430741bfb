/**
 * What stands in for `moment` in vis-timeline. The widget is handed instants and draws no date, so all it asks of its
 * calendar is to carry a number about. Whatever else it may come to ask is not here, and throws.
 */
import { DAY } from '../../model/time'

class VisMoment {
  readonly #at: Date

  constructor(at: number) {
    this.#at = new Date(at)
  }

  valueOf(): number {
    return this.#at.getTime()
  }

  toDate(): Date {
    return new Date(this.#at)
  }

  clone(): VisMoment {
    return new VisMoment(this.valueOf())
  }

  // The widget begins its first window, which nobody sees, three days around midnight.
  hours(hours: number): VisMoment {
    return new VisMoment(this.toDate().setUTCHours(hours))
  }
  minutes(minutes: number): VisMoment {
    return new VisMoment(this.toDate().setUTCMinutes(minutes))
  }
  seconds(seconds: number): VisMoment {
    return new VisMoment(this.toDate().setUTCSeconds(seconds))
  }
  milliseconds(milliseconds: number): VisMoment {
    return new VisMoment(this.toDate().setUTCMilliseconds(milliseconds))
  }
  add(count: number, unit: 'days'): VisMoment {
    if (unit !== 'days')
      throw new TypeError(`vis-timeline asks for ${String(unit)}, which its stand-in for moment has not`)
    return new VisMoment(this.valueOf() + count * DAY)
  }
}

function create(value: unknown = Date.now()): VisMoment {
  if (typeof value === 'number' || value instanceof Date || value instanceof VisMoment) {
    return new VisMoment(value.valueOf())
  }
  throw new TypeError(`vis-timeline reads ${typeof value} as a date, which its stand-in for moment does not`)
}

/** `visMoment(instant).toDate()`; now without an argument. Words are no instants here, and throw. */
export const visMoment = Object.assign(create, {
  isMoment: (value: unknown): boolean => value instanceof VisMoment,
  /** There is nothing to say in any language. */
  locale: () => {},
})
