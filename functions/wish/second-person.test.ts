import { arrangeWish, carryOutWish, claimWish, readWish, settleWish } from '@shared/wish/contract'
import { givenSomebody, newId, type Somebody } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aVisit, givenNeighbourhood, givenPublished, type Neighbourhood, today } from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  at = await givenNeighbourhood(system)
})

/** A member who also works for the community. */
async function givenBoth(): Promise<{ worker: Somebody; member: Somebody }> {
  const { county, places } = at
  const worker = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch },
    role: { county, role: 'community_worker', orgId: county.community, placeId: places.community },
  })
  const member: Somebody = {
    ...worker,
    call: (endpoint, asked) => worker.call(endpoint, { ...asked, actingAs: 'self' }),
    do: (endpoint, asked) => worker.do(endpoint, { ...asked, actingAs: 'self' }),
  }
  return { worker, member }
}

test('who helps neither opens contacts to themselves nor confirms their own help on paper', async () => {
  const { worker, member } = await givenBoth()
  const wishId = await givenPublished(at)
  const params = { wishId }
  await member.do(claimWish, { params, body: { claimId: newId('claim') } })
  const refused = { status: 403, error: { code: 'NOT_ALLOWED' } }
  expect(await worker.call(arrangeWish, { params, body: aVisit(at) })).toMatchObject(refused)
  await member.do(carryOutWish, { params, body: { step: 'fulfil' } })
  const onPaper = { params, body: { step: 'confirm_on_paper' as const, on: today(at) } }
  expect(await worker.call(settleWish, onPaper)).toMatchObject(refused)
  await at.worker.do(settleWish, onPaper)
})

test('a claim sent again under another id is said to be one’s own', async () => {
  const params = { wishId: await givenPublished(at) }
  await at.helper.do(claimWish, { params, body: { claimId: newId('claim') } })
  const again = await at.helper.call(claimWish, { params, body: { claimId: newId('claim') } })
  expect(again.error?.code).toBe('HELPS_ALREADY')
})

test('why a worker has stopped visits isn’t told to the asker', async () => {
  const params = { wishId: await givenPublished(at) }
  await at.helper.do(claimWish, { params, body: { claimId: newId('claim') } })
  const reason = '有邻居反映他没打招呼就来了'
  await at.worker.do(settleWish, { params, body: { step: 'suspend', reason } })
  expect(JSON.stringify(await at.worker.do(readWish, { params }))).toContain(reason)
  expect(JSON.stringify(await at.resident.do(readWish, { params }))).not.toContain(reason)
})
