import type { OpenEnum } from '@shared/open-enum'
import type { stationFields } from '@shared/station/schema'
import type { arrivalWays } from '@shared/trip/trip'

const ways: Record<(typeof arrivalWays)[number], string> = {
  scanned: '扫码报到',
  seen_by_host: '驿站见到本人',
  by_phone: '电话报到',
  by_letter: '对接函报到',
}

/** How somebody's arrival became known; a way of a later release in general. */
export const wayWords = (how: OpenEnum<(typeof arrivalWays)[number]>): string =>
  // `in` has just said so.
  how in ways ? ways[how as keyof typeof ways] : '已报到'

const fieldNames: Record<(typeof stationFields)[number], string> = {
  ...{ phone: '电话', openingHours: '开放时间', services: '服务' },
  ...{ address: '地址', position: '坐标', region: '区县' },
}

const fieldName = (field: string): string =>
  // `in` has just said so.
  field in fieldNames ? fieldNames[field as keyof typeof fieldNames] : '其他'

/** What was changed, in a row: 电话、服务. */
export const fieldWords = (fields: readonly string[]): string => fields.map(fieldName).join('、')
