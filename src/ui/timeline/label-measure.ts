/** Widths of labels in the timeline's font, measured once each on a canvas: asking the DOM would force a layout. */

export interface LabelMeasure {
  /** Width in CSS pixels. */
  (text: string): number
  /** After a font has arrived. */
  forget(): void
}

/** Size and weight of `.mark-label` in timeline.css. */
const FONT = '400 13px'

export function createLabelMeasure(host: HTMLElement): LabelMeasure {
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  const setFont = () => {
    if (context) context.font = `${FONT} ${getComputedStyle(host).fontFamily}`
  }
  setFont()
  const measure = (text: string): number => {
    let width = widths.get(text)
    if (width === undefined) {
      width = Math.ceil(context?.measureText(text).width ?? text.length * 7)
      widths.set(text, width)
    }
    return width
  }
  return Object.assign(measure, {
    forget() {
      widths.clear()
      setFont()
    },
  })
}
