import * as rules from '@shared/inflow/rules'
import type { InflowMember } from '@shared/inflow/inflow'
import { newId, type TestCounty } from '../../functions/testing/people'
import type { Days } from './given-due'

type Registered = (daysAgo: number) => InflowMember

/** One of each that waits for somebody: its first day has passed, or another after one in vain. */
const kinds: readonly ((registered: Registered, days: Days, county: TestCounty) => InflowMember)[] = [
  (registered) => registered(30),
  (registered, { on }) => rules.fallDue(registered(60), on(40)),
  (registered, { on }) => rules.returnForCompletion(registered(40), '少了介绍信', on(30)),
  (registered, { on }) => rules.verify(registered(40), 'paper', on(30)),
  (registered, { on }, { communityBranch }) =>
    rules.place(rules.verify(registered(100), 'paper', on(100)), communityBranch, on(100)),
  (registered, { on }, { communityBranch }) =>
    rules.fallDue(
      rules.place(rules.verify(registered(130), 'paper', on(130)), communityBranch, on(130)),
      on(30),
    ),
]
export const kindsOfNewcomers = kinds.length

/** Registers members from elsewhere whose days have all passed. */
export async function givenNewcomers(county: TestCounty, days: Days, count: number): Promise<void> {
  const [{ transact }, { saveInflowPart }] = await Promise.all([
    import('../../functions/writes/transact'),
    import('../../functions/inflow/inflow.store'),
  ])
  const { countyId, community, station: stationId } = county
  const station = { stationId, orgId: community, name: '海棠驿站' }
  const home = { regionCode: '620502', place: ['甘肃省', '天水市'], orgName: '秦岭镇退休支部' }
  for (let i = 0; i < count; i++) {
    const phone = { masked: '199****1001', box: '0.M' }
    const told = { name: '马志远', phone, phoneKey: `PHN#${String(i)}`, home, cameOn: days.day(140) }
    const ids = { inflowId: newId('inflow'), countyId, source: 'paper', station } as const
    const one = kinds[i % kinds.length]?.(
      (daysAgo) => rules.registerInflow(ids, told, days.on(daysAgo)),
      days,
      county,
    )
    if (one) await transact([saveInflowPart(undefined, one)])
  }
}
