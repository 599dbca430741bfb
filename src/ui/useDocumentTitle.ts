import { useEffect } from 'react'

/** `Lavrov warns Britain – Dateline`; without words the name alone. */
export function useDocumentTitle(words: string): void {
  useEffect(() => {
    document.title = words === '' ? 'Dateline' : `${words} – Dateline`
  }, [words])
}
