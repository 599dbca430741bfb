/** Where pages of their own stand, below the site's base. */

/** Of an event, or of one of its excerpts. */
export function eventPath(event: string, excerpt?: string): string {
  return excerpt === undefined ? `e/${event}` : `e/${event}/${excerpt}`
}

/** Of a briefing, opened where an event quotes it. */
export function briefingPath(briefing: string, event?: string, excerpt?: string): string {
  return event === undefined ? `b/${briefing}` : `b/${briefing}#${event}/${excerpt}`
}

/** Of an actor, or of two beside each other. */
export function actorPath(actor: string, other?: string): string {
  return other === undefined ? `a/${actor}` : `a/${actor}/with/${other}`
}
