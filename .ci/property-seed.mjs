/**
 * Property tests draw the same values in every run, so that a change fails only for what it did itself. To look for
 * what nobody has thought of: `PROPERTY_SEED=$RANDOM npx vitest run`.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })
