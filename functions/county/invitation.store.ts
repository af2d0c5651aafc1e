import { createHash } from 'node:crypto'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import * as v from 'valibot'
import { typedCode } from '@shared/secret-code'
import { type Instant, msOf } from '@shared/time'
import { grantKeysOf } from '../account/door'
import { type Part, part } from '../writes/part'
import { InvitationEntity, type StoredInvitation, storedInvitationSchema } from './invitation.entity'

/** The digest under which an invitation is kept, however its code was typed. */
export const codeHashOf = (code: string): string => createHash('sha256').update(typedCode(code)).digest('hex')

/** What a code's digest offers; undefined when there is none, or its time is over. */
export async function getInvitation(codeHash: string, now: Instant): Promise<StoredInvitation | undefined> {
  const { Item } = await InvitationEntity.build(GetItemCommand)
    .key({ codeHash })
    .options({ consistent: true })
    .send()
  const invitation = Item && v.parse(storedInvitationSchema, Item.invitation)
  return invitation && invitation.expiresAt > now ? invitation : undefined
}

const itemOf = (invitation: StoredInvitation) => {
  const { codeHash, grant, acceptedBy, expiresAt } = invitation
  return {
    ...{ codeHash, invitation, schema: 1, ...grantKeysOf(grant) },
    ...(acceptedBy && { acceptedBy }),
    ttl: Math.floor(msOf(expiresAt) / 1000),
  }
}

/** The part that makes an offer, under a code that nothing was offered under before. */
export const invitePart = (invitation: StoredInvitation): Part =>
  part(
    InvitationEntity.build(PutTransaction)
      .item(itemOf(invitation))
      .options({ condition: { attr: 'codeHash', exists: false } }),
    'INVITATION_CODE_TAKEN',
  )

/** The part that says who has brought a code and waits for the other. */
export const acceptedPart = (invitation: StoredInvitation): Part =>
  part(
    InvitationEntity.build(PutTransaction)
      .item(itemOf(invitation))
      .options({
        condition: {
          and: [
            { attr: 'codeHash', exists: true },
            { attr: 'acceptedBy', exists: false },
          ],
        },
      }),
  )

/** The part that makes sure that nobody has brought that code meanwhile. */
export const notAcceptedPart = (codeHash: string): Part =>
  part(
    InvitationEntity.build(ConditionCheck).key({ codeHash }).condition({ attr: 'acceptedBy', exists: false }),
  )

/** The part that uses a code up, or withdraws it. */
export const useUpPart = (codeHash: string): Part =>
  part(
    InvitationEntity.build(DeleteTransaction)
      .key({ codeHash })
      .options({ condition: { attr: 'codeHash', exists: true } }),
  )
