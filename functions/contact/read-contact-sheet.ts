import { readContactSheet } from '@shared/contact/contract'
import { figuresOf } from '@shared/contact/figures'
import { daysOfPeriod } from '@shared/contact/turns'
import { handle } from '../http/handle'
import { sheetLines } from './sheet-lines'

/** A quarter's or a year's figures, counted out of the log at that moment, so many organisations at a time. */
export const handler = handle(readContactSheet, async ({ params, query, tree, authorise, refuse }) => {
  authorise({ kind: 'org', orgId: params.orgId })
  const org = tree.get(params.orgId) ?? refuse('NOT_FOUND')
  const days = daysOfPeriod(query.period)
  const part = Number(query.cursor ?? 0)
  if (!Number.isInteger(part) || part < 0) return refuse('MALFORMED_REQUEST')
  const { lines, hasMore, isWhole } = await sheetLines(org.orgId, days, tree, part)
  return {
    status: 200,
    body: {
      ...{ orgName: org.name, ...days },
      ...(isWhole && { total: figuresOf(lines.flatMap((line) => line.log ?? [])) }),
      lines: lines.map(({ orgId, orgName, isBranch, log: of }) => ({
        ...{ orgId, orgName, isBranch },
        ...(of && { figures: figuresOf(of) }),
      })),
      ...(hasMore && { cursor: String(part + 1) }),
    },
  }
})
