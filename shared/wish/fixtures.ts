import { anId } from '../fixtures'
import type { ClaimId, MemberId } from '../ids'
import { addDays, type Instant, instant } from '../time'
import { defaultWishLimits } from './limits'
import type { NewClaim } from './helping-rules'
import type { WishContext } from './parts'
import type { Asked } from './wish'

export const morning = instant(Date.parse('2026-11-23T01:00:00.000Z'))

/** Every day is a working day here. */
export const contextAt = (now: Instant): WishContext => ({
  ...{ now, limits: defaultWishLimits, addWorkingDays: addDays },
})

export const asked: Asked = {
  ...{ kind: 'goods', text: '客厅的灯坏了，想要一盏亮一点的灯', group: 'elder', source: 'self' },
  residence: { communityId: anId('place', 'liuxi'), compoundId: anId('place', 'liuxicompound') },
  ...{ communityName: '柳溪社区', compoundName: '柳溪家园', name: '吴桂芳' },
  ...{ mayVisit: true, hiddenFromCompound: false, accountId: anId('account', 'asker') },
  submittedAt: morning,
}

export const claimBy = (memberId: MemberId, claimId: ClaimId): NewClaim => ({
  ...{ claimId, memberId, accountId: anId('account', memberId.slice(4, 10)), name: '陈志远', unnamed: false },
})

export const sentence = '想要一盏亮一点的灯'
