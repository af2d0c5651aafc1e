import type { ContactWay } from '@shared/contact/schema'
import { asChoice, asDay, asLine } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'
import { type AboutMember, aboutMemberColumns } from '../about-member/columns'

export type ContactColumn = AboutMember | 'on' | 'how' | 'topic' | 'difficulty' | 'followUp'

const ways: Record<string, ContactWay> = {
  电话: 'phone',
  视频: 'video',
  走访: 'visit',
  微信: 'wechat',
  见面: 'met',
  信件: 'letter',
  其他: 'other',
  打电话: 'phone',
  电话联系: 'phone',
  视频通话: 'video',
  上门: 'visit',
  家访: 'visit',
  面谈: 'visit',
  微信联系: 'wechat',
  短信: 'other',
  写信: 'letter',
}

/** When the branch was in touch with whom. */
export const contactColumns: readonly KindColumn<ContactColumn>[] = [
  ...aboutMemberColumns,
  {
    ...{ field: 'on', headers: ['联系日期', '日期', '联系时间', '时间'], required: true },
    ...{ parse: asDay, hint: '必填，例如 2026-09-01' },
  },
  {
    ...{ field: 'how', headers: ['联系方式', '方式', '联系形式', '怎么联系'], required: true },
    ...{ parse: asChoice(ways), hint: '必填。电话、视频、走访、微信、见面、信件 或 其他' },
  },
  {
    ...{ field: 'topic', headers: ['内容', '联系内容', '主要内容', '谈话内容'] },
    ...{ parse: atMost(500, asLine), hint: '说了什么' },
  },
  {
    ...{ field: 'difficulty', headers: ['发现的困难', '困难', '存在困难', '存在问题', '困难和问题'] },
    ...{ parse: atMost(500, asLine), hint: '没有就空着' },
  },
  {
    ...{ field: 'followUp', headers: ['后续', '后续措施', '处理情况', '解决情况', '帮扶措施'] },
    ...{ parse: atMost(200, asLine), hint: '没有就空着' },
  },
]
