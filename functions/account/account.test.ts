import { logIn, logOut, whoAmI } from '@shared/account/contract'
import { call } from '../testing/caller'
import { givenCounty, givenSomebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'

let system: System
let county: TestCounty
const openid = 'oNobodyHasThisOpenidAtAll001'
const logInWith = (code: string) => call(system.cloud.apiUrl, undefined, logIn, { body: { code } })

beforeAll(async () => {
  system = await startSystem()
  county = await givenCounty()
})
afterAll(() => system.close())

test('a first visit makes an account, a second one finds it', async () => {
  const first = await logInWith(system.loginCode(openid))
  expect(first).toMatchObject({ status: 201, output: { me: { grants: [] } } })
  const second = await logInWith(system.loginCode(openid))
  expect(second.output?.me.accountId).toBe(first.output?.me.accountId)
  expect(second.output?.token).not.toBe(first.output?.token)
})

test('two phones that log in for the first time at once come to one account', async () => {
  const newcomer = 'oNobodyHasThisOpenidAtAll002'
  const logins = await Promise.all(Array.from({ length: 5 }, () => logInWith(system.loginCode(newcomer))))
  expect(new Set(logins.map(({ output }) => output?.me.accountId)).size).toBe(1)
})

test('a code that was used, or that WeChat never gave, opens nothing', async () => {
  const code = system.loginCode(openid)
  expect((await logInWith(code)).status).toBe(201)
  for (const bad of [code, 'the code is a mock one'])
    expect(await logInWith(bad)).toMatchObject({ status: 401, error: { code: 'WECHAT_CODE_INVALID' } })
})

test('who am I: a secretary who is a member too learns their names, roles and what they may choose', async () => {
  const both = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch, name: '周明远' },
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const me = await both.do(whoAmI, {})
  expect(me.member).toMatchObject({ name: '周明远', orgName: '柳湾村支部' })
  const grant = { role: 'branch_secretary', orgName: '柳湾村支部', countyName: '云岭县', practice: false }
  expect(me.grants).toMatchObject([grant])
  expect(me.county).toMatchObject({ name: '云岭县', practice: false })
  expect(me.county?.tripReasons.map(({ label }) => label)).toContain('过冬休养')
})

test('a host is told the name of their station', async () => {
  const host = await givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
  })
  expect((await host.do(whoAmI, {})).grants).toMatchObject([{ stationName: '海棠驿站1' }])
})

test('after logging out the session is worth nothing at once', async () => {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  await member.do(logOut, {})
  expect(await member.call(whoAmI, {})).toMatchObject({ status: 401, error: { code: 'NOT_SIGNED_IN' } })
})

test('a session ends after thirty days', async () => {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  system.cloud.clock.advance({ days: 29 })
  expect((await member.call(whoAmI, {})).status).toBe(200)
  system.cloud.clock.advance({ days: 2 })
  expect((await member.call(whoAmI, {})).status).toBe(401)
})

test('nothing of a session is in the table but its digest', async () => {
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb')
  const { documentClient } = await import('../table')
  const { Items } = await documentClient.send(new ScanCommand({ TableName: system.cloud.tableName }))
  expect(JSON.stringify(Items)).toContain('SES#')
  expect(JSON.stringify(Items)).not.toContain(member.token)
})
