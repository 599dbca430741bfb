import { useState } from 'react'
import { Button } from '../controls/Button'
import { Icon } from '../controls/Icon'

interface Props {
  readonly title: string
  readonly text: string
  readonly url: string
}

/** The system's own sheet, where it has one. */
export function NativeShare(data: Props) {
  const [isRefused, setIsRefused] = useState(false)
  if (typeof navigator.share !== 'function') return undefined
  const share = async () => {
    setIsRefused(false)
    try {
      await navigator.share(data)
    } catch (error) {
      // Closed by the reader: nothing has gone wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setIsRefused(true)
    }
  }
  return (
    <div className="border-b border-line p-4">
      <Button className="w-full" look="solid" onClick={() => void share()}>
        <Icon name="share" />
        Send with an app
      </Button>
      <p aria-live="polite" className="text-[13px]/[18px] text-ink-2">
        {isRefused && 'The system did not open its sheet. Copy the link instead.'}
      </p>
    </div>
  )
}
