import { Refusal } from '@shared/errors'
import { isForOne } from '@shared/grant/rules'
import type { Post } from '@shared/grant/schema'
import { type CountyId } from '@shared/ids'
import { isSameOrg, type OrgTree } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import { type Held, listHeld } from './grant.store'

type Given = Extract<Held, { state: 'given' }>

interface Where {
  countyId: CountyId
  tree: OrgTree
  now: Instant
}

/**
 * Who makes room for a post that one person holds at a time.
 * @returns undefined when nobody has it, or it is to be held beside them.
 * @throws Refusal POST_HELD when somebody has it, and the giver hasn't said what becomes of them.
 */
export async function whoMakesRoom(post: Post, { countyId, tree, now }: Where): Promise<Given | undefined> {
  if (!isForOne(post) || post.beside) return undefined
  const has = (held: Held): held is Given =>
    held.state === 'given' &&
    isForOne(held.grant) &&
    isSameOrg(tree, held.grant.orgId, post.orgId) &&
    !(held.grant.expiresAt && held.grant.expiresAt <= (post.startsAt ?? now))
  const holders = (await listHeld(countyId)).filter(has)
  if (holders.length === 0) return undefined
  const leaves = holders.find(({ grant }) => grant.grantId === post.instead)
  if (!leaves || holders.length > 1) throw new Refusal('POST_HELD')
  return leaves
}
