import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { exportName } from '../../explore/export-name'
import { Button } from '../controls/Button'
import { Segments } from '../controls/Segments'
import { Failed } from '../states/Failed'
import { CopyLink } from './CopyLink'
import { PALETTE_SCHEMES, type PaletteScheme } from '../../explore/palette'
import { PNG_SCALE } from './image/image-style'
import { makeImage, type ImageIn } from './image/make-image'
import { pngOf, svgFile } from './image/png'
import type { ViewImage } from './image/view-image'
import { saveFile } from './save-file'
import type { ShareProps } from './share-props'

type Made =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly imageIn: ImageIn }

const LABELS: Readonly<Record<PaletteScheme, string>> = { light: 'Light', dark: 'Dark' }

/** A picture of the view, to be printed, published or pasted, with its sources and its link in it. */
export function ImageTab(props: ShareProps) {
  const { matching, manifest, words, busy } = props
  const [scheme, setScheme] = useState<PaletteScheme>('light')
  const [attempt, setAttempt] = useState(0)
  const [made, setMade] = useState<Made>({ kind: 'drawing' })
  const isEmpty = matching.count === 0
  // Of the scheme that is chosen in the same moment: what is saved is never the one before.
  const image = useMemo(() => (made.kind === 'ready' ? made.imageIn(scheme) : undefined), [made, scheme])

  const make = useEffectEvent(() => makeImage(props))
  useEffect(() => {
    if (isEmpty) return undefined
    let isWanted = true
    const release = busy('image')
    void (async () => {
      try {
        const imageIn = await make()
        if (isWanted) setMade({ kind: 'ready', imageIn })
      } catch (error) {
        if (isWanted) setMade({ kind: 'failed', error })
      } finally {
        release()
      }
    })()
    return () => {
      isWanted = false
      release()
    }
  }, [attempt, isEmpty, busy])

  if (isEmpty) {
    return (
      <p className="px-4 py-6 text-[15px]/[21px] text-ink-2">
        No event matches the filter, so there is nothing to draw. Remove part of the filter.
      </p>
    )
  }
  if (made.kind === 'failed') {
    const onRetry = () => {
      setMade({ kind: 'drawing' })
      setAttempt((now) => now + 1)
    }
    return (
      <Failed details={String(made.error)} onRetry={onRetry} title="The image could not be made">
        What it needs could not be loaded. The view and its link are kept.
      </Failed>
    )
  }
  const nameOf = (extension: string) => exportName(words, manifest.build, extension)
  return (
    <div className="p-4">
      <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2">
        <fieldset>
          <legend className="sr-only">Colours of the image</legend>
          <Segments labels={LABELS} name="image-scheme" onValue={setScheme} value={scheme} values={PALETTE_SCHEMES} />
        </fieldset>
        {image && <ImageActions busy={busy} image={image} nameOf={nameOf} />}
      </div>
      <div className="border border-line bg-paper-2">
        {image ? (
          <Picture image={image} />
        ) : (
          <p className="grid h-80 place-items-center text-[13px] text-ink-3" role="status">
            Drawing the image
          </p>
        )}
      </div>
    </div>
  )
}

/** The file that would be saved; it has an address while it is shown. */
function Picture({ image }: { readonly image: ViewImage }) {
  const { svg, description, width, height } = image
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const url = URL.createObjectURL(svgFile(svg))
      picture.src = url
      return () => URL.revokeObjectURL(url)
    },
    [svg],
  )
  return <img alt={description} className="block h-auto w-full" height={height} ref={show} width={width} />
}

interface ActionsProps {
  readonly image: ViewImage
  readonly nameOf: (extension: string) => string
  readonly busy: ShareProps['busy']
}

function ImageActions({ image, nameOf, busy }: ActionsProps) {
  const [told, setTold] = useState('')
  /** One after another is told anew, too. */
  const tell = async (work: () => Promise<string>, failure: string) => {
    setTold('')
    const release = busy('image')
    try {
      setTold(await work())
    } catch {
      setTold(failure)
    } finally {
      release()
    }
  }
  const savePng = async () => {
    saveFile(nameOf('png'), await pngOf(image))
    return 'Saved as PNG'
  }
  const copy = async () => {
    // A promise in it: the browser must see that it was the press that asked.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(image) })])
    return 'Copied'
  }
  const [pixelWidth, pixelHeight] = [image.width * PNG_SCALE, image.height * PNG_SCALE]
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="solid"
          onClick={() => void tell(savePng, 'The browser could not make a PNG of it. Download the SVG instead.')}
        >
          Download PNG
        </Button>
        <Button onClick={() => saveFile(nameOf('svg'), svgFile(image.svg))}>Download SVG</Button>
        {canCopyImages() && (
          <Button onClick={() => void tell(copy, 'The browser did not allow copying. Download the image instead.')}>
            Copy the image
          </Button>
        )}
        <output className="text-[13px] text-ink-2">{told}</output>
      </div>
      <p className="w-full text-[12.5px]/[17px] text-ink-3">
        PNG: {pixelWidth} × {pixelHeight} pixels. SVG: any size, with its typefaces in it.
      </p>
      <CopyLink
        label="Copy a text description of the image"
        look="text"
        name="The description"
        text={() => image.description}
      />
    </>
  )
}

function canCopyImages(): boolean {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function'
}
