import type { Part, Write } from './part'

type Operation = NonNullable<Write['Put' | 'Update' | 'Delete' | 'ConditionCheck']>

const operationOf = ({ Put, Update, Delete, ConditionCheck }: Write): Operation => {
  const operation = Put ?? Update ?? Delete ?? ConditionCheck
  if (!operation) throw new Error('a part that writes nothing')
  return operation
}

const keyOf = (operation: Operation): string => {
  const key = 'Item' in operation ? operation.Item : 'Key' in operation ? operation.Key : undefined
  return `${String(key?.['pk'])} ${String(key?.['sk'])}`
}

/** Gives placeholders names that another part's can't have. */
function rename(check: NonNullable<Write['ConditionCheck']>, prefix: string) {
  const fresh = (placeholder: string) => `${placeholder.charAt(0)}${prefix}${placeholder.slice(1)}`
  const renamed = (map: Record<string, unknown> | undefined) =>
    Object.fromEntries(Object.entries(map ?? {}).map(([name, value]) => [fresh(name), value]))
  return {
    expression: check.ConditionExpression?.replace(/[#:][A-Za-z0-9_]+/g, fresh),
    names: renamed(check.ExpressionAttributeNames),
    values: renamed(check.ExpressionAttributeValues),
  }
}

function withCheck(into: Operation, check: NonNullable<Write['ConditionCheck']>, prefix: string): void {
  const { expression, names, values } = rename(check, prefix)
  const own = into.ConditionExpression
  into.ConditionExpression = own ? `(${own}) AND (${expression})` : expression
  into.ExpressionAttributeNames = { ...into.ExpressionAttributeNames, ...mapToText(names) }
  if (Object.keys(values).length > 0)
    into.ExpressionAttributeValues = { ...into.ExpressionAttributeValues, ...values }
}

const mapToText = (map: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, String(value)]))

/**
 * DynamoDB refuses two operations on one item in a transaction. Checks of an item that another part writes
 * become conditions of that write; the merged part says what its first condition said.
 * @throws Error when two parts write one item, or when more than 100 remain.
 */
export function mergeParts(parts: readonly Part[]): Part[] {
  const byKey = new Map<string, Part>()
  parts.forEach((next, i) => {
    const key = keyOf(operationOf(next.write))
    const before = byKey.get(key)
    if (!before) return void byKey.set(key, structuredClone(next))
    if (next.write.ConditionCheck)
      return withCheck(operationOf(before.write), next.write.ConditionCheck, `p${i}_`)
    if (!before.write.ConditionCheck) throw new Error(`two parts write ${key.split(' ')[0]?.split('#')[0]}`)
    const merged = structuredClone(next)
    withCheck(operationOf(merged.write), before.write.ConditionCheck, `p${i}_`)
    byKey.set(key, merged)
  })
  if (byKey.size > 100) throw new Error(`a transaction of ${byKey.size} parts; DynamoDB takes 100`)
  return [...byKey.values()]
}
