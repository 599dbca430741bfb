/** As words stand within a sentence: `briefing of 22 March 2023`. */
export function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
