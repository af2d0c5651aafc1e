import type { OrgHistory } from '@shared/org/views'
import { type Day, dayOf } from '@shared/time'
import { sayDay } from '@/lib/words'

type Entry = OrgHistory['entries'][number]

/** What happened, in words: 从雁回镇党委移到迎晖街道党工委. */
export function factWords({ type, from, to }: Entry): string {
  switch (type) {
    case 'org.created':
      return to ? `在${to}下面成立` : '成立'
    case 'org.changed':
      return to ? `改名为${to}` : '更改基本情况'
    case 'org.moved':
      return from && to ? `从${from}移到${to}` : '移到别的组织下面'
    case 'org.merged':
      return to ? `并入${to}` : '并入另一个组织'
    case 'org.closed':
      return '停用'
    case 'org.change_taken_back':
      return '收回一项还没生效的变动'
    default:
      return '有变动'
  }
}

/** From which day it counts, where that is another than the one on which it was put down. */
export const effectWords = ({ at, effectiveOn }: Entry, today: Day): string =>
  effectiveOn && effectiveOn !== dayOf(at) ? `，${sayDay(effectiveOn, today)}起算` : ''
