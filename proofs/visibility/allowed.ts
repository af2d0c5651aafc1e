import { whoSeesWhat } from '@shared/access/testing/who-sees-what'
import type { Form, Known } from './canaries'

const stated = new Map(whoSeesWhat().map(({ field, viewer, sight }) => [`${field} ${viewer}`, sight]))

/** What the branch asked to have filled in is said to whoever fills it in, and to those at home. */
const addressed = ['self', 'delegate', 'origin', 'committee']
const keptFromDelegates = ['destination', 'awayAddress', 'employer', 'host']

/** How much of a field a column is shown, by docs/rules.md#who-sees-what. */
export function sightIn(field: string, column: string, discreet: boolean): string {
  if (field === 'returnReason') return addressed.includes(column) ? 'whole' : 'none'
  if (field === 'more of the roster') return stated.get(`roster ${column}`) ?? 'none'
  if (discreet && column === 'delegate' && keptFromDelegates.includes(field)) return 'none'
  return stated.get(`${field} ${column}`) ?? 'none'
}

const formsOf: Record<string, readonly Form[]> = {
  whole: ['whole', 'masked', 'kind'],
  reveal: ['masked'],
  explained: ['masked'],
  masked: ['masked'],
  kind: ['kind'],
}

/** May a column be shown this much? @param opened the answer to a tap, and whether a reason was written. */
export function isAllowed(
  { field, form }: Known,
  column: string,
  discreet: boolean,
  opened: 'no' | 'at a tap' | 'explained',
): boolean {
  const sight = sightIn(field, column, discreet)
  if (sight === 'reveal' && opened !== 'no') return true
  if (sight === 'explained' && opened === 'explained') return true
  return formsOf[sight]?.includes(form) ?? false
}

/** Every cell of the table that isn't empty: what the proof must have come upon, or it has looked at nothing. */
export const cells = [...stated].flatMap(([cell, sight]) => (sight === 'none' ? [] : [{ cell, sight }]))
