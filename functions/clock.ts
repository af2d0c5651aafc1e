import { instant, type Instant } from '@shared/time'
import { clockOffsetMs } from './environment'

/** What time it is. */
export const now = (): Instant => instant(Date.now() + clockOffsetMs())
