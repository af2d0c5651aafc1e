import { acceptDelegation, offerDelegation } from '@shared/delegation/contract'
import { listInbox } from '@shared/notice/contract'
import { withdrawConsent } from '@shared/privacy/contract'
import * as wish from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import { anAgreement } from '../delegation/testing/agreements'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import {
  agreesToWishes,
  aLamp,
  givenNeighbourhood,
  type Neighbourhood,
  sentence,
  today,
} from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

/** A member, and a daughter who may see to these of their matters. */
async function givenPair(...scopes: ('trips' | 'wishes')[]) {
  const member = await givenSomebody(system, { memberOf: { county: at.county, orgId: at.county.branch } })
  const daughter = await givenSomebody(system, {})
  const agreement = { ...anAgreement(system), scopes, relation: 'child' as const }
  await member.do(offerDelegation, { body: agreement })
  await daughter.do(acceptDelegation, { body: { code: agreement.code, name: '林小妹' } })
  return { member, daughter, actingAs: agreement.delegationId }
}
const aFiling = () => ({
  ...{ wishId: newId('wish'), ...aLamp(at) },
  onBehalf: { relation: 'neighbour' as const, consent: 'spoken' as const, on: today(at) },
})
const mine = async (who: Somebody, actingAs?: string) =>
  (await who.do(wish.listOwnWishes, { query: {}, ...(actingAs && { actingAs }) })).wishes.map(
    ({ wishId }) => wishId,
  )

test('a daughter asks, agrees, confirms and rates for her mother, who follows it and is told', async () => {
  const { member, daughter, actingAs } = await givenPair('wishes')
  const body = aFiling()
  const params = { wishId: body.wishId }
  await daughter.do(wish.submitWish, { actingAs, body })
  const seen = await daughter.do(wish.readWish, { actingAs, params })
  expect(seen).toMatchObject({
    ...{ side: 'asker', mayReveal: [], maySteps: ['withdraw'] },
    asked: { onBehalf: { relation: 'child', consent: 'spoken' }, phone: '199****8101' },
  })
  expect((await daughter.call(wish.readWish, { params })).status).toBe(404)
  const looked = await daughter.call(revealWish, { actingAs, params, body: { field: 'mobile' } })
  expect(looked.status).toBe(403)

  const suits = { how: 'phone' as const, mayVisit: true, hiddenFromCompound: false }
  await at.worker.do(wish.verifyWish, { params, body: { ...suits, sentence } })
  await daughter.do(wish.answerWish, { actingAs, params, body: { step: 'agree', sentence } })
  await at.worker.do(wish.publishWish, { params, body: {} })
  await at.helper.do(wish.claimWish, { params, body: { claimId: newId('claim') } })
  const where = { where: 'station' as const, workerName: '周晓梅', workerPhone: '19900008199' }
  await at.worker.do(wish.arrangeWish, { params, body: { ...where, opensContact: false } })
  await at.helper.do(wish.carryOutWish, { params, body: { step: 'fulfil' } })
  await daughter.do(wish.answerWish, { actingAs, params, body: { step: 'confirm' } })
  await daughter.do(wish.answerWish, { actingAs, params, body: { step: 'rate', stars: 'good' } })
  expect(await member.do(wish.readWish, { params })).toMatchObject({ state: 'rated', side: 'asker' })
  await system.cloud.stream.whenIdle()
  const { notices } = await member.do(listInbox, { query: {} })
  expect(notices.map(({ code }) => code)).toContain('wish_somebody_helps')
})

test('both see what either asked for, and it ends with the mother’s word', async () => {
  const { member, daughter, actingAs } = await givenPair('wishes')
  await agreesToWishes(member)
  const [theirs, hers] = [aFiling(), { wishId: newId('wish'), ...aLamp(at) }]
  await daughter.do(wish.submitWish, { actingAs, body: theirs })
  await member.do(wish.submitWish, { body: hers })
  const both = [hers.wishId, theirs.wishId].sort()
  expect((await mine(daughter, actingAs)).sort()).toEqual(both)
  expect((await mine(member)).sort()).toEqual(both)
  expect(await mine(daughter)).toEqual([])
  await daughter.do(wish.answerWish, {
    ...{ actingAs, params: { wishId: hers.wishId }, body: { step: 'withdraw' } },
  })
  await member.do(withdrawConsent, { body: { kind: 'wish', how: 'self' } })
  expect((await member.do(wish.readWish, { params: { wishId: theirs.wishId } })).state).toBe('withdrawn')
  const again = await daughter.call(wish.submitWish, { actingAs, body: aFiling() })
  expect(again.error?.code).toBe('CONSENT_NEEDED')
})

test('only within what was agreed, and with how the mother agreed', async () => {
  const { daughter, actingAs } = await givenPair('trips')
  expect((await daughter.call(wish.submitWish, { actingAs, body: aFiling() })).status).toBe(404)
  expect((await daughter.call(wish.listOwnWishes, { actingAs, query: {} })).status).toBe(404)
  const other = await givenPair('wishes')
  const { onBehalf: _, ...unasked } = aFiling()
  const sent = await other.daughter.call(wish.submitWish, { actingAs: other.actingAs, body: unasked })
  expect(sent.error?.fields).toHaveProperty('onBehalf')
  const filed = aFiling()
  await other.daughter.do(wish.submitWish, { actingAs: other.actingAs, body: filed })
  const stranger = await givenPair('wishes')
  const params = { wishId: filed.wishId }
  const read = await stranger.daughter.call(wish.readWish, { actingAs: stranger.actingAs, params })
  expect(read.status).toBe(404)
})
