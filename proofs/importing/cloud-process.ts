/** A cloud in a process of its own, so that it can be killed: `cloud-process.ts DATA_DIR BRANCHES`. */
import { setTimeout as rest } from 'node:timers/promises'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { givenCounty, givenSomebody, newId, type TestCounty } from '../../functions/testing/people'
import { startSystem } from '../../functions/testing/system'
import { withoutStream } from '../../local/county/without-stream'
import type { Told } from './messages'

const everyMs = 250
const rssMb = () => Math.round(process.memoryUsage.rss() / 1024 / 1024)
const tell = (told: Told) => process.send?.(told)

async function makeBranches({ countyId, town }: TestCounty, count: number): Promise<void> {
  const { OrgNodeEntity } = await import('../../functions/org/org.entity')
  for (let i = 1; i <= count; i++) {
    const orgId = newId('org')
    const node = { orgId, parentId: town, name: `第${i}党支部`, level: 'branch', type: 'regular' }
    await OrgNodeEntity.build(PutItemCommand).item({ countyId, orgId, node, schema: 1 }).send()
  }
}

async function main([dataDir = '', branches = '0']: string[]): Promise<void> {
  const system = await startSystem({ dataDir, meter: true })
  const { apiUrl, databaseEndpoint, tableName, meter, stream } = system.cloud
  await stream.pause()
  let officer: { token: string; grantId: string; orgId: TestCounty['town'] } | undefined
  if (Number(branches) > 0) {
    const county = await givenCounty()
    await makeBranches(county, Number(branches))
    const somebody = await givenSomebody(system, {
      role: { county, role: 'party_worker', orgId: county.town },
    })
    const { token, grant } = somebody
    officer = { token, grantId: grant?.grantId ?? '', orgId: county.town }
  }
  process.on('disconnect', () => void system.close().then(() => process.exit()))
  tell({ is: 'ready', apiUrl, databaseEndpoint, tableName, rssMb: rssMb(), ...(officer && { officer }) })
  const { documentClient } = await import('../../functions/table')
  // The import is measured, not who listens to what it leaves; this machine's stream is slow over many records, too.
  await withoutStream(documentClient, tableName, async () => {
    for (;;) {
      const { readUnits, writeUnits } = await meter.measure(() => rest(everyMs))
      tell({ is: 'used', readUnits, writeUnits, rssMb: rssMb() })
    }
  })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
