import { useMemo } from 'react'
import { exportName } from '../../explore/export-name'
import { Button } from '../controls/Button'
import { qrCode, qrSvg, type QrCode } from './qr-code'
import { saveFile } from './save-file'

interface Props {
  readonly href: string
  /** What its files are called by. */
  readonly name: { readonly words: string; readonly build: string }
  /** Takes the shorter link instead; undefined where this is it. */
  readonly onShort: (() => void) | undefined
}

/** The link to be scanned from the screen or from paper. Dark on light in both colour schemes: scanners expect that. */
export function QrFigure({ href, name, onShort }: Props) {
  const code = useMemo(() => qrCode(href), [href])
  if (!code) {
    return (
      <div className="flex-none text-[13px]/[18px] text-ink-2 tablet:w-[232px]" role="status">
        <p>
          This link has {href.length} characters, which is too many for a QR code that a camera can read.{' '}
          {onShort ? 'The short one may fit.' : 'With fewer choices in the filter it would fit.'}
        </p>
        {onShort && (
          <Button className="mt-2" onClick={onShort}>
            Use the short link
          </Button>
        )}
      </div>
    )
  }
  const fileName = (extension: string) => exportName(`qr ${name.words}`, name.build, extension)
  return (
    <figure className="flex-none tablet:w-[232px]">
      <svg
        aria-label={`QR code of the link ${href}`}
        className="block w-full max-w-[280px] border border-line forced-color-adjust-none"
        role="img"
        shapeRendering="crispEdges"
        viewBox={`0 0 ${code.modules} ${code.modules}`}
      >
        <path d={`M0 0h${code.modules}v${code.modules}H0z`} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <figcaption className="mt-2 flex flex-wrap items-center gap-2 text-[13px] text-ink-2">
        <span className="mr-auto">QR code</span>
        <Button
          aria-label="Download the QR code as SVG"
          onClick={() => saveFile(fileName('svg'), new Blob([qrSvg(code)], { type: 'image/svg+xml' }))}
        >
          SVG
        </Button>
        <Button
          aria-label="Download the QR code as PNG"
          onClick={() => pngOf(code, (png) => saveFile(fileName('png'), png))}
        >
          PNG
        </Button>
      </figcaption>
    </figure>
  )
}

/** Eight pixels a module: sharp at any size that printers use. */
const SCALE = 8

function pngOf({ modules, path }: QrCode, onPng: (png: Blob) => void): void {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = modules * SCALE
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(SCALE, SCALE)
  context.fillStyle = '#000'
  context.clip(new Path2D(path))
  context.fillRect(0, 0, modules, modules)
  canvas.toBlob((png) => png && onPng(png), 'image/png')
}
