import { dayOf, instant } from '@shared/time'
import type { WishCard, WishInboxCard, WishView } from '@shared/wish/schema'
import { testId } from '@/testing/people'

const at = instant(Date.parse('2026-11-20T01:00:00.000Z'))
const day = dayOf(instant(Date.parse('2026-11-30T01:00:00.000Z')))
export const wishId = testId('wish', 1)

/** As everybody may read it. */
export const card: WishCard = {
  ...{ wishId, kind: 'service', group: 'elder', sentence: '想请人换厨房灯泡', place: '海棠花园' },
  ...{ publishedAt: at, waitingDays: 9, why: '离您近 · 会修水电' },
}

/** As the one who asked reads it; in whatever state, with whatever may be done. */
export const askersWish = (more: Partial<WishView> = {}): WishView => ({
  ...{ wishId, version: 1, state: 'submitted', side: 'asker', kind: 'service', maySteps: ['withdraw'] },
  ...{ text: '厨房的灯坏了，我眼睛不好，换不了', times: '晚上七点以后', mayVisit: true, dueOn: day },
  asked: {
    ...{
      group: 'elder',
      name: '陈阿姨',
      phone: '199****3001',
      address: '3 栋 ***',
      place: '海棠社区 海棠花园',
    },
    residence: { communityId: testId('place', 1), compoundId: testId('place', 2) },
    ...{ hiddenFromCompound: false, isComplaint: false, source: 'self', submittedAt: at },
  },
  ...{ mayReveal: [], linked: [] },
  responsible: { name: '海棠社区党委', phone: '0999-7000002' },
  timeline: [{ at, type: 'wish.submitted', side: 'asker' }],
  ...more,
})

export const handOver = {
  ...{ where: 'visit', at: instant(Date.parse('2026-11-24T11:00:00.000Z')), visitor: '周启明' },
  ...{ codeWord: '海棠花开', workerName: '叶小禾', workerPhone: '0999-7000009' },
} as const

/** Claimed; arranged as well unless it is said otherwise. */
export const claim = (
  more: Partial<NonNullable<WishView['claim']>> = {},
): NonNullable<WishView['claim']> => ({
  ...{ claimId: testId('claim', 1), claimant: '周启明', claimedAt: at, dueOn: day },
  ...{ extended: false, contactOpened: false, handOver },
  ...more,
})

/** As those who answer for the place read it. */
export const keepersWish = (more: Partial<WishView> = {}): WishView =>
  askersWish({ side: 'keeper', maySteps: ['verify', 'return', 'redirect'], mayReveal: ['mobile'], ...more })

/** As the one who claimed it reads it: neither name nor number stands there. */
export function claimantsWish(more: Partial<WishView> = {}): WishView {
  const { asked: _kept, ...rest } = askersWish({
    ...{ state: 'fulfilling', side: 'claimant', maySteps: ['fulfil', 'hand_back', 'extend'] },
    ...{ card, claim: claim(), timeline: [] },
    ...more,
  })
  return rest
}

/** As whoever only looks reads it. */
export function publicWish(more: Partial<WishView> = {}): WishView {
  const {
    asked: _kept,
    text: _said,
    times: _when,
    mayVisit: _how,
    dueOn: _due,
    ...rest
  } = askersWish({
    ...{ state: 'published', side: 'other', maySteps: ['claim'], card, timeline: [] },
    ...more,
  })
  return rest
}

export const inboxCard = (more: Partial<WishInboxCard> = {}): WishInboxCard => ({
  ...{ wishId, version: 1, state: 'submitted', kind: 'service', group: 'elder', name: '陈阿姨' },
  ...{ text: '厨房的灯坏了', place: '海棠花园', source: 'paper', isComplaint: false, submittedAt: at },
  ...{ dueOn: day, overdueTimes: 0 },
  ...more,
})
