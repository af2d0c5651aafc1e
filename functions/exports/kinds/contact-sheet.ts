import { entryNo } from '@shared/contact/entry-no'
import { figuresOf } from '@shared/contact/figures'
import type { KeptContact } from '@shared/contact/schema'
import { sheetFigures } from '@shared/contact/sheet'
import { periodLabel } from '@shared/contact/turns'
import type { Draft, Drafts } from '../draft'
import { orgNames } from '../names'
import { logsOf } from './contact-log'

/** The figures of some entries, as cells, with the numbers of the entries behind them. */
function cellsOf(log: readonly KeptContact[]): Record<string, string> {
  const counted = log.filter(({ struck }) => !struck).sort((a, b) => (a.entry.on < b.entry.on ? -1 : 1))
  const figures = figuresOf(counted)
  const last = counted.at(-1)?.entry.on
  return {
    ...Object.fromEntries(sheetFigures.map((one) => [one, String(figures[one])])),
    ...(last && { last }),
    nos: counted.map(({ entry }) => entryNo(entry)).join('、'),
  }
}

const difficultiesIn = (log: readonly KeptContact[]) =>
  log
    .flatMap(({ entry, struck }) =>
      entry.difficulty === undefined || struck ? [] : [`${entry.difficulty}（${entryNo(entry)}）`],
    )
    .join('；')

/** 联系台账: a quarter or a year compiled from the log, member by member, then the branch's and the whole's sum. */
export const contactSheet: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  const period = periodLabel(exporter.period)
  const all: KeptContact[] = []
  for await (const { org, members } of logsOf(exporter)) {
    const above = org.parentId && exporter.tree.get(org.parentId)?.name
    const branch = nameOf(org.orgId)
    const drafts = members.map(({ member, log, readsNotes }): Draft => ({
      values: {
        ...{ above, branch, period, name: member.name, ...cellsOf(log) },
        ...(readsNotes && { difficulty: difficultiesIn(log) }),
      },
    }))
    const ofBranch = members.flatMap(({ log }) => log)
    all.push(...ofBranch)
    // The numbers stand with the members; a sum of some hundred would fill the cell.
    yield [
      ...drafts,
      { values: { above, branch, period, name: '小计', ...cellsOf(ofBranch), nos: '见上面各行' } },
    ]
  }
  yield [{ values: { branch: '合计', period, ...cellsOf(all), nos: '见上面各行' } }]
}
