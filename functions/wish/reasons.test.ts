import * as wish from '@shared/wish/contract'
import { newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  givenClaimed,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenSubmitted,
  type Neighbourhood,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

describe('what was said', () => {
  it('when a claim was taken away is read by whoever had it and by those who did it, not by the asker', async () => {
    const helper = await givenHelper(system, at.county)
    const params = { wishId: await givenClaimed(at, {}, helper) }
    await at.worker.do(wish.settleWish, { params, body: { step: 'revoke', reason: '这几天您在外地' } })
    const { claims } = await helper.do(wish.listOwnClaims, { query: {} })
    expect(claims).toMatchObject([{ state: 'revoked', why: '这几天您在外地' }])
    const kept = await at.worker.do(wish.readWish, { params })
    expect(kept.timeline[0]).toMatchObject({ type: 'wish.revoked', reason: '这几天您在外地' })
    const asked = await at.resident.do(wish.readWish, { params })
    expect(JSON.stringify(asked)).not.toContain('这几天您在外地')
    const another = await givenHelper(system, at.county)
    expect(JSON.stringify(await another.do(wish.readWish, { params }))).not.toContain('这几天您在外地')
  })

  it('when it was closed without having come true is read by its asker; and by the keeper when it is taken up again', async () => {
    const params = { wishId: await givenPublished(at) }
    const body = { step: 'close_not_done', why: 'cannot_be_reached', reason: '打了几次电话都没人接' } as const
    await at.worker.do(wish.settleWish, { params, body })
    expect(await at.resident.do(wish.readWish, { params })).toMatchObject({
      ...{ state: 'not_done', notDone: 'cannot_be_reached', endReason: '打了几次电话都没人接' },
    })
    await at.resident.do(wish.answerWish, {
      params,
      body: { step: 'reopen', reason: '换了号码，灯还是坏的' },
    })
    expect(await at.worker.do(wish.readWish, { params })).toMatchObject({
      ...{ state: 'published', reopenReason: '换了号码，灯还是坏的' },
    })
    // It is no part of what everybody reads.
    const { wishes } = await at.helper.do(wish.listWishes, { query: { placeId: at.places.community } })
    expect(JSON.stringify(wishes)).not.toContain('换了号码')
    await at.helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
    expect(JSON.stringify(await at.helper.do(wish.readWish, { params }))).not.toContain('换了号码')
  })

  it('when it was returned and when it was passed on stays on its line, after it has gone on', async () => {
    const params = { wishId: await givenSubmitted(at) }
    await at.worker.do(wish.settleWish, { params, body: { step: 'return', reason: '请写清要什么样的灯' } })
    const told = { text: '要一盏台灯', mayVisit: false, hiddenFromCompound: false }
    await at.resident.do(wish.answerWish, { params, body: { step: 'complete', ...told } })
    const { timeline } = await at.resident.do(wish.readWish, { params })
    expect(timeline.map(({ type, reason }) => [type, reason])).toEqual([
      ['wish.completed', undefined],
      ['wish.returned', '请写清要什么样的灯'],
      ['wish.submitted', undefined],
    ])
  })
})
