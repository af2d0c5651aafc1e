import type { KeptContact } from './schema'
import type { SheetFigure, SheetFigures } from './sheet'

/** Nothing counted yet. */
export const noFigures = (): SheetFigures => ({
  ...{ entries: 0, members: 0, phone: 0, video: 0, visit: 0, wechat: 0, met: 0, letter: 0, other: 0 },
  ...{ difficulties: 0, followUps: 0, followUpsDone: 0 },
})

const hasFollowUp = ({ followUp, followUpOn }: KeptContact['entry']) =>
  followUp !== undefined || followUpOn !== undefined

/** Does an entry stand behind a figure? What was struck out stands behind none. */
export function countsIn(figure: SheetFigure, { entry, struck, done }: KeptContact): boolean {
  if (struck) return false
  if (figure === 'entries' || figure === 'members') return true
  if (figure === 'difficulties') return entry.difficulty !== undefined
  if (figure === 'followUps') return hasFollowUp(entry)
  if (figure === 'followUpsDone') return hasFollowUp(entry) && done !== undefined
  return entry.how === figure
}

/** The figures of some entries: each is the number of entries behind it, `members` of the people in them. */
export function figuresOf(contacts: readonly KeptContact[]): SheetFigures {
  const counted = contacts.filter((one) => countsIn('entries', one))
  const of = (figure: SheetFigure) => counted.filter((one) => countsIn(figure, one)).length
  return {
    entries: counted.length,
    members: new Set(counted.map(({ entry }) => entry.memberId)).size,
    ...{ phone: of('phone'), video: of('video'), visit: of('visit'), wechat: of('wechat'), met: of('met') },
    ...{ letter: of('letter'), other: of('other'), difficulties: of('difficulties') },
    ...{ followUps: of('followUps'), followUpsDone: of('followUpsDone') },
  }
}
