import { giveConsent, listLooks, readConsents, withdrawConsent } from '@shared/privacy/contract'
import { acceptDelegation, recordDelegation } from '@shared/delegation/contract'
import { listInbox } from '@shared/notice/contract'
import { addDays } from '@shared/time'
import { fileTrip, readTrip } from '@shared/trip/contract'
import { aRecord, todayOf } from '../delegation/testing/agreements'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip, givenRoutedTrip } from '../testing/trips'

let system: System
let county: TestCounty
let member: Somebody
let secretary: Somebody
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
})

const agree = (kind: 'notice' | 'sensitive') => ({ body: { kind, version: 1, how: 'self' as const } })
const idOf = ({ member: bound }: Somebody) => bound?.memberId ?? newId('member')
const codesOf = async (who: Somebody) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}

describe('a consent', () => {
  it('is given on one’s own phone, to each text apart, with version and time', async () => {
    expect(await member.do(readConsents, { query: {} })).toMatchObject({ notice: false, sensitive: false })
    await member.do(giveConsent, agree('notice'))
    expect(await member.do(readConsents, { query: {} })).toMatchObject({ notice: true, sensitive: false })
    await member.do(giveConsent, agree('sensitive'))
    const { notice, sensitive, history } = await member.do(readConsents, { query: {} })
    expect([notice, sensitive]).toEqual([true, true])
    expect(history).toMatchObject([
      { kind: 'sensitive', given: true, version: 1, how: 'self', recordedBy: 'self' },
      { kind: 'notice', given: true, version: 1, how: 'self', recordedBy: 'self' },
    ])
  })

  it('is recorded by the branch as it was told, and seen by both', async () => {
    const body = { memberId: idOf(member), kind: 'sensitive', version: 1, how: 'spoken' } as const
    await secretary.do(giveConsent, { body })
    const told = [{ kind: 'sensitive', given: true, how: 'spoken', recordedBy: 'branch' }]
    const query = { memberId: idOf(member) }
    expect((await secretary.do(readConsents, { query })).history).toMatchObject(told)
    expect((await member.do(readConsents, { query: {} })).history).toMatchObject(told)
  })

  it('is written down with the day on which it was said, which is no day to come', async () => {
    const memberId = idOf(member)
    const [today, yesterday] = [todayOf(system), addDays(todayOf(system), -1)]
    const body = { memberId, kind: 'sensitive', version: 1, how: 'written', on: yesterday } as const
    await secretary.do(giveConsent, { body })
    const said = { memberId, kind: 'sensitive', how: 'spoken' } as const
    const early = await secretary.call(withdrawConsent, { body: { ...said, on: addDays(today, 1) } })
    expect(early.error).toMatchObject({ code: 'INVALID_INPUT', fields: { on: expect.any(String) } })
    await secretary.do(withdrawConsent, { body: { ...said, on: today } })
    expect((await member.do(readConsents, { query: {} })).history).toMatchObject([
      { given: false, how: 'spoken', recordedBy: 'branch', on: today },
      { given: true, how: 'written', recordedBy: 'branch', on: yesterday },
    ])
  })

  it('is neither given nor taken back by who acts for somebody, unless they are the guardian', async () => {
    const memberId = idOf(member)
    const actsAs = async (relation: 'child' | 'guardian') => {
      const who = await givenSomebody(system, {})
      const record = { ...aRecord(system), relation }
      await secretary.do(recordDelegation, { params: { memberId }, body: record })
      await who.do(acceptDelegation, { body: { code: record.code, name: '林小妹' }, actingAs: 'self' })
      return { who, actingAs: record.delegationId }
    }
    const [child, guardian] = [await actsAs('child'), await actsAs('guardian')]
    const yes = { kind: 'sensitive', version: 1, how: 'spoken' } as const
    const no = { kind: 'sensitive', how: 'spoken' } as const
    const { who, actingAs } = child
    expect((await who.call(giveConsent, { body: yes, actingAs })).error?.code).toBe('NOT_ALLOWED')
    expect((await who.call(withdrawConsent, { body: no, actingAs })).error?.code).toBe('NOT_ALLOWED')
    await guardian.who.do(giveConsent, { body: yes, actingAs: guardian.actingAs })
    // On the guardian's own phone.
    const [own, as] = [{ how: 'self' } as const, guardian.actingAs]
    await guardian.who.do(withdrawConsent, { body: { ...no, ...own }, actingAs: as })
    await guardian.who.do(giveConsent, { body: { ...yes, ...own }, actingAs: as })
    const { sensitive, history } = await guardian.who.do(readConsents, { query: {}, actingAs: as })
    expect(sensitive).toBe(true)
    expect(history).toMatchObject([
      { given: true, how: 'self', recordedBy: 'guardian' },
      { given: false, how: 'self', recordedBy: 'guardian' },
      { given: true, how: 'spoken', recordedBy: 'guardian' },
    ])
    expect((await member.do(readConsents, { query: {} })).history).toEqual(history)
  })

  it('is to the text of today, and said in the way in which it came', async () => {
    const old = await member.call(giveConsent, { body: { kind: 'notice', version: 2, how: 'self' } })
    expect(old.error?.code).toBe('CONSENT_TEXT_REPLACED')
    const spoken = await member.call(giveConsent, { body: { kind: 'notice', version: 1, how: 'spoken' } })
    expect(spoken.error?.code).toBe('CONSENT_HOW')
    const body = { memberId: idOf(member), kind: 'notice', version: 1, how: 'self' } as const
    expect((await secretary.call(giveConsent, { body })).error?.code).toBe('CONSENT_HOW')
  })

  it('is nobody else’s to give or to read', async () => {
    const other = await givenSomebody(system, {
      role: { county, role: 'branch_secretary', orgId: county.otherBranch },
    })
    const neighbour = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    const body = { memberId: idOf(member), kind: 'notice', version: 1, how: 'spoken' } as const
    expect((await other.call(giveConsent, { body })).error?.code).toBe('NOT_FOUND')
    expect((await other.call(readConsents, { query: { memberId: idOf(member) } })).error?.code).toBe(
      'NOT_FOUND',
    )
    expect((await neighbour.call(readConsents, { query: { memberId: idOf(member) } })).error?.code).toBe(
      'NOT_FOUND',
    )
  })

  it('of somebody who is bound to nobody stands, and becomes the member’s when they are bound', async () => {
    const stranger = await givenSomebody(system, {})
    const { consentsBecomeMembersParts, hasConsent } = await import('./door')
    const { transact } = await import('../writes/transact')
    const { whoAmI } = await import('@shared/account/contract')
    const { accountId } = await stranger.do(whoAmI, {})
    const memberId = idOf(member)
    await expect(consentsBecomeMembersParts(accountId, memberId)).rejects.toThrow('CONSENT_NEEDED')
    await stranger.do(giveConsent, agree('notice'))
    await stranger.do(giveConsent, agree('sensitive'))
    expect(await hasConsent(accountId)).toBe(true)
    expect(await hasConsent(memberId)).toBe(false)
    await transact(await consentsBecomeMembersParts(accountId, memberId))
    expect(await hasConsent(memberId)).toBe(true)
  })
})

describe('a consent that is taken back', () => {
  it('ends the use of where the member is: the trip stops, branch and station are told, nothing can be filed', async () => {
    const host = await givenSomebody(system, {
      role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
    })
    await member.do(giveConsent, agree('sensitive'))
    const tripId = await givenRoutedTrip(member, secretary, county.station)
    await member.do(withdrawConsent, { body: { kind: 'sensitive', how: 'self' } })

    expect(await member.do(readTrip, { params: { tripId } })).toMatchObject({ state: 'withdrawn' })
    expect((await host.call(readTrip, { params: { tripId } })).error?.code).toBe('NOT_FOUND')
    expect(await codesOf(secretary)).toContain('consent_withdrawn')
    expect(await codesOf(host)).toContain('trip_goes_elsewhere')

    const body = { tripId: newId('trip'), ...aFiling() }
    expect((await member.call(fileTrip, { body })).error?.code).toBe('CONSENT_NEEDED')
    await member.do(giveConsent, agree('sensitive'))
    await member.do(fileTrip, { body })
  })

  it('takes the other with it when it is the notice’s', async () => {
    await member.do(giveConsent, agree('notice'))
    await member.do(giveConsent, agree('sensitive'))
    await member.do(withdrawConsent, { body: { kind: 'notice', how: 'self' } })
    expect(await member.do(readConsents, { query: {} })).toMatchObject({ notice: false, sensitive: false })
  })

  it('may be what a member who never used a phone has told the branch', async () => {
    await givenFiledTrip(member)
    const body = { memberId: idOf(member), kind: 'sensitive', how: 'spoken' } as const
    await secretary.do(withdrawConsent, { body })
    expect((await member.do(readConsents, { query: {} })).history).toMatchObject([
      { kind: 'sensitive', given: false, how: 'spoken', recordedBy: 'branch' },
    ])
  })

  it('twice is the same as once', async () => {
    const body = { kind: 'sensitive', how: 'self' } as const
    await member.do(withdrawConsent, { body })
    await member.do(withdrawConsent, { body })
    expect((await member.do(readConsents, { query: {} })).history).toHaveLength(1)
    expect((await codesOf(secretary)).filter((code) => code === 'consent_withdrawn')).toHaveLength(1)
  })
})

describe('谁看过我的信息', () => {
  it('says which organisation looked at what, when and why; the newest first, page by page', async () => {
    const { lookPart } = await import('./door')
    const { transact } = await import('../writes/transact')
    const { now } = await import('../clock')
    for (let i = 0; i < 25; i++)
      await transact([
        lookPart(
          {
            ...{ memberId: idOf(member), at: now(), requestId: `r-${i}`, field: 'mobile' },
            ...{ reason: `第 ${i} 次联系`, accountId: newId('account'), actingAs: newId('grant') },
            by: '柳湾村支部',
          },
          undefined,
        ),
      ])
    const first = await member.do(listLooks, { query: {} })
    expect(first.looks).toHaveLength(20)
    expect(first.looks[0]).toEqual({
      ...{ at: expect.any(String), by: '柳湾村支部', field: 'mobile', reason: '第 24 次联系' },
    })
    const second = await member.do(listLooks, { query: { ...(first.cursor && { cursor: first.cursor }) } })
    expect(second.looks.map(({ reason }) => reason).at(-1)).toBe('第 0 次联系')
    expect(JSON.stringify(first)).not.toContain('acc_')
  })

  it('is for the member alone', async () => {
    expect((await secretary.do(listLooks, { query: {} })).looks).toEqual([])
  })
})
