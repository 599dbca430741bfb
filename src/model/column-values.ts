/** Lists of integers from outside: each is checked, for a typed array would wrap a number too large in silence. */
import { readNumbers } from './number-text'

export type Ints = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A parsed file of columns. Throws a `RangeError` where it is none of this version. */
export function readEncoded(
  file: unknown,
  version: number,
): { readonly encoded: Readonly<Record<string, unknown>>; readonly count: number } {
  if (typeof file !== 'object' || file === null) throw new RangeError('the file holds no columns')
  const encoded = file as Readonly<Record<string, unknown>>
  const { columnsVersion, count } = encoded
  if (columnsVersion !== version) throw new RangeError(`columns of version ${String(columnsVersion)}, not ${version}`)
  if (!Number.isInteger(count) || (count as number) < 0) throw new RangeError(`${String(count)} rows`)
  return { encoded, count: count as number }
}

interface Limits {
  readonly min?: number
  readonly max?: number
}

/** A column of integers from `min` (0) to `max`: a list, or the text of one. Throws a `RangeError`. */
export function readInts<T extends Ints>(
  encoded: Readonly<Record<string, unknown>>,
  name: string,
  make: new (length: number) => T,
  length: number,
  { min = 0, max = Infinity }: Limits,
): T {
  const values = listed(encoded[name], name, length)
  const column = new make(length)
  for (let at = 0; at < length; at++) {
    const value = values[at] as number
    if (!(Number.isSafeInteger(value) && value >= min && value <= max)) {
      throw new RangeError(`column ${name} holds ${String(value)}, which is no integer from ${min} to ${max}`)
    }
    column[at] = value
  }
  return column
}

function listed(given: unknown, name: string, length: number): ArrayLike<unknown> {
  if (typeof given === 'string') {
    try {
      return readNumbers(given, new Float64Array(length))
    } catch (error) {
      throw new RangeError(`column ${name} of ${length} values: ${(error as RangeError).message}`, { cause: error })
    }
  }
  if (!Array.isArray(given)) throw new RangeError(`there is no column ${name}`)
  if (given.length !== length) throw new RangeError(`column ${name} has ${given.length} values of ${length}`)
  return given
}

/** Lists of values per row, flattened, and where each begins. */
export function readLists<T extends Ints>(
  encoded: Readonly<Record<string, unknown>>,
  [counts, values]: readonly [counts: string, values: string],
  make: new (length: number) => T,
  rows: number,
  max: number,
): [offsets: Uint32Array, values: T] {
  const lengths = readInts(encoded, counts, Uint32Array, rows, { max: 4_294_967_295 })
  const offsets = new Uint32Array(rows + 1)
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row]! + lengths[row]!
  return [offsets, readInts(encoded, values, make, offsets[rows]!, { max })]
}

/**
 * Segments of columns, in the order of their rows, as one. Names that end in `Offsets` hold where the lists of each
 * row begin, and one place more; they go on where those of the segment before ended.
 */
export function joinArrays<Columns extends { readonly [Name in keyof Columns]: Ints }>(
  segments: readonly Columns[],
): Columns {
  const [first, ...others] = segments
  if (!first) throw new RangeError('there are no columns to join')
  if (others.length === 0) return first
  const names = Object.keys(first) as (keyof Columns & string)[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      join(
        segments.map((segment) => segment[name]),
        name.endsWith('Offsets'),
      ),
    ]),
  ) as unknown as Columns
}

function join(arrays: readonly Ints[], areOffsets: boolean): Ints {
  const overlap = areOffsets ? 1 : 0
  const length = arrays.reduce((sum, array) => sum + array.length - overlap, overlap)
  const joined = new (arrays[0]!.constructor as new (length: number) => Ints)(length)
  let at = 0
  for (const array of arrays) {
    const before = areOffsets ? joined[at]! : 0
    joined.set(array, at)
    if (before > 0) for (let i = at; i < at + array.length; i++) joined[i] = joined[i]! + before
    at += array.length - overlap
  }
  return joined
}
