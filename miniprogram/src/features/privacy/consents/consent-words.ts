import type { Consent } from '@shared/privacy/schema'
import { type Day, dayOf } from '@shared/time'
import { sayDay } from '@/lib/words'

const kinds: Record<string, string> = {
  ...{ notice: '信息怎么用的说明', sensitive: '两样敏感信息' },
  ...{ wish: '心愿里的信息怎么用', wish_sensitive: '心愿里敏感的几样' },
}
const ways: Record<string, string> = { self: '在手机上', spoken: '口头说', written: '在纸上签' }

/** What was agreed to. */
export const kindWords = (kind: string): string => kinds[kind] ?? '一份说明'

/** 今天在手机上同意，第 1 版; a guardian's says so. */
export const changeWords = ({ given, version, how, recordedBy, at }: Consent, today: Day): string =>
  `${sayDay(dayOf(at), today)}${recordedBy === 'guardian' ? '由监护人' : ''}${ways[how] ?? ''}${given ? '同意' : '撤回'}，第 ${version} 版`
