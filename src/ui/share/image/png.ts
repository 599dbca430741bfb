import { PNG_SCALE } from './image-style'
import type { ViewImage } from './view-image'

/** The image in pixels, twice as many as it is wide. An SVG whose faces are in it taints no canvas. */
export async function pngOf({ svg, width, height }: Pick<ViewImage, 'svg' | 'width' | 'height'>): Promise<Blob> {
  const url = URL.createObjectURL(svgFile(svg))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * PNG_SCALE
    canvas.height = height * PNG_SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) => {
      canvas.toBlob((png) => (png ? done(png) : fail(new Error('The browser made no PNG of it'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

export function svgFile(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}
