import * as v from 'valibot'
import { postClasses } from '../community-report/schema'
import { Refusal } from '../errors'
import { type PostKind, postKindOf, postKinds } from './kinds'
import { unitPeriods } from './unit-hours'

/** As many as a county may have of its own, beside the seeded ones. */
export const mostChanges = 80

/** What of a seeded post a county has changed, or one of its own. Its code stays what it is. */
export const kindChangeSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{1,39}$/, '请重新选一个岗位')),
  class: v.picklist(postClasses),
  name: v.pipe(v.string(), v.maxLength(20, '最多写 20 个字'), v.regex(/\S/, '请写岗位名称')),
  /** It takes no new shifts; what was offered under it stays. */
  hidden: v.boolean(),
})
export type KindChange = v.InferOutput<typeof kindChangeSchema>

/** What a county sets of its service posts. */
export const postSettingsSchema = v.object({
  kinds: v.pipe(v.array(kindChangeSchema), v.maxLength(mostChanges)),
  /** How often a unit is told what its members have done, and how many days each of them has to look at it first. */
  unitSheet: v.object({
    every: v.picklist(unitPeriods),
    days: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(60)),
  }),
})
export type PostSettings = v.InferOutput<typeof postSettingsSchema>

/** What every county begins with: docs/rules.md#the-sheet-back-to-the-unit. */
export const defaultPostSettings: PostSettings = { kinds: [], unitSheet: { every: 'half_year', days: 10 } }

/** A post as a county has it. */
export interface CountyKind extends PostKind {
  hidden: boolean
  /** Not one of the thirty-two. */
  own: boolean
}

/** The seeded posts with a county's changes on top, and then its own. */
export function kindsOf({ kinds }: Pick<PostSettings, 'kinds'>): CountyKind[] {
  const changed = new Map(kinds.map((one) => [one.code, one]))
  return [
    ...postKinds.map((seeded) => {
      const { name = seeded.name, hidden = false } = changed.get(seeded.code) ?? {}
      return { ...seeded, name, hidden, own: false }
    }),
    ...kinds.filter(({ code }) => !postKindOf(code)).map((one) => ({ ...one, own: true })),
  ]
}

/**
 * The settings as they are asked for, if no post has changed its class or is gone, and no two that are offered have one
 * name.
 * @throws Refusal POST_KINDS_WRONG.
 */
export function checkedKinds(before: PostSettings, after: PostSettings): PostSettings {
  const all = kindsOf(after)
  const shown = all.filter(({ hidden }) => !hidden).map(({ name }) => name.trim())
  const isKept = ({ code, class: postClass }: CountyKind) =>
    all.some((one) => one.code === code && one.class === postClass)
  const inClass = after.kinds.every(
    ({ code, class: postClass }) => (postKindOf(code)?.class ?? postClass) === postClass,
  )
  const isOnce = new Set(after.kinds.map(({ code }) => code)).size === after.kinds.length
  if (!kindsOf(before).every(isKept) || !inClass || !isOnce || new Set(shown).size < shown.length)
    throw new Refusal('POST_KINDS_WRONG')
  return { ...after, kinds: after.kinds.map((one) => ({ ...one, name: one.name.trim() })) }
}
