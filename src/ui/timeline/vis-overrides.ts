/**
 * Ways of vis-timeline that cost layouts here and gain nothing: a redraw of its own for every change, each item
 * shown and measured as it is added. None of its members is promised, so each is replaced only where it is found;
 * where it is not, the widget goes its own way and all is drawn, a frame later. `vis-overrides.test` says whether the
 * installed version has them.
 */

type Method = (...args: never[]) => unknown

/** A widget that draws when it is told to. */
export interface OnDemand {
  /** Draws what has changed; answers whether there was anything. */
  draw(): boolean
  /** The lanes, their names or the host may stand elsewhere: the next drawing reads where. */
  forgetPlaces(): void
}

interface Groups {
  readonly groups?: Readonly<Record<string, object>>
}

interface Lane {
  readonly itemSet: { readonly body: { readonly domProps: { readonly center: { readonly width: number } } } }
  readonly dom: { readonly inner: HTMLElement }
  readonly props: { readonly label: { readonly width: number; readonly height: number } }
}

/** Sets of items whose lanes and names stand where the last drawing has found them. */
const placed = new WeakSet()

/**
 * Lets the widget draw only when it is told to: once a frame, after all changes to lanes and items, in place of once
 * for each kind of change in a frame of its own. `onWanted` is called when there is something to draw. As long as
 * lanes and host stay as they are, the items alone are drawn. Undefined where the widget draws by itself.
 */
export function redrawOnDemand(timeline: object, onWanted: () => void): OnDemand | undefined {
  const redraw = methodOf(timeline, '_redraw')
  const drawAll = methodOf(timeline, '_origRedraw')
  if (!redraw || !drawAll) return undefined
  const { itemSet = {} } = timeline as { readonly itemSet?: Groups }
  const drawItems = placesKnown(itemSet) ? methodOf(itemSet, 'redraw') : undefined
  let isWanted = true
  Object.assign(timeline, {
    _redraw() {
      isWanted = true
      onWanted()
    },
  })
  return {
    draw() {
      if (!isWanted) return false
      isWanted = false
      // Answers whether anything has another size now.
      if (drawItems && placed.has(itemSet) && drawItems() !== true) return true
      placed.delete(itemSet)
      drawAll()
      if (!isWanted) placed.add(itemSet)
      return true
    },
    forgetPlaces: () => placed.delete(itemSet),
  }
}

/**
 * Lanes and their names are not asked where they are: a read between two changes makes the browser lay out the first
 * before the second is made. The widget asks so as to leave out lanes that are scrolled away inside of it, and here it
 * is as high as all of them; how large the names are it learns when {@link OnDemand.forgetPlaces} has said so.
 */
function placesKnown({ groups = {} }: Groups): boolean {
  const [behind] = Object.values(groups)
  if (!behind || !replace(behind, 'redraw', () => false)) return false // there are no items behind the lanes
  const lane = Object.getPrototypeOf(Object.getPrototypeOf(behind)) as object
  return (
    replace(lane, '_didMarkerHeightChange', () => false) &&
    replace(lane, '_calculateGroupSizeAndPosition', function (this: Lane) {
      Object.assign(this, { top: 0, right: 0, width: this.itemSet.body.domProps.center.width })
    }) &&
    replace(lane, '_didResize', function (this: Lane, wasResized: boolean, height: number): boolean {
      if (placed.has(this.itemSet)) return wasResized
      const { clientWidth, clientHeight } = this.dom.inner
      const { label } = this.props
      const isResized = wasResized || label.width !== clientWidth || label.height !== clientHeight
      Object.assign(this, { height })
      Object.assign(label, { width: clientWidth, height: clientHeight })
      return isResized
    })
  )
}

/**
 * Items are shown by the next redraw, all together, and not one by one as they are added. To be used only where that
 * redraw comes in the same frame.
 */
export function showOnRedraw({ groups }: Groups): boolean {
  const group = Object.values(groups ?? {})[0]
  return group !== undefined && replace(group, '_checkIfVisible', () => {})
}

/**
 * Does something to the items of a set that would redraw itself for every kind of change: what is added, what is
 * updated, what is gone. To be used only where a redraw comes after it in the same frame.
 */
export function withoutRedraws(itemSet: object, change: () => void): void {
  if (!methodOf(itemSet, 'redraw') || Object.hasOwn(itemSet, 'redraw')) return change()
  Object.assign(itemSet, { redraw: () => false })
  try {
    change()
  } finally {
    Reflect.deleteProperty(itemSet, 'redraw')
  }
}

/** A mark is as high as its line and as wide as its time: nothing needs to be measured. */
export function sizesKnown(itemSet: { readonly constructor: unknown }): boolean {
  const { types } = itemSet.constructor as { readonly types?: { readonly range?: { readonly prototype: object } } }
  return (
    types?.range !== undefined &&
    replace(types.range.prototype, '_getDomComponentsSizes', function (this: object) {
      // As timeline.css has it: marks may be wider than their item, which has no height and does not wrap.
      Object.assign(this, { overflow: true, whiteSpace: false })
      return { content: { width: 0 }, box: { height: 0 } }
    })
  )
}

/** Replaces a method where it is kept, so that all items or groups have the new one. */
function replace(object: object, name: string, method: Method): boolean {
  const owner = ownerOf(object, name)
  if (owner) Object.defineProperty(owner, name, { value: method, configurable: true, writable: true })
  return owner !== undefined
}

function ownerOf(object: object, name: string): object | undefined {
  let owner: object | null = object
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null
  return owner && methodOf(owner, name) ? owner : undefined
}

function methodOf(object: object, name: string): (() => unknown) | undefined {
  const member: unknown = Reflect.get(object, name)
  return typeof member === 'function' ? () => Reflect.apply(member, object, []) as unknown : undefined
}
