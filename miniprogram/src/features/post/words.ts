import { classWords as names } from '@shared/post/class-words'
import { dayOf, type Instant } from '@shared/time'
import { sayDay, sayTime } from '@/lib/words'

/** 六类岗位, by a code that a later release may add to. */
export const classWords: Record<string, string> = names

interface Times {
  startsAt?: Instant | undefined
  endsAt?: Instant | undefined
}

/** 后天 9:00–11:00; 长期岗 when it has no time. */
export function sayTimes({ startsAt, endsAt }: Times, now: Instant): string {
  if (!startsAt || !endsAt) return '长期岗，时间自己商量'
  return `${sayDay(dayOf(startsAt), dayOf(now))} ${sayTime(startsAt)}–${sayTime(endsAt)}`
}

/** 还有 2 个名额; 报满了，候补 3 人. */
export const saySeats = ({ slots, taken, waiting }: { slots: number; taken: number; waiting: number }) =>
  taken < slots ? `还有 ${slots - taken} 个名额` : waiting > 0 ? `报满了，候补 ${waiting} 人` : '报满了'

/** 1.5 小时; certificates count in hours. */
export const sayHours = (minutes: number): string => `${Math.round(minutes / 6) / 10} 小时`

export const stateWords: Record<string, string> = {
  signed: '已报名',
  waiting: '候补中',
  left: '自己取消了',
  came: '已确认',
  no_show: '没来',
  off: '这一班取消了',
}
