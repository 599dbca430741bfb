import type { ClaimVoice } from '../../model/dataset'
import { Glyph } from './Glyph'

/** Stroked paths in a 14 × 14 box: somebody’s speech, nobody’s in particular, a sheet with lines. */
const VOICE_PATHS: Record<ClaimVoice, { readonly path: string; readonly dashes?: string }> = {
  speaker: { path: 'M1.8 2.4h10.4v7H7.4l-2.9 2.8V9.4H1.8z' },
  unnamed: { path: 'M1.8 2.4h10.4v7H7.4l-2.9 2.8V9.4H1.8z', dashes: '1.7 1.9' },
  briefing: { path: 'M2.8 1.6h8.4v10.8H2.8zM5 4.6h4M5 7h4M5 9.4h2.2' },
}

/** Who speaks, as a drawing beside the words that say so. */
export function VoiceMark({ voice }: { readonly voice: ClaimVoice }) {
  return <Glyph {...VOICE_PATHS[voice]} />
}
