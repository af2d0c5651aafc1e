import * as v from 'valibot'
import { type ContactEntry, contactNoteSchema } from '@shared/contact/schema'
import { Refusal } from '@shared/errors'
import type { MemberId } from '@shared/ids'
import { addContactPart, contactFactPart, listContactsOf, strikeContactPart } from '../../../contact/door'
import { getMember } from '../../../member/door'
import type { Part } from '../../../writes/part'
import { defineKind, type Entry, type Job, type Writing } from '../../kind'
import { findAboutMember, memberKey } from '../about-member/find'
import { inBatches } from '../in-batches'
import { readKnown } from '../roster/known'
import { type ContactColumn, contactColumns } from './columns'
import { type ContactMatch, matchContact } from './match-contact'

async function contactParts(
  { row, values }: Entry<ContactColumn>,
  { memberId, known }: ContactMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  const member = memberId && (await getMember(memberId))
  if (!member) throw new Error('a row without a member is never written')
  if (member.state !== 'active' || member.death) throw new Refusal('MEMBER_STEP_NOT_POSSIBLE')
  const note = v.parse(contactNoteSchema, values)
  const { countyId, orgId } = member
  const after: ContactEntry = {
    // What the sheet doesn't speak of is taken over from the entry that it puts right.
    ...(known && { ...known, corrects: known.contactId }),
    ...{ ...note, contactId: job.idOf('contact', row), memberId, countyId, version: 1 },
    ...{ orgId: known?.orgId ?? orgId, orgName: known?.orgName ?? job.tree.get(orgId)?.name ?? '' },
    ...{ branchOrgId: known?.branchOrgId ?? orgId, recordedAt: writing.now },
  }
  const strike = {
    ...{ at: writing.now, by: job.by.accountId, reason: '由导入的表更正' },
    correctedBy: after.contactId,
  }
  return [
    addContactPart(after, job.county),
    ...(known ? [strikeContactPart(known, strike)] : []),
    contactFactPart(after, 'contact.logged', { eventId: writing.eventIdOf(row), now: writing.now }),
    writing.auditPart(after.contactId),
  ]
}

/** 联系记录: when the branch was in touch. */
export const contacts = defineKind<ContactColumn, ContactMatch>({
  ...{ kind: 'contacts', title: '联系记录', columns: contactColumns },
  open: async (job) => {
    const roster = await readKnown(job)
    const log = new Map<MemberId, readonly ContactEntry[]>()
    return {
      prepare: async (entries) => {
        const members = entries.flatMap(({ values }) => {
          const found = findAboutMember(values, roster, job, undefined)
          if (found.is === 'doubtful') return found.candidates.map(({ one }) => one.memberId)
          return found.is === 'known' ? [found.one.memberId] : []
        })
        await inBatches([...new Set(members)], async (memberId) => {
          const logged = await listContactsOf(memberId)
          log.set(
            memberId,
            logged.filter(({ contactId }) => !job.isOwn('contact', contactId)),
          )
        })
      },
      keys: ({ values }) => {
        const { on = '', how = '', topic = '' } = values
        return [
          {
            key: [memberKey(values, roster, job), on, how, topic].join(' '),
            ...{ field: 'name', same: '是同一次联系' },
          },
        ]
      },
      match: (entry, decision) => matchContact(entry, roster, log, job, decision),
      // A log is never whole: nothing is missing from it.
      absent: () => [],
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => contactParts(entry, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
