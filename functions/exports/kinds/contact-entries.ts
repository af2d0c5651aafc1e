import { entryNo } from '@shared/contact/entry-no'
import { contactTopicWords, contactWayWords, type KeptContact } from '@shared/contact/schema'
import { namesOf, writersOf } from '../../contact/door'
import type { Drafts } from '../draft'
import { orgNames } from '../names'
import { type LogOfMember, logsOf } from './contact-log'

const standingOf = ({ struck }: KeptContact): string =>
  !struck ? '算数' : struck.correctedBy ? '已重写，不算' : '作废，不算'

function cellsOf(kept: KeptContact, { readsNotes }: LogOfMember, names: Awaited<ReturnType<typeof namesOf>>) {
  const { entry, done, struck } = kept
  const { on, how, orgName, byMemberId, topics = [], topic, difficulty, followUp, followUpOn } = entry
  const waits = followUp !== undefined || followUpOn !== undefined
  return {
    ...{ nos: entryNo(entry), on, how: contactWayWords[how], org: orgName, standing: standingOf(kept) },
    by: byMemberId && names.get(byMemberId),
    ...(readsNotes && {
      topics: topics.map((one) => contactTopicWords[one]).join('、'),
      ...{ topic, difficulty, followUp, followUpOn },
    }),
    ...(waits && !struck && { done: done ? '办好了' : '还没有' }),
  }
}

/** 联系明细: every entry under its number, by which a figure of the ledger is found again. */
export const contactEntries: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for await (const { org, members } of logsOf(exporter)) {
    const names = await namesOf(writersOf(members.flatMap(({ log }) => log)))
    const above = org.parentId && exporter.tree.get(org.parentId)?.name
    const branch = nameOf(org.orgId)
    yield members.flatMap((one) =>
      one.log.map((kept) => ({
        values: { above, branch, name: one.member.name, ...cellsOf(kept, one, names) },
      })),
    )
  }
}
