import { Entity } from 'dynamodb-toolbox/entity'
import { boolean } from 'dynamodb-toolbox/schema/boolean'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

const told = {
  given: boolean(),
  version: number(),
  how: string(),
  recordedBy: string(),
  on: string().optional(),
  schema: number(),
}

/** How a consent stands: of a member, or of an account that is bound to none. */
export const ConsentEntity = new Entity({
  name: 'consent',
  table,
  timestamps: false,
  schema: item({ subjectId: string().key(), consent: string().key(), at: string(), ...told }),
  computeKey: ({ subjectId, consent }) => ({ pk: `CON#${subjectId}`, sk: `NOW#${consent}` }),
})

/** That it was given or withdrawn, once. Put only: it must be possible to say later what somebody agreed to. */
export const ConsentChangeEntity = new Entity({
  name: 'consentChange',
  table,
  timestamps: false,
  schema: item({ subjectId: string().key(), at: string().key(), consent: string().key(), ...told }),
  computeKey: ({ subjectId, at, consent }) => ({ pk: `CON#${subjectId}`, sk: `WAS#${at}#${consent}` }),
})
