import * as points from '@shared/points/contract'
import { settleSignUp, signUpForShift } from '@shared/post/contract'
import { answerWish, carryOutWish } from '@shared/wish/contract'
import { givenClaimed, givenNeighbourhood } from '../wish/testing/wishes'
import { newId } from './people'
import { offersShift, reportsTo } from './posts'
import type { System } from './system'
import type { Through } from './walk-everything'

/** Points of a member who takes part: for service and for a wish; read, reversed, given up. */
export async function walkPoints(system: System, through: Through): Promise<void> {
  const at = await givenNeighbourhood(system)
  const { helper, worker, resident, places } = at
  const memberId = helper.member?.memberId ?? newId('member')
  await reportsTo(helper, worker, places.community)
  const takesPart = { key: 'points-of-the-walk-1', body: { takesPart: true } }
  for (const _twice of [1, 2])
    await through(points.choosePoints, 'member', () => helper.do(points.choosePoints, takesPart))

  const shiftId = await offersShift(system, worker, places.community)
  await helper.do(signUpForShift, { params: { shiftId } })
  await through(settleSignUp, 'community', () =>
    worker.do(settleSignUp, { params: { shiftId, memberId }, body: { came: true, minutes: 130 } }),
  )
  const wishId = await givenClaimed(at)
  await helper.do(carryOutWish, { params: { wishId }, body: { step: 'fulfil' } })
  await through(answerWish, 'resident', () =>
    resident.do(answerWish, { params: { wishId }, body: { step: 'confirm' } }),
  )
  await through(points.readOwnPoints, 'member', () => helper.do(points.readOwnPoints, { query: {} }))
  const { on } = (await helper.do(points.readOwnPoints, { query: {} })).entries[0] ?? {}
  const act = { of: 'shift' as const, shiftId, memberId, ...(on && { on }) }
  const because = { reason: '那是本职工作' }
  await through(points.reversePoints, 'community', () =>
    worker.do(points.reversePoints, { body: { ...act, ...because } }),
  )
  await through(points.reversePoints, 'community', () =>
    worker.do(points.reversePoints, { body: { of: 'wish', wishId, ...because } }),
  )
  await through(points.choosePoints, 'member', () =>
    helper.do(points.choosePoints, { body: { takesPart: false } }),
  )
}
