/**
 * The language of a name, as far as its letters say it: for screen readers, which else read it as English.
 *
 * ```
 * Андрій Нєбитов → uk     Сергей Шойгу → undefined (Ukrainian has all these letters, too)     普京 → zh
 * Минобороны → ru               Nederland → undefined
 * ```
 */
export function aliasLanguage(name: string): string | undefined {
  return LANGUAGES.find(([letters]) => letters.test(name))?.[1]
}

/** Letters that one language alone has among those whose names the vocabulary knows; the first that fits counts. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[іїєґ]/iu, 'uk'],
  [/[ыэъё]/iu, 'ru'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/[پچژگ\u06CC\u06A9]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Georgian}/u, 'ka'],
]
