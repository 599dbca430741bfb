/**
 * Names as different countries write them, brought to one rough form: Зеленський, Зеленский, Zelenskyy, Zelenskiy
 * and Zelenskij are all `zelenski`. It serves to compare, never to show: letters that one system or another
 * confuses become one.
 */

/** Ukrainian, Russian and Belarusian letters, close to what English papers write. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ё: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i' },
  ...{ ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u' },
  ...{ ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
}

/** In this order: a later rule reads what the earlier ones have left. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|(?<!s)ch|cz/g, 'C'], // Klitschko, Klychko; the capital keeps it apart from a plain c
  [/shch|sch|sh|sz/g, 's'], // Shoigu, Szojgu
  [/zh/g, 'z'],
  [/kh|g/g, 'h'], // Bakhmut, Bahmut; Luhansk, Lugansk
  [/ph/g, 'f'],
  [/c(?=[eiyj])/g, 'ts'], // Lypci, Lyptsi
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'], // Charkiw, Kharkiv
  [/[yj]/g, 'i'], // Shoygu, Shoigu
  [/ie/g, 'e'], // Yevgeny, Evgeny
  [/([eo])f+$/, '$1v'], // Lavroff
  [/(.)\1+/g, '$1'], // Zelenskyy; Zaporizhzhia
]

const LETTERS = /^[a-z\u0430-\u045f\u0491]+$/

/**
 * The skeleton of a folded word; undefined where it has letters of neither alphabet, or digits.
 *
 * ```
 * skeleton('зеленський') → 'zelenski'      skeleton('zelenskyy') → 'zelenski'
 * skeleton('bakhmut')    → 'bahmut'        skeleton('习近平')     → undefined
 * ```
 */
export function skeleton(term: string): string | undefined {
  if (!LETTERS.test(term)) return undefined
  const latin = Array.from(term, (letter) => LATIN[letter] ?? letter).join('')
  return RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), latin)
}

/** Whether a word is written in Latin letters only. */
export function isLatin(term: string): boolean {
  return /^[a-z]+$/.test(term)
}
