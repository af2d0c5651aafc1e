import type { AccountId, MemberId } from '@shared/ids'
import { balanceOf } from '@shared/points/rules'
import { takesPartSince } from '@shared/points/taking-part'
import type { MyData } from '@shared/privacy/my-data'
import { everyRow, getChoice, type Ledger, viewEntries } from '../points/door'

async function bookOf(ledger: Ledger): Promise<MyData['points']> {
  const choice = await getChoice(ledger)
  if (!choice) return []
  const rows = await everyRow(ledger)
  const { book } = ledger
  const takesPart = takesPartSince(choice) !== undefined
  return [{ book, takesPart, balance: balanceOf(rows), entries: viewEntries(rows) }]
}

/** Their points, in the book of members and in that of residents. */
export async function pointsOf(
  accountId: AccountId,
  memberId: MemberId | undefined,
): Promise<MyData['points']> {
  const books = await Promise.all([
    memberId ? bookOf({ book: 'member', owner: memberId }) : [],
    bookOf({ book: 'resident', owner: accountId }),
  ])
  return books.flat()
}
