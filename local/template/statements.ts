import * as v from 'valibot'
import { getAtt, roleSchema } from './schema'

/**
 * What a role allows: on the table (`resource: 'table'`), on an index (its name), on another resource (`DataKey.Arn`),
 * on a part of one (`Files.Arn/imports/*`), or on something else (`other`).
 */
export interface Statement {
  readonly actions: readonly string[]
  readonly resource: string
  /** Patterns of the partition keys (`TRP#*`); absent when any key may be touched. */
  readonly leadingKeys?: readonly string[]
}

const tableArn = v.object({ 'Fn::GetAtt': v.tuple([v.literal('Table'), v.literal('Arn')]) })
const indexArn = v.object({ 'Fn::Sub': v.pipe(v.string(), v.startsWith('${Table.Arn}/index/')) })
const partArn = v.object({ 'Fn::Sub': v.pipe(v.string(), v.regex(/^\$\{\w+\.Arn\}\/[^$]+$/)) })
const leadingKeysSchema = v.object({
  'ForAllValues:StringLike': v.object({ 'dynamodb:LeadingKeys': v.array(v.string()) }),
})

function resourceOf(resource: unknown): string {
  if (v.is(tableArn, resource)) return 'table'
  if (v.is(indexArn, resource)) return resource['Fn::Sub'].slice('${Table.Arn}/index/'.length)
  if (v.is(partArn, resource)) return resource['Fn::Sub'].replace(/[${}]/g, '')
  return v.is(getAtt, resource) ? resource['Fn::GetAtt'].join('.') : 'other'
}

/** The statements of a role of the compiled template. */
export const statementsOf = (roleProperties: unknown): Statement[] =>
  v.parse(roleSchema, roleProperties).Policies.flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.map(({ Action, Resource, Condition }) => ({
      actions: Array.isArray(Action) ? Action : [Action],
      resource: resourceOf(Resource),
      ...(Condition && {
        leadingKeys: v.parse(leadingKeysSchema, Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys'],
      }),
    })),
  )

/** One thing done: `dynamodb:Query` on `waiting` with the partition key `ORG#…`, `s3:GetObject` on `Files.Arn/imports/`. */
export interface Access {
  readonly action: string
  /** As in a statement: `table`, the name of an index, `ImportQueue.Arn`, a bucket's with the beginning of a key. */
  readonly resource: string
  /**
   * The partition keys, or their kinds with the mark (`TRP#`). Only a BatchGetItem or BatchWriteItem has several, and
   * what is done elsewhere than to the table none.
   */
  readonly partitionKeys: readonly string[]
}

/**
 * Would a role with these statements be let do this? As IAM decides, for the statements of this template: one
 * statement must cover all partition keys of the access.
 */
export const allows = (statements: readonly Statement[], access: Access): boolean =>
  statements.some(
    ({ actions, resource, leadingKeys }) =>
      actions.includes(access.action) &&
      matches(resource, access.resource) &&
      access.partitionKeys.every((key) => leadingKeys?.some((pattern) => matches(pattern, key)) ?? true),
  )

/** StringLike for the one form of pattern in use: a beginning and a star. */
const matches = (pattern: string, key: string): boolean =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
