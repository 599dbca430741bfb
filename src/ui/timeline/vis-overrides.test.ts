/**
 * What is replaced in vis-timeline is in the installed version, read from its source since nothing is drawn outside a
 * browser; and where a member is missing, the widget is left as it is.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { redrawOnDemand, showOnRedraw, sizesKnown, withoutRedraws } from './vis-overrides'

const source = readFileSync(fileURLToPath(import.meta.resolve('vis-timeline/esnext')), 'utf8')
const bodyOf = (name: string) => new RegExp(`^class ${name} [\\s\\S]*?^}`, 'm').exec(source)?.[0] ?? ''

describe('vis-timeline has', () => {
  test.each([
    [
      'a redraw that waits for a frame, and one that does not',
      'Core',
      /this\._redraw = \w+\.throttle\(this\._origRedraw\)/,
    ],
    ['the first asked for by its name, so that another one can stand there', 'Core', /me\._redraw\(\)/],
    ['a group that shows an item as it is added', 'Group', /add\(item\) \{[\s\S]*this\._checkIfVisible\(item, /],
    ['a redraw that shows what is not displayed yet', 'Group', /if \(!item\.displayed\) \{[\s\S]*item\.redraw\(/],
    ['a set that redraws itself for what is added', 'ItemSet', /_onAdd\(params\.items\);[\s\S]*me\.redraw\(\);/],
    ['a set behind the lanes that is a group too', 'BackgroundGroup', /extends Group [\s\S]*offsetWidth/],
    [
      'a group that reads where it stands',
      'Group',
      /_calculateGroupSizeAndPosition\(\) \{[\s\S]*offsetTop[\s\S]*this\.top = offsetTop/,
    ],
    ['a group that measures its marker', 'Group', /_didMarkerHeightChange\(\) \{[^}]*clientHeight/],
    ['a group that measures its name', 'Group', /_didResize\(resized, height\) \{[^}]*inner\.clientHeight/],
    ['a place of a group only to leave out what is scrolled away', 'Group', /_isGroupVisible[\s\S]*this\.top <=/],
    ['a redraw of its items that says whether they are resized', 'ItemSet', /redraw\(\) \{[\s\S]*return resized;/],
    ['a measured size of an item', 'RangeItem', /sizes = this\._getDomComponentsSizes\.bind\(this\)\(\)/],
  ])('%s', (_, name, expected) => {
    expect(expected.test(bodyOf(name))).toBe(true)
  })

  test('kinds of items by their name', () => {
    expect(/^ItemSet\.types = \{[^}]*range: RangeItem/m.test(source)).toBe(true)
  })
})

/** By name, for these members are not for others to call. */
const call = (object: object, method: string): unknown => Reflect.apply(Reflect.get(object, method), object, [])

describe('a redraw on demand', () => {
  const timelineOf = () => {
    const calls: string[] = []
    return {
      calls,
      _redraw: () => void calls.push('in a frame'),
      _origRedraw: () => void calls.push('now'),
    }
  }

  test('comes once for any number of wishes, and when it is asked for', () => {
    const timeline = timelineOf()
    const { draw } = redrawOnDemand(timeline, () => timeline.calls.push('wanted'))!
    expect(draw()).toBe(true) // what has changed before
    call(timeline, '_redraw')
    call(timeline, '_redraw')
    expect(draw()).toBe(true)
    expect(draw()).toBe(false)
    expect(timeline.calls).toEqual(['now', 'wanted', 'wanted', 'now'])
  })

  test.each(['_redraw', '_origRedraw'] as const)('without %s the widget draws by itself', (missing) => {
    const timeline: Partial<ReturnType<typeof timelineOf>> = timelineOf()
    delete timeline[missing]
    const left = { ...timeline }
    expect(redrawOnDemand(timeline, () => {})).toBeUndefined()
    expect(timeline).toEqual(left)
  })
})

describe('a redraw of lanes that stand where they stood', () => {
  class Group {
    itemSet: object
    top = NaN
    props = { label: { width: 0, height: 0 } }
    dom = { inner: { clientWidth: 90, clientHeight: 24 } }
    constructor(itemSet: object) {
      this.itemSet = itemSet
    }
    _didMarkerHeightChange(): boolean {
      throw new Error('measured')
    }
    _calculateGroupSizeAndPosition(): void {
      throw new Error('measured')
    }
    _didResize(): boolean {
      throw new Error('measured')
    }
  }
  class Background extends Group {
    redraw(): boolean {
      throw new Error('measured')
    }
  }

  const widgetOf = (isResized: () => boolean) => {
    const calls: string[] = []
    const itemSet = {
      body: { domProps: { center: { width: 700 } } },
      groups: {} as Record<string, Group>,
      redraw() {
        calls.push('items')
        return isResized()
      },
    }
    itemSet.groups = { background: new Background(itemSet), lane: new Group(itemSet) }
    return { calls, itemSet, _redraw: () => {}, _origRedraw: () => void calls.push('all') }
  }

  test('draws the items alone, until lanes or host may have moved, or something is resized', () => {
    let isResized = false
    const widget = widgetOf(() => isResized)
    const { draw, forgetPlaces } = redrawOnDemand(widget, () => {})!
    const change = () => {
      widget.calls.length = 0
      call(widget, '_redraw')
      draw()
      return widget.calls
    }
    expect(change()).toEqual(['all'])
    expect(change()).toEqual(['items'])
    forgetPlaces()
    expect(change()).toEqual(['all'])
    isResized = true
    expect(change()).toEqual(['items', 'all'])
  })

  test('measures names when it is told to, and nothing else', () => {
    const widget = widgetOf(() => false)
    const { draw, forgetPlaces } = redrawOnDemand(widget, () => {})!
    const { lane } = widget.itemSet.groups
    const resizes = () => Reflect.apply(Reflect.get(lane!, '_didResize'), lane, [false, 24]) as boolean
    expect(resizes()).toBe(true)
    expect(lane!.props.label).toEqual({ width: 90, height: 24 })
    expect(resizes()).toBe(false)
    draw()
    lane!.dom.inner.clientHeight = 48
    expect(resizes()).toBe(false)
    forgetPlaces()
    expect(resizes()).toBe(true)
    expect(call(lane!, '_didMarkerHeightChange')).toBe(false)
    call(lane!, '_calculateGroupSizeAndPosition')
    expect(lane).toMatchObject({ top: 0, width: 700 })
  })

  test('where a member is missing all is drawn', () => {
    const widget = widgetOf(() => false)
    widget.itemSet.groups = { background: {} as Group }
    const { draw } = redrawOnDemand(widget, () => {})!
    draw()
    call(widget, '_redraw')
    draw()
    expect(widget.calls).toEqual(['all', 'all'])
  })
})

describe('a change of items', () => {
  class ItemSet {
    redraws = 0
    redraw() {
      this.redraws++
      return true
    }
  }

  test('redraws nothing, and everything after it does again, even where it fails', () => {
    const set = new ItemSet()
    withoutRedraws(set, () => call(set, 'redraw'))
    expect(() =>
      withoutRedraws(set, () => {
        throw new Error('failed')
      }),
    ).toThrow('failed')
    expect(set.redraws).toBe(0)
    set.redraw()
    expect(set.redraws).toBe(1)
  })

  test('is made all the same where there is no such member', () => {
    let changes = 0
    withoutRedraws({}, () => changes++)
    expect(changes).toBe(1)
  })
})

describe('of items and groups', () => {
  test('what is replaced is replaced for all of a kind; what is not there stays away', () => {
    class Group {
      shown = 0
      _checkIfVisible() {
        this.shown++
      }
    }
    class Background extends Group {}
    expect(showOnRedraw({ groups: { background: new Background() } })).toBe(true)
    const group = new Group()
    call(group, '_checkIfVisible')
    expect(group.shown).toBe(0)
    expect(showOnRedraw({ groups: { other: {} } })).toBe(false)
    expect(showOnRedraw({})).toBe(false)
  })

  test('a size is what timeline.css says it is', () => {
    class RangeItem {
      _getDomComponentsSizes(): unknown {
        throw new Error('measured')
      }
    }
    expect(sizesKnown({ constructor: { types: { range: RangeItem } } })).toBe(true)
    const item = new RangeItem()
    expect(call(item, '_getDomComponentsSizes')).toEqual({ content: { width: 0 }, box: { height: 0 } })
    expect(item).toMatchObject({ overflow: true, whiteSpace: false })
    expect(sizesKnown({ constructor: {} })).toBe(false)
  })
})
