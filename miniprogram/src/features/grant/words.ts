import type { GrantRow } from '@shared/grant/schema'
import { type Day, dayOf } from '@shared/time'
import { roleWords } from '@/components/role-words'
import { sayDay } from '@/lib/words'

/** Who holds it, or that nobody does yet. */
export const holderWords = ({ holderName, state, mine }: GrantRow): string =>
  mine ? '您自己' : (holderName ?? (state === 'offered' ? '已发邀请码' : '没留姓名的同志'))

/** Where within an organisation: the station of a host, the place of a community worker. */
const whereWords = ({ stationName, placeName }: GrantRow): string => stationName ?? placeName ?? ''

function termWords({ state, startsAt, expiresAt }: GrantRow, today: Day): string {
  const until = expiresAt ? sayDay(dayOf(expiresAt), today) : ''
  if (state === 'offered') return until && `任期到 ${until}`
  const from = state === 'to_come' && startsAt ? `${sayDay(dayOf(startsAt), today)}起` : ''
  return [from, until && `到 ${until}`].filter(Boolean).join('')
}

/** What, where and until when: 支部书记 · 代理 · 到 11月30日. */
export const postWords = (row: GrantRow, today: Day): string =>
  [roleWords(row), whereWords(row), row.deputy ? '代理' : '', termWords(row, today)]
    .filter(Boolean)
    .join(' · ')
