import { contactTopicWords, type ContactView, contactWayWords } from '@shared/contact/schema'
import { type Day } from '@shared/time'
import { sayDay } from '@/lib/words'

const ways: Record<string, string> = contactWayWords
const topics: Record<string, string> = contactTopicWords

/** 今天 · 电话. A way of a later release is 联系了. */
export const headOf = ({ on, how }: Pick<ContactView, 'on' | 'how'>, today: Day): string =>
  `${sayDay(on, today)} · ${ways[how] ?? '联系了'}`

/** 平安、身体. */
export const topicsOf = ({ topics: chosen = [] }: Pick<ContactView, 'topics'>): string =>
  chosen.flatMap((one) => topics[one] ?? []).join('、')

/** Who was in touch: 周明远 · 柳树湾村党支部. */
export const whoOf = ({ byName, orgName }: Pick<ContactView, 'byName' | 'orgName'>): string =>
  [byName, orgName].filter(Boolean).join(' · ')

/** What was said, in one line; nothing for whoever may not read it. */
export const saidOf = (contact: ContactView): string => {
  const { topic, difficulty, followUp, followUpOn } = contact
  return [
    topicsOf(contact),
    topic,
    difficulty && `困难：${difficulty}`,
    (followUp ?? followUpOn) && `要办：${followUp ?? '再联系一次'}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
