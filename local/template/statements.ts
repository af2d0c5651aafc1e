import * as v from 'valibot'
import { getAtt, roleSchema } from './schema'

/** What a role allows on the table (`resource: 'table'`), on an index (its name) or on something else (`other`). */
export interface Statement {
  readonly actions: readonly string[]
  readonly resource: string
  /** Patterns of the partition keys (`TRP#*`); absent when any key may be touched. */
  readonly leadingKeys?: readonly string[]
}

const tableArn = v.object({ 'Fn::GetAtt': v.tuple([v.literal('Table'), v.literal('Arn')]) })
const indexArn = v.object({ 'Fn::Sub': v.pipe(v.string(), v.startsWith('${Table.Arn}/index/')) })
const leadingKeysSchema = v.object({
  'ForAllValues:StringLike': v.object({ 'dynamodb:LeadingKeys': v.array(v.string()) }),
})

function resourceOf(resource: unknown): string {
  if (v.is(tableArn, resource)) return 'table'
  if (v.is(indexArn, resource)) return resource['Fn::Sub'].slice('${Table.Arn}/index/'.length)
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

/** One thing done to the table: `dynamodb:Query` on `waiting` with the partition key `ORG#…`. */
export interface TableAccess {
  readonly action: string
  /** `table` or the name of an index. */
  readonly resource: string
  /** The partition keys, or their kinds with the mark (`TRP#`). Only a BatchGetItem or BatchWriteItem has several. */
  readonly partitionKeys: readonly string[]
}

/**
 * Would a role with these statements be let do this? As IAM decides, for the statements of this template: one
 * statement must cover all partition keys of the access.
 */
export const allows = (statements: readonly Statement[], access: TableAccess): boolean =>
  statements.some(
    ({ actions, resource, leadingKeys }) =>
      actions.includes(access.action) &&
      resource === access.resource &&
      access.partitionKeys.every((key) => leadingKeys?.some((pattern) => matches(pattern, key)) ?? true),
  )

/** StringLike for the one form of pattern in use: a beginning and a star. */
const matches = (pattern: string, key: string): boolean =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
