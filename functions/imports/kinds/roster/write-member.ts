import * as v from 'valibot'
import { Refusal } from '@shared/errors'
import type { MemberId } from '@shared/ids'
import { type Member, memberSchema } from '@shared/member/member'
import { correct } from '@shared/member/rules'
import { getMember, memberFactPart, saveMemberParts, sealedContacts } from '../../../member/door'
import type { Part } from '../../../writes/part'
import type { Entry, Job, Writing } from '../../kind'
import { countsFor } from '../erased'
import type { RosterColumn } from './columns'
import type { RosterMatch } from './match-member'

const openFieldsSchema = v.partial(
  v.pick(memberSchema, [
    ...(['memberNo', 'standing', 'category', 'joinedOn', 'unit'] as const),
    ...(['activityCardNo', 'registeredNationallyOn'] as const),
  ]),
)

type Row = Entry<RosterColumn>

/** Nobody is told: what a sheet brings has been known in the branch for long. */
const imported = { type: 'member.imported' } as const

async function newMemberParts(
  entry: Row,
  { orgId, isWithoutContacts = false }: Pick<RosterMatch, 'orgId' | 'isWithoutContacts'>,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  if (!orgId) throw new Error('a row without a branch is never written')
  const { values } = countsFor({ ...(isWithoutContacts && { contactsErasedAt: writing.now }) }, entry.values)
  const memberId = job.idOf('member', entry.row)
  const { phone, address, name = '' } = values
  const whose = { memberId, countyId: job.county.countyId }
  // Nothing is emptied in what is new.
  const contacts = (await sealedContacts({ phone, address }, whose)) as Partial<Member>
  const open = v.parse(openFieldsSchema, values)
  const member: Member = { ...whose, version: 1, state: 'active', orgId, name, ...open, ...contacts }
  const by = { eventId: writing.eventIdOf(entry.row), now: writing.now }
  return [
    ...saveMemberParts(undefined, member),
    memberFactPart(undefined, member, imported, by),
    writing.auditPart(memberId),
  ]
}

async function changedMemberParts(
  { row, values: all }: Row,
  known: { memberId: MemberId; version: number },
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  const before = await getMember(known.memberId)
  if (!before) throw new Refusal('NOT_FOUND')
  const { values } = countsFor(before, all)
  const { phone, address, name } = values
  const contacts = await sealedContacts({ phone, address }, before, before.phoneKey)
  const changes = { ...v.parse(openFieldsSchema, values), ...(name !== undefined && { name }), ...contacts }
  // Two boxes of one address never look alike.
  const isSameAddress = before.addressKey !== undefined && before.addressKey === changes.addressKey
  const { member: after, fields } = correct(
    before,
    known.version,
    { ...changes, ...(isSameAddress && { address: before.address }) },
    job.today,
  )
  const named = fields.filter((field) => field !== 'phoneKey' && field !== 'addressKey')
  const by = { eventId: writing.eventIdOf(row), now: writing.now }
  return [
    ...saveMemberParts(before, after),
    memberFactPart(before, after, { ...imported, fields: named }, by),
    writing.auditPart(known.memberId),
  ]
}

/** The parts that write one row of a roster. @throws Refusal CHANGED_MEANWHILE and those of the roster's rules. */
export async function memberParts(
  entry: Row,
  match: RosterMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  const { known } = match
  return known ? changedMemberParts(entry, known, job, writing) : newMemberParts(entry, match, job, writing)
}
