import { expect, test } from 'vitest'
import { withoutTags } from './trusted-types'

test.each(['', '40 events', '1 &lt; 2 &amp; 3', 'a > b'])('%j may become HTML', (text) => {
  expect(withoutTags(text)).toBe(text)
})

test.each(['<b>x</b>', 'x<', '<img src=x onerror=alert(1)>'])('%j may not', (html) => {
  expect(withoutTags(html)).toBeUndefined()
})
