/**
 * One row of the reader: number, text, notes. The reader looks at its own width, not at the window's, since other
 * panels may stand beside it; where it is narrow, notes follow their paragraph.
 */
export const READER_ROW =
  'grid gap-x-5 @min-[880px]/reader:grid-cols-[30px_minmax(0,640px)_minmax(200px,300px)] @max-[880px]/reader:max-w-[640px]'
