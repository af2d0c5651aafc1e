import { readOwnPoints } from '@shared/points/contract'
import { balanceOf } from '@shared/points/rules'
import { takesPartSince } from '@shared/points/taking-part'
import { sayRules } from '@shared/points/words'
import { handle } from '../http/handle'
import { ownLedger } from './ledger'
import { everyRow, getChoice, pageOfRows } from './points.store'
import { viewEntries } from './view-entries'

/** One's own, and nobody else's: whose it is comes from the session alone. The balance is summed up each time. */
export const handler = handle(readOwnPoints, async ({ person, as, query, authorise, refuse }) => {
  authorise({ kind: 'account', accountId: person.accountId })
  const { ledger } = ownLedger(person, as) ?? refuse('NOT_ALLOWED')
  const [choice, all, { rows, cursor }] = await Promise.all([
    getChoice(ledger),
    everyRow(ledger),
    pageOfRows(ledger, query.cursor),
  ])
  const since = takesPartSince(choice)
  return {
    status: 200,
    body: {
      ...{ book: ledger.book, balance: balanceOf(all), entries: viewEntries(rows) },
      rules: sayRules(ledger.book),
      ...(since && { takesPartSince: since }),
      ...(cursor !== undefined && { cursor }),
    },
  }
})
