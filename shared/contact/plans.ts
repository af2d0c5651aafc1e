import { makeId } from '../ids'
import type { ContactPlan } from './plan'

/** The same in every county, so that a seeded plan that a county changes is still that one. */
const seeded = (n: number) => makeId('contactPlan', [...Array<number>(19).fill(0), n])

/** What a county begins with, and changes as it likes: docs/rules.md#contact-plans. */
export const defaultContactPlans: readonly ContactPlan[] = [
  {
    ...{ planId: seeded(1), title: '一季一访', rhythm: 'quarter', audience: 'away', active: true },
    about: '问问近况、身体、有什么困难，讲讲支部的事',
  },
  {
    ...{ planId: seeded(2), title: '一节一问', rhythm: 'festival', audience: 'away', active: true },
    festivals: ['spring', 'dragon_boat', 'mid_autumn', 'national'],
    about: '节日问候，问问回不回来',
  },
  {
    ...{ planId: seeded(3), title: '一月一联系', rhythm: 'month', audience: 'with_us', active: false },
    about: '住得惯不惯，有没有要帮的',
  },
]
