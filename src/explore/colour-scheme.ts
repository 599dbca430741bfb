/** The colours a reader may ask for; `system` is what the machine is set to. */
export const COLOUR_SCHEMES = ['system', 'light', 'dark'] as const
export type ColourScheme = (typeof COLOUR_SCHEMES)[number]
