import type { Output } from '@shared/endpoint'
import type { listOpenShifts, listOwnSignUps, listShifts } from '@shared/post/contract'
import { instant } from '@shared/time'
import { testId } from '@/testing/people'

const startsAt = instant(Date.parse('2026-11-24T01:00:00.000Z'))
const endsAt = instant(Date.parse('2026-11-24T03:00:00.000Z'))

/** 后天 9:00–11:00, two seats, one taken. */
export const shift = (
  more: Partial<Output<typeof listShifts>['shifts'][number]> = {},
): Output<typeof listShifts>['shifts'][number] => ({
  ...{ shiftId: testId('shift', 1), placeId: testId('place', 1), place: '柳岸社区', orgName: '柳岸社区党委' },
  ...{ class: 'safety', name: '治安巡逻', startsAt, endsAt, slots: 2, taken: 1, waiting: 0, state: 'open' },
  ...more,
})

export const openShift = (
  more: Partial<Output<typeof listOpenShifts>['shifts'][number]> = {},
): Output<typeof listOpenShifts>['shifts'][number] => ({ ...shift(), fits: false, ...more })

export const ownSignUp = (
  more: Partial<Output<typeof listOwnSignUps>['signUps'][number]> = {},
): Output<typeof listOwnSignUps>['signUps'][number] => ({
  ...{ shiftId: testId('shift', 1), state: 'signed', name: '治安巡逻', class: 'safety' },
  ...{ place: '柳岸社区', orgName: '柳岸社区党委', startsAt, endsAt, served: [] },
  ...more,
})
