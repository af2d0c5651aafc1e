import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../free-port'
import { callDatabase } from './call'
import { findBinary, startDynoxide, untilInputEnds } from './dynoxide'

test('where the embedded database has no build, one line says how to get another', () => {
  expect(() => findBinary('sunos', 'sparc')).toThrow(/^The embedded .* sunos sparc\. .*DYNAMODB_ENDPOINT=.*$/)
})

test('it ends with the process that started it, however that dies', async () => {
  const port = await freePort()
  const script = `require('node:child_process').spawn('sh', ['-c', process.argv[1], ...process.argv.slice(2)], { detached: true, stdio: ['pipe', 'inherit', 'inherit'] })`
  const args = [untilInputEnds, findBinary(process.platform, process.arch), 'serve', '--port', String(port)]
  const parent = spawn(process.execPath, ['-e', script, ...args])
  await once(parent.stderr, 'data')
  const list = () => callDatabase(`http://127.0.0.1:${port}`, 'DynamoDB_20120810.ListTables', {})
  expect(await list()).toEqual({ TableNames: [] })
  parent.kill('SIGKILL')
  // Its output is closed when the last process that holds it has ended.
  await once(parent.stderr, 'end')
  await expect(list()).rejects.toThrow()
})

test('it runs until it is closed', async () => {
  const database = await startDynoxide()
  expect(await callDatabase(database.endpoint, 'DynamoDB_20120810.ListTables', {})).toEqual({
    TableNames: [],
  })
  await database.close()
  await expect(callDatabase(database.endpoint, 'DynamoDB_20120810.ListTables', {})).rejects.toThrow()
})
