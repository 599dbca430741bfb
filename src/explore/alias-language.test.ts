import { expect, test } from 'vitest'
import { aliasLanguage } from './alias-language'

test.each([
  ['Андрій Нєбитов', 'uk'],
  ['Володимир Зеленський', undefined],
  ['Росія', 'uk'],
  ['Минобороны', 'ru'],
  ['Сергей Шойгу', undefined],
  ['普京', 'zh'],
  ['ایران', 'fa'],
  ['Nederland', undefined],
])('%s is %s', (name, language) => {
  expect(aliasLanguage(name)).toBe(language)
})
