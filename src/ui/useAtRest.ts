import { useEffect, useState } from 'react'
import { onRest } from './onRest'

/** Whether the page has been at rest once: from then on, what nobody has asked for yet may be loaded. */
export function useAtRest(): boolean {
  const [isAtRest, setIsAtRest] = useState(false)
  useEffect(() => onRest(() => setIsAtRest(true)), [])
  return isAtRest
}
