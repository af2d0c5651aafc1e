import type { InflowState, inflowOutcomes, toldHows, verifiedHows } from '@shared/inflow/inflow'
import { categoryWords } from '@shared/member/words'
import type { MyData } from '@shared/privacy/my-data'
import { dayOf } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { type Line, line, wordIn } from './line'

const states: Record<InflowState, string> = {
  registered: '等驿站核实',
  returned_for_completion: '等您补充',
  verified: '驿站核实了',
  placed: '已编入支部',
  leaving: '您说要走了',
  closed: '已经结束',
}
const verified: Record<(typeof verifiedHows)[number], string> = {
  in_person: '见到您本人',
  paper: '看过介绍信或活动证',
  called_origin: '打电话问过原支部',
}
const told: Record<(typeof toldHows)[number], string> = { letter: '写信', phone: '打电话' }
const outcomes: Record<(typeof inflowOutcomes)[number], string> = {
  left: '离开了这里',
  transferred_here: '组织关系转来了',
  mistake: '登记错了',
  own_member: '是本县的党员',
  withdrawn: '您撤回了',
  merged: '并到另一份登记',
}

/** What is kept of a member from elsewhere, whole. */
export function inflowLines(inflow: NonNullable<MyData['inflow']>): Line[] {
  const { home, cameOn, registeredAt, verified: sure, originTold, leavesOn, closedOn, outcome } = inflow
  const now = today()
  return [
    ...line('姓名', inflow.name),
    ...line('办到哪一步', wordIn(states, inflow.state)),
    ...line('电话', inflow.phone),
    ...line('现住址', inflow.address),
    ...line('组织关系在', [...home.place, home.orgName].join('')),
    ...line('原支部找谁', [home.contactName, home.contactPhone].filter(Boolean).join(' · ')),
    ...line('哪一类', wordIn(categoryWords, inflow.category)),
    ...line('为什么来', inflow.reason),
    ...line('哪天来的', cameOn && sayDay(cameOn, now)),
    ...line('哪天登记的', registeredAt && sayDay(dayOf(registeredAt), now)),
    ...line('登记的驿站', inflow.stationName),
    ...line('这里由谁负责', inflow.orgName),
    ...line('怎么核实的', sure && `${wordIn(verified, sure.how)} · ${sayDay(dayOf(sure.at), now)}`),
    ...line('告诉原支部', originTold && `${wordIn(told, originTold.how)} · ${sayDay(originTold.on, now)}`),
    ...line(
      '原支部回话',
      originTold?.answer &&
        `${originTold.answer.says === 'unknown' ? '说没有这个人' : '说属实'} · ${sayDay(originTold.answer.on, now)}`,
    ),
    ...line('请您补充', inflow.returnReason),
    ...line('哪天走', leavesOn && sayDay(leavesOn, now)),
    ...line('怎么结束的', closedOn && `${wordIn(outcomes, outcome) ?? ''} · ${sayDay(closedOn, now)}`),
  ]
}
