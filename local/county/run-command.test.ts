import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { makeId } from '@shared/ids'
import { fromRoot } from '../project-root'
import { openDatabase } from './open-database'
import { runCommand } from './run-command'
import { clientOf } from './write-items'

jest.setTimeout(60_000)

const dataDir = mkdtempSync(join(tmpdir(), 'county-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const create = (name: string) => runCommand(['create', '--name', name], dataDir)

test('an empty county and two invitations are made, the codes printed and not kept', async () => {
  const given = process.env.DYNAMODB_ENDPOINT
  const lines = await create('青榆县')

  const codes = lines.map((line) => line.trim()).filter((line) => /^\w{4}(-\w{4}){3}$/.test(line))
  expect(new Set(codes).size).toBe(2)
  expect(lines.join(' ')).toContain('accepted too, by somebody else')

  const database = await openDatabase(dataDir, given)
  const client = clientOf(database)
  const { storedInvitationSchema } = await import('../../functions/county/invitation.entity')
  const { codeHashOf } = await import('../../functions/county/invitation.store')
  const rowsOf = async (pk: string) => {
    const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
    return (await client.send(new QueryCommand({ TableName: database.tableName, ...query }))).Items ?? []
  }
  const countyId = /cty_\w+/.exec(lines[0] ?? '')?.[0] ?? ''
  const [county] = await rowsOf(`CTY#${countyId}`)
  const orgs = await rowsOf(`TRE#${countyId}`)
  const invitations = (await Promise.all(codes.map((code) => rowsOf(`INV#${codeHashOf(code)}`)))).flat()
  await database.close()

  expect(county).toMatchObject({ kind: 'county', county: { name: '青榆县', practice: false } })
  expect(orgs).toMatchObject([{ node: { name: '青榆县委组织部', level: 'committee' } }])
  expect(invitations).toHaveLength(2)
  for (const one of invitations) {
    const { grant, expiresAt } = v.parse(storedInvitationSchema, one['invitation'])
    expect(grant).toMatchObject({ countyId, role: 'county_officer', orgId: orgs[0]?.['orgId'] })
    expect(one['ttl']).toBe(Math.floor(Date.parse(expiresAt) / 1000))
  }
  for (const code of codes) expect(JSON.stringify([county, orgs, invitations])).not.toContain(code)
})

/** What the command prints, run by itself beside a database. */
const printed = (endpoint: string, ...args: string[]) => printedWith({ DYNAMODB_ENDPOINT: endpoint }, ...args)
async function printedWith(env: NodeJS.ProcessEnv, ...args: string[]) {
  const command = spawn('npm', ['run', '--silent', 'county', '--', ...args], {
    cwd: fromRoot(),
    env: { ...process.env, NODE_ENV: undefined, ...env },
  })
  const [said, problem] = await Promise.all([text(command.stdout), text(command.stderr)])
  return { said, problem }
}
const codesIn = (said: string) => said.match(/^ {2}\w{4}(-\w{4}){3}$/gm) ?? []

test('npm run county -- create, without a name, makes 新建县; two more are invited to it when it has nobody left', async () => {
  const database = await openDatabase(mkdtempSync(join(dataDir, 'unnamed-')), undefined)
  const { said } = await printed(database.endpoint, 'create')
  expect(said).toMatch(/^新建县 is made: cty_\w+, with 新建县委组织部 at the root/)
  expect(codesIn(said)).toHaveLength(2)

  const countyId = /cty_\w+/.exec(said)?.[0] ?? ''
  const again = await printed(database.endpoint, 'invite', '--county', countyId)
  expect(again.said).toMatch(/^Invitations of two administrators of 新建县/)
  const codes = codesIn(again.said).map((code) => code.trim())
  expect(new Set([...codesIn(said).map((code) => code.trim()), ...codes]).size).toBe(4)
  const { storedInvitationSchema } = await import('../../functions/county/invitation.entity')
  const { codeHashOf } = await import('../../functions/county/invitation.store')
  const stored = await Promise.all(
    codes.map(async (code) => {
      const query = {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `INV#${codeHashOf(code)}` },
      }
      const { Items } = await clientOf(database).send(
        new QueryCommand({ TableName: database.tableName, ...query }),
      )
      return v.parse(storedInvitationSchema, Items?.[0]?.['invitation'])
    }),
  )
  expect(stored.map(({ pairHash }) => pairHash)).toEqual([...codes].reverse().map(codeHashOf))
  for (const { grant } of stored) expect(grant).toMatchObject({ countyId, role: 'county_officer' })

  const nowhere = await printed(
    database.endpoint,
    ...['invite', '--county', makeId('county', Buffer.alloc(20, 7))],
  )
  await database.close()
  expect(nowhere.problem).toContain('There is no county cty_')
})

test('with --deployed the table is the one that the environment names, and nothing on this machine is opened', async () => {
  const database = await openDatabase(mkdtempSync(join(dataDir, 'deployed-')), undefined)
  const deployment = {
    ...{ TABLE_NAME: database.tableName, AWS_REGION: 'cn-northwest-1' },
    // Where a deployment has the regional endpoint; the rest of the way is the same.
    ...{ DYNAMODB_ENDPOINT: database.endpoint, HOUNIAO_DATA: join(dataDir, 'never-made') },
  }
  const made = await printedWith(deployment, 'create', '--name', '青榆县', '--deployed')
  expect(made.said).toMatch(
    new RegExp(`^In the table ${database.tableName} in cn-northwest-1:\n青榆县 is made: cty_`),
  )
  const invite = ['invite', '--county', /cty_\w+/.exec(made.said)?.[0] ?? '', '--deployed']
  const { said } = await printedWith(deployment, ...invite)
  expect(said).toContain('Invitations of two administrators of 青榆县')
  expect(codesIn(said)).toHaveLength(2)
  const { codeHashOf } = await import('../../functions/county/invitation.store')
  for (const code of codesIn(said)) {
    const Key = { pk: `INV#${codeHashOf(code.trim())}`, sk: 'INV' }
    const got = await clientOf(database).send(new GetCommand({ TableName: database.tableName, Key }))
    expect(got.Item).toMatchObject({ kind: 'invitation' })
  }
  const wrong = await printedWith({ ...deployment, TABLE_NAME: 'another' }, ...invite)
  await database.close()
  expect(wrong.problem).toContain("the table another in cn-northwest-1 can't be used: ResourceNotFound")
  expect(existsSync(deployment.HOUNIAO_DATA)).toBe(false)
})

test('with --deployed and nothing that names the table it refuses, and says what is missing', async () => {
  const unnamed = { TABLE_NAME: undefined, AWS_REGION: undefined, DYNAMODB_ENDPOINT: undefined }
  const { said, problem } = await printedWith(unnamed, 'create', '--deployed')
  expect(said).toBe('')
  expect(problem.trim()).toBe(
    '--deployed needs TABLE_NAME and AWS_REGION in the environment: docs/operations.md',
  )
})

test.each([
  [['list'], 'Usage: npm run county -- create [--name 某某县]'],
  [[], 'Usage: npm run county -- create [--name 某某县]'],
  [['invite'], 'invite --county <its id'],
  [['invite', '--county', 'cty_none'], 'invite --county <its id'],
  [['create', '--name', 'Springfield'], '"Springfield" is no county\'s name'],
])('%j is refused in one line', async (args, said) => {
  const error: unknown = await runCommand(args, dataDir).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect(String(error)).toContain(said)
  expect(String(error)).not.toContain('\n')
})

test('beside a running system its database is used; one that names none is not disturbed', async () => {
  const running = mkdtempSync(join(dataDir, 'running-'))
  const endpoint = 'http://127.0.0.1:9'
  writeFileSync(join(running, 'run.json'), JSON.stringify({ api: 'x', database: { endpoint } }))
  await expect(openDatabase(running, undefined)).rejects.toThrow(`The database at ${endpoint} can't be used`)

  writeFileSync(join(running, 'run.json'), JSON.stringify({ api: 'x' }))
  await expect(openDatabase(running, undefined)).rejects.toThrow('names no database')
})

test('what a system that was ended hard left in run.json is not looked for', async () => {
  const left = mkdtempSync(join(dataDir, 'left-'))
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const run = { pid, database: { endpoint: 'http://127.0.0.1:9' } }
  writeFileSync(join(left, 'run.json'), JSON.stringify(run))
  await (await openDatabase(left, undefined)).close()
})
