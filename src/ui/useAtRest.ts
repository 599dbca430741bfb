import { useEffect, useState } from 'react'

/** Whether the page has been at rest once: from then on, what nobody has asked for yet may be loaded. */
export function useAtRest(): boolean {
  const [isAtRest, setIsAtRest] = useState(false)
  useEffect(() => {
    const root = document.documentElement
    const observer = new MutationObserver(look)
    function look() {
      if (root.dataset['idle'] !== 'true') return
      observer.disconnect()
      setIsAtRest(true)
    }
    observer.observe(root, { attributeFilter: ['data-idle'] })
    look()
    return () => observer.disconnect()
  }, [])
  return isAtRest
}
