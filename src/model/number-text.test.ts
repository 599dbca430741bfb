import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberReader, numbersText, readNumbers } from './number-text'

test('every list of numbers is read back', () => {
  const numbers = fc.array(fc.oneof(fc.nat(100), fc.nat(0x7fffffff)))
  fc.assert(
    fc.property(numbers, (list) => {
      const text = numbersText(list)
      expect([...readNumbers(text, new Float64Array(list.length))]).toEqual(list)
      expect(JSON.stringify(text), 'nothing is escaped').toBe(`"${text}"`)
    }),
  )
})

test('small numbers are one character, and large ones keep their value', () => {
  expect(numbersText([0, 45, 46])).toHaveLength(4)
  expect(new NumberReader(numbersText([Number.MAX_SAFE_INTEGER])).next()).toBe(Number.MAX_SAFE_INTEGER)
})

test('what is no list of so many numbers is refused', () => {
  const text = numbersText([7, 46])
  expect(() => readNumbers(text, new Float64Array(1))).toThrow(RangeError)
  expect(() => readNumbers(text, new Float64Array(3))).toThrow(RangeError)
  expect(() => readNumbers(text.slice(0, -1), new Float64Array(2))).toThrow(RangeError)
  expect(() => readNumbers('é', new Float64Array(1))).toThrow(RangeError)
})
