import { callDatabase } from './call'
import { findBinary, startDynoxide } from './dynoxide'

test('where the embedded database has no build, one line says how to get another', () => {
  expect(() => findBinary('sunos', 'sparc')).toThrow(/^The embedded .* sunos sparc\. .*DYNAMODB_ENDPOINT=.*$/)
})

test('it runs until it is closed', async () => {
  const database = await startDynoxide()
  expect(await callDatabase(database.endpoint, 'DynamoDB_20120810.ListTables', {})).toEqual({
    TableNames: [],
  })
  await database.close()
  await expect(callDatabase(database.endpoint, 'DynamoDB_20120810.ListTables', {})).rejects.toThrow()
})
