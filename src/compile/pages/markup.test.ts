import { describe, expect, test } from 'vitest'
import { jsonScript, markup } from './markup'

describe('what is put into markup', () => {
  test('is escaped, in text and in attributes', () => {
    expect(markup`<p title="${'a "b" & \'c\''}">${'1 < 2'}</p>`.html).toBe(
      '<p title="a &quot;b&quot; &amp; &#39;c&#39;">1 &lt; 2</p>',
    )
  })

  test('is left as it is where it is markup, and one after the other where it is a list', () => {
    expect(markup`<ul>${['x', '<y>'].map((item) => markup`<li>${item}</li>`)}</ul>`.html).toBe(
      '<ul><li>x</li><li>&lt;y&gt;</li></ul>',
    )
  })

  test('is nothing where there is nothing', () => {
    expect(markup`${undefined}${false}${0}${''}`.html).toBe('0')
  })
})

test('no text in data for machines ends its element', () => {
  const { html } = jsonScript('application/ld+json', { text: '</script><script>alert(1)</script>' })
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({
    text: '</script><script>alert(1)</script>',
  })
})
