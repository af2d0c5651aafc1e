import * as v from 'valibot'
import { daySchema } from '../time'
import { letterSheetOf, letterText } from './sheet'

const day = (text: string) => v.parse(daySchema, text)
const letter = {
  ...{ toOrgName: '滨海社区党支部', fromOrgName: '柳树湾村党支部', fromPhone: '19900009001' },
  ...{ place: ['海南省', '三亚市', '吉阳区'], leaveOn: day('2026-12-01') },
  ...{ madeOn: day('2026-11-26'), expiresOn: day('2026-12-26') },
}

test('the letter says who asks whom for what, what is not asked, until when, and to beware', () => {
  const text = letterText(letterSheetOf(letter))
  for (const said of ['滨海社区党支部：', '将于2026年12月1日前往海南省三亚市吉阳区', '党支部或者党小组'])
    expect(text).toContain(said)
  expect(text).toMatch(/组织关系不转.*没有表决权、选举权和被选举权/)
  expect(text).toMatch(/收费、索要验证码/)
  expect(text).toContain('19900009001')
  expect(letterSheetOf(letter).code.join()).toContain('2026年12月26日前有效')
})

test('a committee that has taken over speaks of itself, and leaves the affiliation where it is', () => {
  const sheet = letterSheetOf({ ...letter, fromOrgName: '柳河镇党委', fromLevel: 'committee' })
  const text = [letterText(sheet), ...sheet.code].join('\n')
  for (const said of ['我党委一名党员', '与我党委互通情况', '我党委将自行查询', '不转，仍在原支部'])
    expect(text).toContain(said)
  expect(text).not.toContain('我支部')
  expect(letterText(letterSheetOf({ ...letter, fromLevel: 'branch' }))).toContain('仍在我支部')
})

test('of somebody who has left already it says so, and without a number of the branch none is printed', () => {
  const { fromPhone: _none, ...rest } = letter
  const text = letterText(letterSheetOf({ ...rest, leaveOn: day('2026-11-01') }))
  expect(text).toContain('现已在海南省三亚市吉阳区居住、工作')
  expect(text).not.toMatch(/电话 |undefined/)
})
