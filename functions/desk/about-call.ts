import * as v from 'valibot'
import { type ActingAs, type Grant, grantOf } from '@shared/access/person'
import { roleWords } from '@shared/access/role-words'
import type { Endpoint } from '@shared/endpoint'
import { startExport } from '@shared/exports/contract'
import { kindWords } from '@shared/exports/kind-words'
import { confirmGrant, extendGrant, giveGrant, inviteToRole, revokeGrant } from '@shared/grant/contract'
import type { GrantId, MemberId, OrgId } from '@shared/ids'
import { isWithin, type OrgTree } from '@shared/org/tree'
import { addDays, dayOf } from '@shared/time'
import { membersOf } from '../account/door'
import { findGrant } from '../grant/door'
import { getMember } from '../member/door'

interface By {
  as: ActingAs
  tree: OrgTree
}

interface Call {
  params?: Record<string, string> | undefined
  body?: string | undefined
}

/** Only what lies where the caller works is named: a guessed id tells nothing. */
const isTheirs = ({ as, tree }: By, orgId: OrgId): boolean => {
  const mine = grantOf(as)
  return mine !== undefined && isWithin(tree, orgId, mine.orgId)
}

const nameOf = (tree: OrgTree, orgId: OrgId): string => tree.get(orgId)?.name ?? ''

const postWords = ({ role, orgId }: Pick<Grant, 'role' | 'orgId'>, by: By): string =>
  isTheirs(by, orgId) ? `${nameOf(by.tree, orgId)}的${roleWords(role)}` : roleWords(role)

async function memberWords(memberId: MemberId | undefined, by: By): Promise<string> {
  const member = memberId && (await getMember(memberId))
  return member && isTheirs(by, member.orgId) ? member.name : ''
}

/** Whose role it is, and which. */
async function heldWords(grantId: GrantId, by: By): Promise<string> {
  const held = await findGrant(grantId)
  if (!held || !isTheirs(by, held.grant.orgId)) return ''
  const post = postWords(held.grant, by)
  if (held.state === 'offered') return post
  const member = (await membersOf([held.accountId])).get(held.accountId)
  const who = (await memberWords(member, by)) || held.grant.holderName
  return who ? `${who}：${post}` : post
}

/** What the text of a call says, if it is what that endpoint takes. */
function bodyOf<S extends v.GenericSchema>(schema: S, text: string | undefined) {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  return parsed.success ? parsed.output : undefined
}

/**
 * What a call would do, in the server's words, for the phone that is to say yes to it.
 * @returns empty when it can't be told: the phone then says no more than what kind of thing it is.
 */
export async function aboutCall(endpoint: Endpoint, call: Call, by: By): Promise<string> {
  switch (endpoint.name) {
    case giveGrant.name: {
      const given = bodyOf(giveGrant.body, call.body)
      if (!given) return ''
      const who = await memberWords(given.memberId, by)
      return `${who && `${who}：`}${postWords(given, by)}`
    }
    case inviteToRole.name: {
      const offered = bodyOf(inviteToRole.body, call.body)
      return offered ? postWords(offered, by) : ''
    }
    case extendGrant.name: {
      const thisGrant = v.safeParse(extendGrant.params, call.params)
      const asked = bodyOf(extendGrant.body, call.body)
      const held = thisGrant.success && asked ? await heldWords(thisGrant.output.grantId, by) : ''
      return held && asked ? `${held}，延长到 ${addDays(dayOf(asked.expiresAt), -1)}` : ''
    }
    case confirmGrant.name:
    case revokeGrant.name: {
      const thisGrant = v.safeParse(revokeGrant.params, call.params)
      return thisGrant.success ? heldWords(thisGrant.output.grantId, by) : ''
    }
    case startExport.name: {
      const sheet = bodyOf(startExport.body, call.body)
      return sheet && isTheirs(by, sheet.orgId)
        ? `${nameOf(by.tree, sheet.orgId)}的${kindWords(sheet.kind)}`
        : ''
    }
    default:
      return ''
  }
}
