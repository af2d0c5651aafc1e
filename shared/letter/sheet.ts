import type { Day } from '../time'
import type { LetterView } from './schema'

/** 2026年11月26日, as official papers write it. */
export function officialDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The hand-over letter as it is printed. */
export interface LetterSheet {
  title: string
  to: string
  paragraphs: string[]
  /** What is asked, numbered. */
  asked: string[]
  /** Beside the code. */
  code: string[]
  beware: string
  from: string
  on: string
}

type Written = Pick<
  LetterView,
  'toOrgName' | 'fromOrgName' | 'fromLevel' | 'fromPhone' | 'place' | 'leaveOn' | 'madeOn' | 'expiresOn'
>

/** Who writes, as they call themselves: the branch, or a committee that has taken over from one. */
const us: Record<string, string> = { committee: '我党委', general_branch: '我党总支' }

/**
 * What the letter says, on paper as on the phone: docs/rules.md#letters. It names neither the member nor a number of
 * theirs: whoever finds the sheet learns that somebody of a branch goes somewhere.
 */
export function letterSheetOf(letter: Written): LetterSheet {
  const { toOrgName, fromOrgName, fromLevel, fromPhone, place, leaveOn, madeOn, expiresOn } = letter
  const goes = leaveOn && leaveOn > madeOn ? `将于${officialDay(leaveOn)}前往` : '现已在'
  const there = leaveOn && leaveOn > madeOn ? '居住、工作一段时间' : '居住、工作'
  const we = us[fromLevel ?? ''] ?? '我支部'
  // The affiliation stays with the branch, whoever writes.
  const members = we === '我支部' ? we : '原支部'
  const call = fromPhone === undefined ? '' : `（电话 ${fromPhone}）`
  return {
    title: '流动党员对接函',
    to: `${toOrgName}：`,
    paragraphs: [
      `${we}一名党员${goes}${place.join('')}${there}。为使其外出期间不间断参加组织生活，现请贵组织予以接收。`,
    ],
    asked: [
      '与该党员取得联系，并明确一名联系人；',
      '将其编入一个党支部或者党小组，一起学习、参加组织生活；',
      `了解其情况，遇有困难给予帮助，并与${we}互通情况。`,
    ],
    code: [
      '请用微信扫左边的码，填写贵组织名称、联系人和电话，不用注册。',
      `${we}将自行查询贵组织的办公电话打去核实，核实后再告知该党员的姓名和电话。`,
      `此码 ${officialDay(expiresOn)}前有效。`,
    ],
    beware: `该党员的组织关系不转，仍在${members}；在贵组织没有表决权、选举权和被选举权。本函不写党员姓名和电话。对本函有疑问，请与${we}联系${call}。任何人以此为由收费、索要验证码，都不是${we}所为。`,
    from: fromOrgName,
    on: officialDay(madeOn),
  }
}

/** The letter as one text, to be pasted into a message. The code goes beside it. */
export const letterText = (sheet: LetterSheet): string =>
  [
    ...[sheet.title, '', sheet.to, ...sheet.paragraphs.map((one) => `\u3000\u3000${one}`)],
    ...sheet.asked.map((one, i) => `\u3000\u3000${['一', '二', '三'][i] ?? ''}、${one}`),
    ...[`\u3000\u3000${sheet.beware}`, '', sheet.from, sheet.on],
  ].join('\n')
