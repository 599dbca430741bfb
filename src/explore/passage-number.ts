import type { ConflictEvent } from '../model/dataset'

/** Passages are counted from 1 in the order in which the panel shows them. */
export function passageNumber({ excerpts }: ConflictEvent, excerptId: string): number {
  return excerpts.findIndex(({ id }) => id === excerptId) + 1
}
