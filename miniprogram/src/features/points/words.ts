import type { Output } from '@shared/endpoint'
import type { readOwnPoints } from '@shared/points/contract'
import type { Day } from '@shared/time'
import { sayDay } from '@/lib/words'

export type Entry = Output<typeof readOwnPoints>['entries'][number]

const kindWords: Record<string, string> = { service: '志愿服务', wish: '圆了一个微心愿' }
const whyWords: Record<string, string> = { put_right: '时长或确认有更正', room: '当天有余量，补记' }

export const sayKind = ({ kind }: Entry): string => kindWords[kind] ?? '一件确认过的事'

/** +2 分, −2 分. */
export const sayPoints = ({ points }: Entry): string => `${points > 0 ? '+' : '−'}${Math.abs(points)} 分`

/** 11月20日 · 130 分钟; of a reversal who says so, and why. */
export function sayDetail({ on, minutes, why, reason, orgName }: Entry, today: Day): string {
  const because = reason === undefined ? whyWords[why] : `${orgName ?? '确认的组织'}撤回：${reason}`
  const long = minutes !== undefined && minutes > 0 ? `${minutes} 分钟` : undefined
  return [sayDay(on, today), long, because].filter((one) => one).join(' · ')
}
