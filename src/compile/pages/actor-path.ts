/** Where the page of an actor stands, or that of two beside each other. */
export function actorPath(actor: string, other?: string): string {
  return other === undefined ? `a/${actor}` : `a/${actor}/with/${other}`
}
