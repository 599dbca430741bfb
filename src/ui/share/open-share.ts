import { dialogOpener } from '../dialog-opener'
import type { ShareWhat } from './share-props'

/** Opens on what is named, otherwise on what is selected. */
export const shareDialog = dialogOpener<ShareWhat | undefined>()
