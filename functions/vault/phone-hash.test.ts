import { anId } from '@shared/fixtures'

const countyId = anId('county', 'home')
const phone = '19900000001'

/** The keys of a number under a secret; the environment is parsed when it is first read. */
async function keysUnder(secret: string) {
  jest.resetModules()
  process.env.PHONE_HASH_SECRET = secret
  process.env.TABLE_NAME = 'a-table'
  const { phoneLookupKey, phoneLookupKeys } = await import('./phone-hash')
  return { today: phoneLookupKey(countyId, phone), all: phoneLookupKeys(countyId, phone) }
}

const before = { ...process.env }
afterAll(() => {
  process.env = before
})

test('a number has one key, which tells nothing of it, and another in each county', async () => {
  const { today, all } = await keysUnder('the only one')
  expect(all).toEqual([today])
  expect(today).not.toContain(phone)
  const { phoneLookupKey } = await import('./phone-hash')
  expect(phoneLookupKey(anId('county', 'away'), phone)).not.toBe(today)
})

test('while the secret is being replaced, what was written under the one before is found', async () => {
  const old = await keysUnder('old')
  const both = await keysUnder('2:new 1:old')
  expect(both.all).toEqual([both.today, old.today])
  expect(both.today).toContain('#2#')
})
