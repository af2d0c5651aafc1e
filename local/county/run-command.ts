import { parseArgs } from 'node:util'
import { instant } from '@shared/time'
import { localCredentials } from '../database'
import { openDatabase } from './open-database'

const usage = 'Usage: npm run county -- create [--name 某某县]'
const nameOfNobody = '新建县'

/** The name that the command line gives, or one that no county has. @throws Error in one line when it says something else. */
function nameIn(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { name: { type: 'string', default: nameOfNobody } },
    allowPositionals: true,
  })
  if (positionals.join(' ') !== 'create') throw new Error(usage)
  const name = values.name.trim()
  if (!/^\p{Script=Han}{1,20}[县市区旗]$/u.test(name))
    throw new Error(`"${name}" is no county's name: Chinese characters that end in 县, 市, 区 or 旗.`)
  return name
}

/**
 * Carries out `npm run county`.
 * @param args what stands after `--`.
 * @param dataDir where the system on this machine keeps its data.
 * @returns the lines to print: the only place where the invitations' codes ever stand.
 * @throws Error in one line.
 */
export async function runCommand(args: readonly string[], dataDir: string): Promise<string[]> {
  const name = nameIn(args)
  const database = await openDatabase(dataDir, process.env.DYNAMODB_ENDPOINT)
  try {
    Object.assign(process.env, {
      TABLE_NAME: database.tableName,
      DYNAMODB_ENDPOINT: database.endpoint,
      AWS_REGION: localCredentials.region,
    })
    const { createCounty } = await import('./create-county')
    const { county, codes, expiresAt } = await createCounty(name, instant(Date.now()))
    return [
      `${county.name} is made: ${county.countyId}, with ${county.name}委组织部 at the root of its organisations.`,
      'Invitations of its first two administrators, shown this once; give each to one person:',
      ...codes.map((code) => `  ${code}`),
      `They end at ${expiresAt}. Neither counts before the other has been accepted too, by somebody else.`,
    ]
  } finally {
    await database.close()
  }
}
