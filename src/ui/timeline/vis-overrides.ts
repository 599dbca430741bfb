/**
 * Ways of vis-timeline that cost layouts here and gain nothing: a redraw of its own for every change, each item
 * shown and measured as it is added. None of its members is promised, so each is replaced only where it is found;
 * where it is not, the widget goes its own way and all is drawn, a frame later. `vis-overrides.test` says whether the
 * installed version has them.
 */

type Method = (...args: never[]) => unknown

/**
 * Lets the widget draw only when it is told to: once a frame, after all changes to lanes and items, in place of once
 * for each kind of change in a frame of its own. `onWanted` is called when there is something to draw; the function
 * returned draws it, and answers whether there was anything. Undefined where the widget draws by itself.
 */
export function redrawOnDemand(timeline: object, onWanted: () => void): (() => boolean) | undefined {
  const redraw = methodOf(timeline, '_redraw')
  const draw = methodOf(timeline, '_origRedraw')
  if (!redraw || !draw) return undefined
  let isWanted = true
  Object.assign(timeline, {
    _redraw() {
      isWanted = true
      onWanted()
    },
  })
  return () => {
    const wasWanted = isWanted
    isWanted = false
    if (wasWanted) draw()
    return wasWanted
  }
}

/**
 * Items are shown by the next redraw, all together, and not one by one as they are added. To be used only where that
 * redraw comes in the same frame.
 */
export function showOnRedraw({ groups }: { readonly groups?: Readonly<Record<string, object>> }): boolean {
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
  let owner: object | null = object
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null
  if (!owner || !methodOf(owner, name)) return false
  Object.defineProperty(owner, name, { value: method, configurable: true, writable: true })
  return true
}

function methodOf(object: object, name: string): (() => unknown) | undefined {
  const member: unknown = Reflect.get(object, name)
  return typeof member === 'function' ? () => Reflect.apply(member, object, []) as unknown : undefined
}
