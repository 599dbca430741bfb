/** Where the build says its own files are: `/sub/`. */
export function baseOf(template: string): string {
  const base = /<script src="([^"]*)scheme\.js"/.exec(template)?.[1]
  if (base === undefined) throw new Error('The built index.html does not load scheme.js, which says where the site is.')
  return base
}
