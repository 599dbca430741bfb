/** Where Wikidata describes an item: `Q15031`. */
export function wikidataUrl(item: string): string {
  return `https://www.wikidata.org/wiki/${item}`
}
