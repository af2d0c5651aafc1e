import { registerResident } from '@shared/account/contract'
import { giveConsent, readConsents, withdrawConsent } from '@shared/privacy/contract'
import { currentVersion, wishConsents } from '@shared/privacy/notice'
import * as wish from '@shared/wish/contract'
import { givenSomebody, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { agreesToWishes, aLamp, givenClaimed, givenNeighbourhood, type Neighbourhood } from './testing/wishes'

let system: System
let at: Neighbourhood
beforeAll(async () => {
  system = await startSystem()
  at = await givenNeighbourhood(system)
}, 120_000)
afterAll(() => system.close())

async function givenNewcomer() {
  const who = await givenSomebody(system, {})
  await who.do(registerResident, { body: aLamp(at).residence })
  const asks = async () => {
    const body = { wishId: newId('wish'), ...aLamp(at) }
    return (await who.call(wish.submitWish, { body })).error?.code ?? body.wishId
  }
  return { who, asks }
}

test('before the first wish one agrees to two texts, once, and it is kept with version and time', async () => {
  const { who, asks } = await givenNewcomer()
  expect(await asks()).toBe('CONSENT_NEEDED')
  const [first] = wishConsents
  await who.do(giveConsent, { body: { kind: first, version: currentVersion(first), how: 'self' } })
  expect(await asks()).toBe('CONSENT_NEEDED')
  await agreesToWishes(who)
  expect(await asks()).toMatch(/^wsh_/)
  expect(await asks()).toMatch(/^wsh_/)
  const { notice, wish: told, wish_sensitive: separate, history } = await who.do(readConsents, { query: {} })
  expect([notice, told, separate]).toEqual([false, true, true])
  expect(history[0]).toMatchObject({ kind: 'wish_sensitive', given: true, version: 1, how: 'self' })
})

test('taken back, what was asked for ends, who helps is free again, and nothing can be asked for until it is given again', async () => {
  const wishId = await givenClaimed(at)
  const another = { ...at, resident: (await givenNewcomer()).who }
  await agreesToWishes(another.resident)
  const theirs = await givenClaimed(another)
  await at.resident.do(withdrawConsent, { body: { kind: 'wish_sensitive', how: 'self' } })
  expect(await at.resident.do(readConsents, { query: {} })).toMatchObject({
    wish: true,
    wish_sensitive: false,
  })
  expect((await at.worker.do(wish.readWish, { params: { wishId } })).state).toBe('withdrawn')
  expect((await at.worker.do(wish.readWish, { params: { wishId: theirs } })).state).toBe('claimed')
  expect((await at.helper.do(wish.listOwnClaims, { query: {} })).open).toBe(1)
  const again = { wishId: newId('wish'), ...aLamp(at) }
  expect((await at.resident.call(wish.submitWish, { body: again })).error?.code).toBe('CONSENT_NEEDED')
  await agreesToWishes(at.resident)
  await at.resident.do(wish.submitWish, { body: again })
})
