import type { InflowCard, InflowView } from '@shared/inflow/schema'
import { daySchema, instant } from '@shared/time'
import * as v from 'valibot'
import { testId } from '@/testing/people'

const day = (text: string) => v.parse(daySchema, text)
const at = instant(Date.parse('2026-11-20T01:00:00.000Z'))

/** One of a list. */
export const inflowCard = (change: Partial<InflowCard> = {}): InflowCard => ({
  ...{ inflowId: testId('inflow', 1), version: 1, orgId: testId('org', 2), name: '马志远' },
  ...{ phone: '199****0071', address: '已登记', state: 'registered', source: 'self', overdueTimes: 0 },
  home: { place: ['甘肃省', '天水市', '秦州区'], orgName: '秦岭镇退休支部' },
  ...{ cameOn: day('2026-10-20'), dueOn: day('2026-11-26'), stationName: '东岸驿站', registeredAt: at },
  ...change,
})

/** One registration as somebody reads it who looks after them. */
export const inflowView = (change: Partial<InflowView> = {}): InflowView => ({
  ...inflowCard(),
  home: {
    ...{ regionCode: '620502', place: ['甘肃省', '天水市', '秦州区'], orgName: '秦岭镇退休支部' },
    ...{ contactName: '秦守义', contactPhone: '199****9903' },
  },
  ...{ phoneVerified: true, isBound: true, side: 'host' },
  mayReveal: [{ field: 'mobile', explain: false }],
  responsible: { name: '东岸驿站', phone: '19900009002' },
  station: {
    ...{ stationId: testId('station', 1), name: '东岸驿站', address: '东岸路 1 号' },
    ...{ phone: '19900009002', hours: '周一到周五 8:30–17:30' },
  },
  timeline: [{ at, type: 'inflow.registered', side: 'self', by: '马志远' }],
  maySteps: ['return_for_completion', 'verify', 'change_contacts', 'close', 'settle_duplicate', 'remove'],
  ...change,
})
