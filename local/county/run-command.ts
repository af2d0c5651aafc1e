import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { type CountyId, idOf } from '@shared/ids'
import { type Instant, instant } from '@shared/time'
import { localCredentials } from '../database'
import { deployedTable, inDeployment } from './deployed-table'
import type { Invited } from './invite-administrators'
import { openDatabase } from './open-database'

const usage =
  'Usage: npm run county -- create [--name 某某县], or npm run county -- invite --county <its id, cty_…>; with --deployed in the table of a deployment'
const nameOfNobody = '新建县'

/** A county to be made, or one that is there and needs administrators. */
type Asked = ({ create: string } | { invite: CountyId }) & { deployed: boolean }

/** What the command line asks for. @throws Error in one line when it can't be read. */
function askedIn(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { name: { type: 'string' }, county: { type: 'string' }, deployed: { type: 'boolean' } },
    allowPositionals: true,
  })
  const { deployed = false } = values
  const [verb, ...more] = positionals
  if (more.length > 0) throw new Error(usage)
  if (verb === 'invite' && values.name === undefined) {
    const parsed = v.safeParse(idOf('county'), values.county)
    if (!parsed.success) throw new Error(usage)
    return { invite: parsed.output, deployed }
  }
  if (verb !== 'create' || values.county !== undefined) throw new Error(usage)
  const name = (values.name ?? nameOfNobody).trim()
  if (!/^\p{Script=Han}{1,20}[县市区旗]$/u.test(name))
    throw new Error(`"${name}" is no county's name: Chinese characters that end in 县, 市, 区 or 旗.`)
  return { create: name, deployed }
}

async function carryOut(asked: Asked, now: Instant): Promise<string[]> {
  if ('invite' in asked) {
    const { inviteAdministrators } = await import('./invite-administrators')
    const { county, ...invited } = await inviteAdministrators(asked.invite, now)
    return [`Invitations of two administrators of ${county.name}, ${shown}`, ...linesOf(invited)]
  }
  const { createCounty } = await import('./create-county')
  const { county, ...invited } = await createCounty(asked.create, now)
  return [
    `${county.name} is made: ${county.countyId}, with ${county.name}委组织部 at the root of its organisations.`,
    `Invitations of its first two administrators, ${shown}`,
    ...linesOf(invited),
  ]
}

const shown = 'shown this once; give each to one person:'
const linesOf = ({ codes, expiresAt }: Invited) => [
  ...codes.map((code) => `  ${code}`),
  `They end at ${expiresAt}. Neither counts before the other has been accepted too, by somebody else.`,
]

/**
 * Carries out `npm run county`, in the table that this machine keeps, or with `--deployed` in that of a deployment.
 * @param args what stands after `--`.
 * @param dataDir where the system on this machine keeps its data.
 * @returns the lines to print: the only place where the invitations' codes ever stand.
 * @throws Error in one line.
 */
export async function runCommand(args: readonly string[], dataDir: string): Promise<string[]> {
  const asked = askedIn(args)
  if (asked.deployed) {
    const where = deployedTable(process.env)
    const done = await inDeployment(where, () => carryOut(asked, instant(Date.now())))
    return [`In ${where}:`, ...done]
  }
  const database = await openDatabase(dataDir, process.env.DYNAMODB_ENDPOINT)
  try {
    Object.assign(process.env, {
      TABLE_NAME: database.tableName,
      DYNAMODB_ENDPOINT: database.endpoint,
      AWS_REGION: localCredentials.region,
    })
    return await carryOut(asked, instant(Date.now()))
  } finally {
    await database.close()
  }
}
