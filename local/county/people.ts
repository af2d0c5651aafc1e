import { createHash } from 'node:crypto'
import { type Actor, cast } from './cast'
import { orgNames } from './orgs'

/** Somebody whom one can be in the demo. */
export interface DemoPerson {
  key: string
  openid: string
  name: string
  /** In a word, in Chinese. */
  role: string
  /** The organisation they belong to or work for; empty for one who belongs to none. */
  org: string
}

/** The WeChat openid of whoever has that key, whatever the seed: 28 characters, the first an o. */
export const openidOf = (key: string): string =>
  `o${createHash('sha256').update(`openid of ${key}`).digest('base64url').slice(0, 27)}`

const orgOf = ({ grant, memberOf }: Actor) => orgNames.get(grant?.org ?? memberOf ?? '') ?? ''

/** The people of the story, the same in the small and in the full demo. */
export const people: readonly DemoPerson[] = cast.map((actor) => {
  const { key, name, role } = actor
  return { key, openid: openidOf(key), name, role, org: orgOf(actor) }
})
