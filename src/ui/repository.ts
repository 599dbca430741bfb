/** Where the source is kept, if whoever built the site has said so. */
export const REPOSITORY: string | undefined = import.meta.env['VITE_REPOSITORY'] as string | undefined
