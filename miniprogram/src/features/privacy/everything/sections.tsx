import type { MyData } from '@shared/privacy/my-data'
import { type Day, dayOf } from '@shared/time'
import { categoryWords, rosterFieldWords, standingWords } from '@shared/member/words'
import { contactWayWords } from '@shared/contact/schema'
import { periodLabel } from '@shared/contact/turns'
import { classWords } from '@shared/post/class-words'
import { outcomeWords, waysOfAnswerWords } from '@shared/sweep/words'
import { noticeWords } from '@shared/notice/words'
import { roleWords } from '@/components/role-words'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { changeWords, kindWords } from '../consents/consent-words'
import { fieldWords } from '../look-words'
import { inflowLines } from './inflow-lines'
import { type Line, line, wordIn } from './line'
import { claimLines, wishLines } from './wish-lines'

export interface Section {
  title: string
  lines: readonly Line[]
}

function rosterLines(member: NonNullable<MyData['member']>): Line[] {
  const { name, orgName, memberNo, phone, phoneTyped, address, standing, category, joinedOn, unit } = member
  return [
    ...line(rosterFieldWords.name, name),
    ...line('支部', orgName),
    ...line(rosterFieldWords.phone, phone && (phoneTyped ? `${phone} · 您自己填的` : phone)),
    ...line(rosterFieldWords.address, address),
    ...line(rosterFieldWords.memberNo, memberNo),
    ...line(rosterFieldWords.standing, wordIn(standingWords, standing)),
    ...line(rosterFieldWords.category, wordIn(categoryWords, category)),
    ...line(rosterFieldWords.joinedOn, joinedOn),
    ...line(rosterFieldWords.unit, unit),
    ...line(rosterFieldWords.activityCardNo, member.activityCardNo),
    ...line(rosterFieldWords.registeredNationallyOn, member.registeredNationallyOn),
    ...line('不告诉来打听的人', member.discreet ? '打开了' : '没有打开'),
  ]
}

const tripLine = (trip: MyData['trips'][number]): Line => ({
  title: `${sayDay(trip.leaveOn, today())}走，去${trip.place.join('')}`,
  detail: [
    trip.address,
    trip.reason,
    trip.phone,
    trip.stationName,
    trip.placedIn,
    trip.returnedOn && `${sayDay(trip.returnedOn, today())}回`,
  ]
    .filter(Boolean)
    .join(' · '),
})

const pointsLines = ({ balance, entries }: MyData['points'][number]): Line[] => [
  { title: `一共 ${balance} 分` },
  ...entries.map(({ on, points, reason, orgName }) => ({
    title: `${sayDay(on, today())} ${points > 0 ? '记了' : '撤回'} ${Math.abs(points)} 分`,
    ...(reason !== undefined && { detail: `${orgName ?? ''}：${reason}` }),
  })),
]

const letterLine = ({ orgName, contactName, phone, takenAs, at }: MyData['letters'][number], now: Day) =>
  [
    ...[orgName, contactName, phone],
    takenAs &&
      `接收时写的：${[takenAs.orgName, takenAs.contactName, takenAs.orgPhone].filter(Boolean).join('，')}`,
    sayDay(dayOf(at), now),
  ]
    .filter(Boolean)
    .join(' · ')

/** All that is kept, in an order in which one can read it; sections without a line are left out. */
export function sectionsOf(data: MyData): Section[] {
  const now = today()
  const day = (at: Parameters<typeof dayOf>[0]) => sayDay(dayOf(at), now)
  const sections: Section[] = [
    { title: '党员名册里的我', lines: data.member ? rosterLines(data.member) : [] },
    { title: '我在这里的登记', lines: data.inflow ? inflowLines(data.inflow) : [] },
    { title: '我的外出', lines: data.trips.map(tripLine) },
    { title: '我的心愿', lines: wishLines(data.wishes, now) },
    { title: '我认领过的', lines: claimLines(data.claims, now) },
    { title: '我的积分', lines: data.points.flatMap(pointsLines) },
    {
      title: '谁看过',
      lines: data.looks.map(({ by, field, reason, at }) => ({
        ...{ title: `${by}看了${fieldWords(field)}`, detail: `${reason} · ${day(at)}` },
      })),
    },
    {
      title: '我同意过什么',
      lines: data.consents.map((one) => ({ title: kindWords(one.kind), detail: changeWords(one, now) })),
    },
    {
      title: '我能替人办',
      lines: data.actsFor.map(({ expiresOn }) => ({ title: `替一位党员办，到 ${sayDay(expiresOn, now)}` })),
    },
    {
      title: '能替我办的人',
      lines: data.delegates.map(({ name, expiresOn, endedAt }) => ({
        title: name || '一位替您办的人',
        detail: endedAt ? `${day(endedAt)}结束了` : `到 ${sayDay(expiresOn, now)}`,
      })),
    },
    {
      title: '支部和我联系过',
      lines: data.contacts.map(({ on, how, orgName, topic, difficulty, followUp }) => ({
        title: `${orgName} · ${wordIn(contactWayWords, how) ?? ''}`,
        detail: [topic, difficulty, followUp, sayDay(on, now)].filter(Boolean).join(' · '),
      })),
    },
    {
      title: '摸排时记下的',
      lines: data.sweeps.map(({ outcome, how, at, place, since, note }) => ({
        title: [wordIn(outcomeWords, outcome), place?.join('')].filter(Boolean).join('：'),
        detail: [wordIn(waysOfAnswerWords, how), since && `${sayDay(since, now)}起`, note, day(at)]
          .filter(Boolean)
          .join(' · '),
      })),
    },
    {
      title: '社区记下的',
      lines: data.community.map(({ name, phone, unit, speciality, posts, freeTimes }) => ({
        title: name,
        detail: [phone, unit, speciality, ...(posts ?? []), freeTimes].filter(Boolean).join(' · '),
      })),
    },
    {
      title: '报给单位的服务时长',
      lines: (data.unitHours ?? []).map(({ period, hours = [] }) => ({
        title: periodLabel(period),
        detail: hours
          .map((one) => `${wordIn(classWords, one.class) ?? ''} ${Math.round(one.minutes / 6) / 10} 小时`)
          .join('，'),
      })),
    },
    {
      title: '等支部联系',
      lines: data.bindingRequests.map(({ name, phone, askedAt }) => ({
        title: name,
        detail: `${phone} · ${day(askedAt)}`,
      })),
    },
    {
      title: '我替单位填过的对接函',
      lines: data.letters.map((one) => ({
        title: `${one.fromOrgName}写给${one.toOrgName}`,
        detail: letterLine(one, now),
      })),
    },
    {
      title: '我的身份',
      lines: data.roles.map((one) => ({
        title: roleWords(one),
        detail: [one.orgName, one.holderName].filter(Boolean).join(' · '),
      })),
    },
    {
      title: '给我的消息',
      lines: data.notices.map(({ code, params, at }) => {
        const { title, text } = noticeWords(code, params)
        return { title, detail: `${text} · ${day(at)}` }
      }),
    },
    {
      title: '每一样留多久',
      lines: data.retention.map(({ what, howLong, why }) => ({ title: what, detail: `${howLong}，${why}` })),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}
