import { whoAmI } from '@shared/account/contract'
import type { WishId } from '@shared/ids'
import { confirmDeath, recordDeath } from '@shared/member/contract'
import { listInbox } from '@shared/notice/contract'
import { requestErasure } from '@shared/privacy/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import { instant } from '@shared/time'
import * as wish from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import { everything, kindsWith } from '../privacy/testing/table'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  aLamp,
  aVisit,
  givenClaimed,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  givenPublishedBy,
  givenResident,
  givenSubmitted,
  type Neighbourhood,
  sentence,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

/** What nobody but those around it may read. */
const marks = ['吴桂芳', '客厅的灯坏了', '199****8101', '晚上七点以后']
const stored = async (wishId: WishId) => (await everything(system)).filter(({ pk }) => pk === `WSH#${wishId}`)
const seen = (wishId: WishId) => at.worker.do(wish.readWish, { params: { wishId } })
const toldTo = async (who: Somebody, wishId: WishId) => {
  await system.cloud.stream.whenIdle()
  const { notices } = await who.do(listInbox, { query: {} })
  return notices.filter((one) => one.wishId === wishId).map(({ code }) => code)
}
const done = async (wishId: WishId, helper: Somebody) => {
  const params = { wishId }
  await at.worker.do(wish.arrangeWish, { params, body: aVisit(at) })
  await helper.do(wish.carryOutWish, { params, body: { step: 'fulfil' } })
  await at.resident.do(wish.answerWish, { params, body: { step: 'confirm' } })
}

describe('who has asked to be erased', () => {
  it('leaves no wish open, and of those that are over nothing that tells who it was', async () => {
    const resident = await givenResident(system, aLamp(at).residence)
    const own: Neighbourhood = { ...at, resident }
    const helper = await givenHelper(system, at.county)
    const [open, claimed, over] = [
      await givenSubmitted(own),
      await givenClaimed(own, {}, helper),
      await givenClaimed(own, {}, helper),
    ]
    await at.worker.do(wish.arrangeWish, { params: { wishId: over }, body: aVisit(at) })
    await helper.do(wish.carryOutWish, { params: { wishId: over }, body: { step: 'fulfil' } })
    await resident.do(wish.answerWish, { params: { wishId: over }, body: { step: 'confirm' } })

    await resident.do(requestErasure, {})
    for (const [wishId, state] of [
      [open, 'withdrawn'],
      [claimed, 'withdrawn'],
      [over, 'archived'],
    ] as const) {
      const kept = await seen(wishId)
      expect(kept).toMatchObject({ state, text: '', asked: { name: '' }, mayReveal: [], maySteps: [] })
      for (const mark of marks) expect(kindsWith(await stored(wishId), mark)).toEqual([])
    }
    expect((await seen(over)).card?.sentence).toBe(sentence)
    expect(await toldTo(helper, claimed)).toContain('wish_claim_over')
    expect(await helper.do(wish.listOwnClaims, { query: {} })).toMatchObject({ open: 0 })
  })

  it('hands back what they had in hand, and their name goes from what they did', async () => {
    const helper = await givenHelper(system, at.county, '欧阳海棠')
    const [inHand, over] = [await givenClaimed(at, {}, helper), await givenClaimed(at, {}, helper)]
    await done(over, helper)
    await helper.do(requestErasure, {})
    expect(await seen(inHand)).toMatchObject({ state: 'published' })
    expect((await seen(over)).claim).toMatchObject({ claimId: expect.any(String) })
    for (const wishId of [inHand, over]) expect(kindsWith(await stored(wishId), '欧阳海棠')).toEqual([])
    expect((await stored(inHand)).map(({ kind }) => kind)).not.toContain('liveClaim')
    const another = await givenHelper(system, at.county)
    const params = { wishId: inHand }
    await another.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
  })

  it('is found by the schedule when the first run was interrupted, and twice is the same as once', async () => {
    const resident = await givenResident(system, aLamp(at).residence)
    const wishId = await givenSubmitted({ ...at, resident })
    const { accountId } = await resident.do(whoAmI, {})
    const { leaveWishes, stripWishes } = await import('./door')
    const now = instant(system.cloud.clock.now())
    for (let run = 0; run < 2; run++) {
      await leaveWishes({ accountId }, now)
      await stripWishes({ accountId }, now)
    }
    expect((await seen(wishId)).timeline.map(({ type }) => type)).toEqual([
      'wish.withdrawn',
      'wish.submitted',
    ])
  })
})

describe('everything about me', () => {
  it('has what I wished for, contacts whole, who looked, and what I have claimed', async () => {
    const member = await givenHelper(system, at.county, '林秀兰')
    const filing = { ...aLamp(at), name: '林秀兰', phone: '19900008177' }
    const own = await givenPublishedBy({ asker: member, worker: at.worker }, filing)
    const claimed = await givenClaimed(at, {}, member)
    await at.worker.do(revealWish, { params: { wishId: own }, body: { field: 'mobile' } })
    const mine = await member.do(exportMyData, {})
    expect(mine.wishes).toMatchObject([
      {
        ...{ wishId: own, state: 'published', name: '林秀兰', phone: '19900008177', sentence },
        ...{ address: '3 栋 2 单元 501', place: '海棠社区 海棠花园' },
        looks: [{ field: 'mobile' }],
      },
    ])
    expect(mine.claims).toMatchObject([{ state: 'live', sentence, name: '林秀兰' }])
    expect(JSON.stringify(mine)).not.toContain('吴桂芳')
    expect(await stored(claimed)).not.toEqual([])
  })
})

test('a death that was confirmed ends what they wished for and had in hand, and nobody reads why', async () => {
  const [secretary, above] = [
    await givenSomebody(system, {
      role: { county: at.county, role: 'branch_secretary', orgId: at.county.branch },
    }),
    await givenSomebody(system, { role: { county: at.county, role: 'party_worker', orgId: at.county.town } }),
  ]
  const elder = await givenHelper(system, at.county, '周守诚')
  const own = await givenPublishedBy({ asker: elder, worker: at.worker }, { ...aLamp(at), name: '周守诚' })
  const inHand = await givenClaimed(at, {}, elder)
  await at.helper.do(wish.claimWish, { params: { wishId: own }, body: { claimId: newId('claim') } })
  const params = { memberId: elder.member?.memberId ?? newId('member') }
  await secretary.do(recordDeath, { params, body: {} })
  await above.do(confirmDeath, { params })
  await system.cloud.stream.whenIdle()
  expect((await seen(own)).state).toBe('withdrawn')
  expect((await seen(inHand)).state).toBe('published')
  expect(await toldTo(at.helper, own)).toContain('wish_claim_over')
  const { listClaimsOf, openClaimsOf } = await import('./wish.store')
  expect((await listClaimsOf(params.memberId)).claims.map(({ state }) => state)).toEqual(['handed_back'])
  expect((await openClaimsOf(params.memberId)).claims).toEqual([])
})

test('what was published once more after somebody came back is left alone', async () => {
  const wishId = await givenPublished(at)
  const { accountId } = await at.resident.do(whoAmI, {})
  const { leaveWishes } = await import('./door')
  await leaveWishes({ accountId }, instant(0))
  expect((await seen(wishId)).state).toBe('published')
})
