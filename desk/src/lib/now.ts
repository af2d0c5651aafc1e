import { type Day, dayOf, instant } from '@shared/time'

/** Today in Shanghai, by this computer's clock. */
export const today = (): Day => dayOf(instant(Date.now()))
