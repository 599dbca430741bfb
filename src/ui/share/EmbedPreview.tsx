import { useEffect, useRef, useState } from 'react'
import { SANDBOX } from '../../explore/embed-code'
import { Segments } from '../controls/Segments'

interface Props {
  readonly src: string
  readonly title: string
  readonly heightPx: number
  /** Undefined is as wide as the place it stands in. */
  readonly widthPx: number | undefined
  readonly busy: (reason: string) => () => void
}

const SCREENS = ['desktop', 'phone'] as const
const SCREEN_LABELS = { desktop: 'Desktop', phone: 'Phone' }
/** A column of text on a phone. */
const PHONE_PX = 360

/** The embed itself, in the sandbox that the code gives it. */
export function EmbedPreview({ src, title, heightPx, widthPx, busy }: Props) {
  const [screen, setScreen] = useState<(typeof SCREENS)[number]>('desktop')
  const [toldPx, setToldPx] = useState<number>()
  const frame = useRef<HTMLIFrameElement>(null)
  const release = useRef<() => void>(undefined)

  // As `public/embed.js` does it in the page of somebody else.
  useEffect(() => {
    const onMessage = ({ data, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
      if (source !== frame.current?.contentWindow || data?.type !== 'dateline:height') return
      if (typeof data.height === 'number' && Number.isFinite(data.height)) {
        setToldPx(Math.min(Math.max(data.height, 100), 3000))
      }
    }
    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  }, [])
  useEffect(() => {
    release.current = busy('preview')
    return () => release.current?.()
  }, [src, busy])

  const width = screen === 'phone' ? PHONE_PX : widthPx
  return (
    <section aria-label="Preview" className="isolate mt-4 border-t border-line px-4 pt-3 pb-4">
      <div className="mb-2.5 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-[13px] font-[650]">Preview</h3>
        <Segments labels={SCREEN_LABELS} name="embed-screen" onValue={setScreen} value={screen} values={SCREENS} />
      </div>
      <div className="overflow-x-auto">
        <iframe
          className="block max-w-full border-0"
          height={toldPx ?? heightPx}
          // Another address in the same frame would be a step that Back goes over.
          key={src}
          onLoad={() => release.current?.()}
          ref={frame}
          sandbox={SANDBOX}
          src={src}
          title={`Preview: ${title}`}
          width={width ?? '100%'}
        />
      </div>
    </section>
  )
}
