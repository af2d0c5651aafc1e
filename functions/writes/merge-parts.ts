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

/** The part, with one more condition. */
function withCheck(part: Part, check: NonNullable<Write['ConditionCheck']>, prefix: string): Part {
  const { expression, names, values } = rename(check, prefix)
  const also = <O extends Operation>(operation: O): O => {
    const own = operation.ConditionExpression
    const allValues = { ...operation.ExpressionAttributeValues, ...values }
    return {
      ...operation,
      ConditionExpression: own ? `(${own}) AND (${expression})` : expression,
      ExpressionAttributeNames: { ...operation.ExpressionAttributeNames, ...mapToText(names) },
      ...(Object.keys(allValues).length > 0 && { ExpressionAttributeValues: allValues }),
    }
  }
  const { Put, Update, Delete, ConditionCheck } = part.write
  return {
    ...part,
    write: {
      ...(Put && { Put: also(Put) }),
      ...(Update && { Update: also(Update) }),
      ...(Delete && { Delete: also(Delete) }),
      ...(ConditionCheck && { ConditionCheck: also(ConditionCheck) }),
    },
  }
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
    const [checks, checkedBefore] = [next.write.ConditionCheck, before?.write.ConditionCheck]
    if (!before) byKey.set(key, next)
    else if (checks) byKey.set(key, withCheck(before, checks, `p${i}_`))
    else if (checkedBefore) byKey.set(key, withCheck(next, checkedBefore, `p${i}_`))
    else throw new Error(`two parts write ${key.split('#')[0]}`)
  })
  if (byKey.size > 100) throw new Error(`a transaction of ${byKey.size} parts; DynamoDB takes 100`)
  return [...byKey.values()]
}
