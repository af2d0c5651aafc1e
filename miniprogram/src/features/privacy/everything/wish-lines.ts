import type { MyData } from '@shared/privacy/my-data'
import { type Day, dayOf } from '@shared/time'
import { sayDay } from '@/lib/words'
import { fieldWords } from '../look-words'
import type { Line } from './line'

const joined = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' · ')

/** What was asked for, by or for them; what everybody could read of it; who looked at number and door. */
export const wishLines = (wishes: MyData['wishes'], now: Day): Line[] =>
  wishes.flatMap((one) => [
    {
      title: one.text,
      detail: joined([
        ...[one.name, one.phone, one.address, one.place, one.times],
        one.sentence !== undefined && `大家看到的话：${one.sentence}`,
        sayDay(dayOf(one.submittedAt), now),
        one.closedOn && `${sayDay(one.closedOn, now)}结束`,
      ]),
    },
    ...one.looks.map(({ by, field, reason, at }) => ({
      title: `${by}看了${fieldWords(field)}`,
      detail: joined([reason, sayDay(dayOf(at), now)]),
    })),
  ])

/** What they have claimed, by the sentence that everybody could read. */
export const claimLines = (claims: MyData['claims'], now: Day): Line[] =>
  claims.map(({ sentence, name, unnamed, claimedAt, endedAt }) => ({
    title: sentence ?? '一个心愿',
    detail: joined([
      unnamed ? '没有留名' : `别人看到：${name}`,
      `${sayDay(dayOf(claimedAt), now)}认领`,
      endedAt && `${sayDay(dayOf(endedAt), now)}结束`,
    ]),
  }))
