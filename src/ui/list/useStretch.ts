import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ListOrder } from '../../explore/list-order'
import { stretchOf, type Stretch } from '../../explore/list-stretch'

interface Wanted {
  readonly order: ListOrder
  readonly selectedPlace: number | undefined
  /** A row to bring into view. */
  readonly goTo: { readonly row: number } | undefined
}

/** The places that are in the page. A selection and what is gone to move them before anything is drawn. */
export function useStretch({ order, selectedPlace, goTo }: Wanted): Stretch & {
  /** Has the page hold a place. Not in an effect. */
  readonly include: (place: number) => void
} {
  const [seen, setSeen] = useState(() => ({
    selectedPlace,
    goTo,
    from: stretchOf(order.count, 0, selectedPlace).from,
  }))
  if (seen.selectedPlace !== selectedPlace || seen.goTo !== goTo) {
    const wanted = goTo && seen.goTo !== goTo ? order.placeOf(goTo.row) : selectedPlace
    setSeen({ selectedPlace, goTo, from: stretchOf(order.count, seen.from, wanted).from })
  }
  return {
    ...stretchOf(order.count, seen.from),
    include: (place) => {
      const { from } = stretchOf(order.count, seen.from, place)
      if (from !== seen.from) flushSync(() => setSeen({ selectedPlace, goTo, from }))
    },
  }
}
