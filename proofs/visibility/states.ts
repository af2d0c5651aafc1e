import { hostStates } from './host-states'
import { afterwards, memberStates } from './member-states'
import { tripStates } from './trip-states'
import type { State } from './stage'

/** Every state of a trip and of a member, as they follow one another. */
export const states: readonly State[] = [...tripStates, ...afterwards, ...hostStates, ...memberStates]
