import * as v from 'valibot'
import type { ConsentKind } from '@shared/privacy/schema'

/** How a member without a phone says yes or no to a text: docs/rules.md#consent. */
export const toldHowSchema = v.picklist(['spoken', 'written'])

export const toldHowOptions = [
  { value: 'spoken', label: '当面或电话里说的' },
  { value: 'written', label: '在纸上签的' },
] as const

const onTrips =
  '正在办的外出就此停下，改在纸上办；以后这里不能再替本人登记外出，重新同意就又可以。不影响党员身份，也不影响参加组织生活。'

/** What a withdrawal brings about, said before it is written down. */
export const whatFollows = (kind: ConsentKind): string =>
  kind === 'notice' ? `行踪和住址的同意也一起撤回。${onTrips}` : onTrips
