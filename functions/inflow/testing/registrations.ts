import { registerInflow, registerInflowOnPaper } from '@shared/inflow/contract'
import type { InflowId } from '@shared/ids'
import { currentVersion } from '@shared/privacy/notice'
import { addDays, dayOf, instant } from '@shared/time'
import { givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import type { System } from '../../testing/system'
import { givenNewcomer, type Newcomer } from '../../testing/unbound'

const today = (system: System) => dayOf(instant(system.cloud.clock.now()))

/** What somebody from Gansu tells of themselves. */
export const aTelling = (system: System) => ({
  name: '马志远',
  home: {
    ...{ regionCode: '620502', orgName: '秦岭镇退休支部' },
    ...{ contactName: '秦守义', contactPhone: '19900009903' },
  },
  cameOn: addDays(today(system), -30),
  category: 'retired' as const,
  address: '海棠路 9 号',
})

/** Both texts, read out. */
export const spoken = () => ({
  ...{ how: 'spoken' as const, noticeVersion: currentVersion('notice') },
  sensitiveVersion: currentVersion('sensitive'),
})

/** The host of the county's first station. */
export const givenHost = (system: System, county: TestCounty): Promise<Somebody> =>
  givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
  })

/** Somebody from elsewhere who has registered at the county's first station, the number verified by WeChat. */
export async function givenRegistered(
  system: System,
  county: TestCounty,
  phone: string,
): Promise<{ who: Newcomer; inflowId: InflowId }> {
  const who = await givenNewcomer(system, phone)
  const inflowId = newId('inflow')
  await who.do(registerInflow, {
    body: { inflowId, stationId: county.station, phoneCode: who.phoneCode(), ...aTelling(system) },
  })
  return { who, inflowId }
}

/** Somebody whom the host has typed in from a form. */
export async function givenOnPaper(
  system: System,
  {
    county,
    host,
    phone,
    name = '马志远',
  }: { county: TestCounty; host: Somebody; phone: string; name?: string },
): Promise<InflowId> {
  const inflowId = newId('inflow')
  await host.do(registerInflowOnPaper, {
    body: { inflowId, stationId: county.station, consent: spoken(), phone, ...aTelling(system), name },
  })
  return inflowId
}

/** A registration from before their branch joined, which the account still reads. */
export async function givenInflowOf(
  { accountId }: Somebody,
  { countyId, community }: TestCounty,
): Promise<InflowId> {
  const [{ transact }, { inflowOnAccountPart }, { saveInflowPart }] = await Promise.all([
    import('../../writes/transact'),
    import('../../account/door'),
    import('../inflow.store'),
  ])
  const inflowId = newId('inflow')
  const home = { regionCode: '620502', place: ['甘肃省', '天水市', '秦州区'], orgName: '秦岭镇退休支部' }
  await transact([
    saveInflowPart(undefined, {
      ...{ inflowId, countyId, version: 1, orgId: community, name: '马志远', home, accountId },
      ...{ state: 'placed', source: 'self' },
    }),
    inflowOnAccountPart(accountId, { inflowId, countyId }, undefined),
  ])
  return inflowId
}
