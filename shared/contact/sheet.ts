import * as v from 'valibot'
import { idOf } from '../ids'
import { contactWays } from './schema'

/** A year, a half or a quarter of it: 2026, 2026-H2, 2026-Q4. */
export const sheetPeriodSchema = v.pipe(v.string(), v.regex(/^20\d\d(-(Q[1-4]|H[12]))?$/, '请重新选时间'))

/** What a sheet counts: contacts, members contacted, each way, difficulties found, follow-ups and those not done. */
export const sheetFigures = [
  'entries',
  'members',
  ...contactWays,
  'difficulties',
  'followUps',
  'followUpsDone',
] as const
export type SheetFigure = (typeof sheetFigures)[number]

export const sheetFigureWords: Record<SheetFigure, string> = {
  entries: '联系人次',
  members: '联系人数',
  phone: '电话',
  video: '视频',
  visit: '走访',
  wechat: '微信',
  met: '见面',
  letter: '信件',
  other: '其他',
  difficulties: '发现困难',
  followUps: '要办的事',
  followUpsDone: '已办好',
}

const figures = v.object({
  entries: v.number(),
  members: v.number(),
  phone: v.number(),
  video: v.number(),
  visit: v.number(),
  wechat: v.number(),
  met: v.number(),
  letter: v.number(),
  other: v.number(),
  difficulties: v.number(),
  followUps: v.number(),
  followUpsDone: v.number(),
})
export const sheetFiguresSchema: v.GenericSchema<Record<SheetFigure, number>> = figures
export type SheetFigures = Record<SheetFigure, number>

/** One line of a sheet: an organisation directly below, with all that lies below it. */
export const sheetLineSchema = v.object({
  orgId: idOf('org'),
  orgName: v.string(),
  /** Nothing lies below it: its figures open the entries. */
  isBranch: v.boolean(),
  /** Absent where they come with a later part. */
  figures: v.optional(figures),
})
export type SheetLine = v.InferOutput<typeof sheetLineSchema>
