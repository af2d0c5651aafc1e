import { logIn } from '@shared/account/contract'
import { noticeCodes } from '@shared/notice/schema'
import { listStations } from '@shared/station/contract'
import { checkIn, fileTrip } from '@shared/trip/contract'
import { call } from '../testing/caller'
import { captureLog } from '../testing/captured-log'
import { givenCounty, givenSomebody, newId } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, codeOf } from '../testing/trips'
import { walkEverything } from '../testing/walk-everything'

let system: System
const lines: string[] = []

beforeAll(async () => {
  captureLog(lines)
  system = await startSystem({ environment: { LOG_LEVEL: 'DEBUG' } })
  await walkEverything(system, async (_endpoint, _as, run) => {
    const result = await run()
    await system.cloud.stream.whenIdle()
    await system.cloud.queue.whenIdle()
    return result
  })
  await system.cloud.runSchedule()
})
afterAll(() => system.close())
beforeEach(() => captureLog(lines))

/** Every text in these items that is about a person, a place they are at, or that opens something. */
async function privateTexts(): Promise<Set<string>> {
  const [{ ScanCommand }, { documentClient }] = await Promise.all([
    import('@aws-sdk/lib-dynamodb'),
    import('../table'),
  ])
  const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
  const names = /^(openid|openidHash|tokenHash|name|memberName|phone|address|key|code|stationName|orgName)$/
  const found = new Set<string>()
  const look = (value: unknown, name = ''): void => {
    if (typeof value === 'string' && names.test(name) && value.length > 3) found.add(value)
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, key)
  }
  look(Items)
  // A notice's code is a word of ours.
  const ours: readonly string[] = noticeCodes
  return new Set([...found].filter((text) => !ours.includes(text)))
}

test('while everything is done that can be done, the log tells nothing about anybody', async () => {
  const logged = lines.join('\n')
  expect(logged).toContain('"endpoint":"fileTrip"')
  expect(logged).toContain('"message":"schedule"')
  expect(logged).not.toMatch(/[一-龥]/)
  expect(logged).not.toMatch(/199\d{8}/)
  const texts = await privateTexts()
  expect(texts.size).toBeGreaterThan(20)
  expect([...texts].filter((text) => logged.includes(text))).toEqual([])
})

test('what fails tells nothing either: tokens, codes, keys, what was typed', async () => {
  const county = await givenCounty()
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch, name: '周明远' } })
  const code = codeOf(system, county.station)
  const loginCode = 'a-login-code-that-wechat-never-gave'
  lines.length = 0
  const address = '椰林路 5 号'
  await member.call(checkIn, { body: { code } })
  await member.call(checkIn, { body: { code: `${code}0` } })
  await member.call(fileTrip, {
    body: { tripId: newId('trip'), ...aFiling({ phone: '123', destination: { regionCode: 'x', address } }) },
  })
  await member.call(listStations, { query: { region: '46', cursor: 'c2VjcmV0' } })
  await call(system.cloud.apiUrl, undefined, logIn, { body: { code: loginCode } })
  await call(system.cloud.apiUrl, 'a-token-that-nobody-ever-had', listStations, { query: { region: '46' } })
  const logged = lines.join('\n')
  expect(lines.length).toBeGreaterThan(5)
  for (const text of [
    member.token,
    code,
    loginCode,
    address,
    'c2VjcmV0',
    'a-token-that',
    '周明远',
    '19900000',
  ])
    expect(logged).not.toContain(text)
})
