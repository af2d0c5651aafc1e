import { can } from '@shared/access/can'
import type { Person, ActingAs } from '@shared/access/person'
import type { Subject } from '@shared/access/subject'
import { entryNo } from '@shared/contact/entry-no'
import type { ContactEntry, ContactStep, ContactView, KeptContact } from '@shared/contact/schema'
import type { PersonId } from '@shared/contact/person'
import type { MemberId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import { findPerson } from './person'

/** Who reads, and as whom. */
export interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

/** An entry as `can()` knows it: a thing of whoever wrote it down. */
export const entrySubject = ({ stationId, orgId }: ContactEntry): Subject =>
  stationId ? { kind: 'station', stationId, orgId } : { kind: 'org', orgId }

/** Is that the person themselves, as a member here or from elsewhere? */
export const isOneself = (id: PersonId, { member, inflow }: Person): boolean =>
  id === member?.memberId || id === inflow?.inflowId

/** Nobody strikes out or ticks off what was written about themselves. */
export const isAboutReader = (entry: ContactEntry, { person }: Reader): boolean =>
  isOneself(entry.memberId, person)

function stepsOf({ entry, struck, done }: KeptContact, reader: Reader): ContactStep[] {
  const { person, as, tree } = reader
  if (struck || isAboutReader(entry, reader)) return []
  if (!can(person, as, 'contact.strike', entrySubject(entry), tree)) return []
  return ['strike', 'correct', ...(entry.followUpOn && !done ? (['tick'] as const) : [])]
}

/** Does a reader work where it was written down, so that they know what it says? */
export const wroteIt = (entry: ContactEntry, reader: Reader): boolean =>
  !isAboutReader(entry, reader) &&
  can(reader.person, reader.as, 'contact.strike', entrySubject(entry), reader.tree)

/**
 * An entry as much as its reader may see: what was said only for whoever may read notes.
 * @param reader who might do something with it; nobody when it is only told.
 */
export function viewContact(
  kept: KeptContact,
  readsNotes: boolean,
  nameOf: ReadonlyMap<PersonId, string>,
  reader?: Reader,
): ContactView {
  const { entry, struck, done } = kept
  const { contactId, on, how, orgName, topics, topic, difficulty, followUp, followUpOn, byMemberId } = entry
  const byName = byMemberId && nameOf.get(byMemberId)
  return {
    ...{ contactId, on, how, orgName, no: entryNo(entry) },
    ...(byName !== undefined && { byName }),
    ...(readsNotes && {
      ...(topics && topics.length > 0 && { topics }),
      ...(topic !== undefined && { topic }),
      ...(difficulty !== undefined && { difficulty }),
      ...(followUp !== undefined && { followUp }),
      ...(followUpOn && { followUpOn, followUpDone: done !== undefined }),
    }),
    ...(struck && {
      struck: { ...(readsNotes && { reason: struck.reason }), corrected: struck.correctedBy !== undefined },
    }),
    ...(reader && { maySteps: stepsOf(kept, reader) }),
  }
}

/** What people are called, each looked up once. */
export async function namesOf(ids: Iterable<PersonId>): Promise<ReadonlyMap<PersonId, string>> {
  const found = await Promise.all([...new Set(ids)].map(findPerson))
  return new Map(found.flatMap((one) => (one ? [[one.memberId, one.name] as const] : [])))
}

/** Whoever wrote some entries, as far as they are members. */
export const writersOf = (log: readonly KeptContact[]): MemberId[] =>
  log.flatMap(({ entry }) => (entry.byMemberId ? [entry.byMemberId] : []))
