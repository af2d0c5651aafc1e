import type { Day } from '../time'
import type { InflowMember } from './inflow'
import type { InflowLetter } from './schema'

/** What the letter names beside the registration itself. */
export interface LetterNames {
  /** The organisation that writes. */
  from: { name: string; phone?: string | undefined }
  /** Where they take part; absent until they are placed. */
  branch?: string | undefined
  station?: { name: string; phone: string } | undefined
}

/** 2026-11-26 → 2026年11月26日 */
const inWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/**
 * The letter by which a host tells the branch at home that its member is here: docs/rules.md#inflow. It names no number
 * and no address of the member, asks for no money, and says that the affiliation stays.
 */
export function inflowLetter(
  { name, home, cameOn, originTold }: Pick<InflowMember, 'name' | 'home' | 'cameOn' | 'originTold'>,
  { from, branch, station }: LetterNames,
  on: Day,
): InflowLetter {
  const since = cameOn ? `自${inWords(cameOn)}起` : '现'
  const call = station?.phone ?? from.phone
  return {
    title: '流动党员对接函',
    to: `${home.orgName}（${home.place.join('')}）：`,
    paragraphs: [
      `你支部党员${name}同志${since}在我处居住，已在${station?.name ?? from.name}登记并核实。`,
      branch
        ? `现编入${branch}，和大家一起参加组织生活。党员的组织关系仍在你支部，党费交纳、表决和选举仍在你支部进行。`
        : '正在安排参加组织生活的支部。党员的组织关系仍在你支部，党费交纳、表决和选举仍在你支部进行。',
      '请你支部核对是否属实，与本人保持联系，并在全国党员管理信息系统里做好流动党员登记。',
      call
        ? `有事请打 ${call}，请先从其他渠道核对这个号码。我们不会向党员要钱、要验证码。`
        : '我们不会向党员要钱、要验证码。',
    ],
    from: from.name,
    on,
    ...(originTold && { told: originTold }),
  }
}
