import { expect, test } from 'vitest'
import { FIGURES } from '../model/quality'
import { FIGURE_SECTIONS } from './figure-words'

test('every figure stands in one section of the page, in the order of the file', () => {
  expect(FIGURE_SECTIONS.flatMap(({ figures }) => figures)).toEqual([...FIGURES])
})

test('a link leads to one thing: sections and figures have ids of their own', () => {
  const ids = [...FIGURE_SECTIONS.map(({ id }) => id), ...FIGURES, 'main', 'page-title']
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})
