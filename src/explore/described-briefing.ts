import type { Briefing } from '../model/dataset'

/** As the manifest has it. */
export type DescribedBriefing = Omit<Briefing, 'excluded'>
