import type { PersonId } from '@shared/contact/person'
import type { AccountId, MemberId } from '@shared/ids'
import type { MyData } from '@shared/privacy/my-data'
import { requestsOf } from '../binding-request/door'
import { answeredBy } from '../letter/door'
import { inCommunityOf } from '../community/door'
import { readLedger } from '../delegation/door'
import { listLogOf, namesOf, viewContact, writersOf } from '../contact/door'
import { linesOf, signUpsBy } from '../post/door'
import { listTicksOf } from '../sweep/door'
import { openText } from '../vault/box'

/** Who acts for a member, or did. */
export async function delegatesOf(memberId: MemberId): Promise<MyData['delegates']> {
  const { records } = await readLedger(memberId)
  return records.map(({ delegationId, state, delegate, relation, scopes, expiresOn, endedAt }) => ({
    ...{ delegationId, state, relation, scopes, expiresOn },
    ...(delegate && { name: delegate.name }),
    ...(endedAt && { endedAt }),
  }))
}

/** What sweeps have found out about a member. */
export async function sweepsOf(memberId: MemberId): Promise<MyData['sweeps']> {
  const ticks = await listTicksOf(memberId)
  return ticks
    .map(({ sweepId, tick: { outcome, how, place, note, at } }) => ({
      ...{ sweepId, outcome, how, at },
      ...(place && { place: place.names }),
      ...(place?.since && { since: place.since }),
      ...(note !== undefined && { note }),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** What communities have written down of a member, contacts opened. */
export async function communityOf(memberId: MemberId): Promise<MyData['community']> {
  const { households, inServiceMembers } = await inCommunityOf(memberId)
  const inService = inServiceMembers.map(
    async ({ inServiceId: id, name, phone, unit, speciality, posts, freeTimes, report }) => ({
      ...{ as: 'in_service' as const, name, unit, speciality, posts, freeTimes },
      ...(report && { report }),
      phone: phone && (await openText(phone, { id, field: 'phone' })),
    }),
  )
  return [
    ...households.map(({ name, closedOn }) => ({ as: 'anchor_household' as const, name, closedOn })),
    ...(await Promise.all(inService)),
  ]
}

/** What their unit is told of the hours that they have served. */
export async function unitHoursOf(memberId: MemberId): Promise<MyData['unitHours']> {
  const lines = await linesOf(memberId)
  return lines.map((line) => ({
    ...{ period: line.period, state: line.state },
    ...('hours' in line && { hours: line.hours }),
  }))
}

/** For what they have signed up, and what was confirmed of it. */
export async function postsOf(memberId: MemberId): Promise<MyData['posts']> {
  const signUps = await signUpsBy(memberId)
  return signUps.map(({ about, state, at, served, broughtIn }) => ({
    ...{ ...about, state, at, served, ...(broughtIn && { confirmedBy: broughtIn.confirmedBy }) },
  }))
}

/** What an account has left with branches, which haven't called back yet. */
export async function bindingRequestsOf(accountId: AccountId): Promise<MyData['bindingRequests']> {
  const asked = await requestsOf(accountId)
  return Promise.all(
    asked.map(async ({ requestId: id, name, phone, askedAt }) => ({
      ...{ requestId: id, name, askedAt, phone: await openText(phone, { id, field: 'phone' }) },
    })),
  )
}

/** The letters that an account has answered for another organisation, the newest first; its number opened. */
export async function lettersOf(accountId: AccountId): Promise<MyData['letters']> {
  const answered = await answeredBy(accountId)
  const letters = await Promise.all(
    answered.map(async ({ letter, takenAs }) => {
      const { tripId: id, fromOrgName, toOrgName, state, answer } = letter
      const { at, orgName, contactName, phone } = answer
      return {
        ...{ fromOrgName, toOrgName, state, at, orgName, contactName },
        phone: phone && (await openText(phone, { id, field: 'phone' })),
        ...(letter.state === 'acknowledged' && { acknowledgedAt: letter.acknowledgedAt }),
        ...(takenAs && { takenAs }),
      }
    }),
  )
  return letters.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** When somebody was in touch, and what they wrote down of it; also what was struck out since. */
export async function contactsOf(memberId: PersonId): Promise<MyData['contacts']> {
  const { log } = await listLogOf(memberId, undefined, Infinity)
  const names = await namesOf(writersOf(log))
  return log.map((one) => viewContact(one, true, names))
}
