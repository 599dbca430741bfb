export function MethodPane(_: { readonly dataset: object; readonly section: string | undefined }) {
  return <main id="main">Method</main>
}
