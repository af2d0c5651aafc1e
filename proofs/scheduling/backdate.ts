import type { Day } from '@shared/time'

/** Makes an item due on a day that has passed, whatever it says itself. @param also attributes that say so, too. */
export async function backdate(
  key: { pk: string; sk: string },
  on: Day,
  also: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const [{ UpdateCommand }, { documentClient }, { environment }] = await Promise.all([
    import('@aws-sdk/lib-dynamodb'),
    import('../../functions/table'),
    import('../../functions/environment'),
  ])
  const paths = Object.entries({ ...also, dueSk: `${on}#${key.pk.split('#').at(-1) ?? ''}` })
  const names = paths.flatMap(([path]) => path.split('.'))
  await documentClient.send(
    new UpdateCommand({
      ...{ TableName: environment.TABLE_NAME, Key: key },
      UpdateExpression: `SET ${paths.map(([path], i) => `#${path.split('.').join('.#')} = :v${i}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(paths.map(([, value], i) => [`:v${i}`, value])),
    }),
  )
}
