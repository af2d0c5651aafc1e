/** A cloud in a process of its own, so that it can be killed: `cloud-process.ts DATA_DIR MEMBERS`. */
import * as v from 'valibot'
import { givenCounty, givenSomebody } from '../../functions/testing/people'
import { startSystem } from '../../functions/testing/system'
import { askedSchema, type Told } from './messages'

const tell = (told: Told) => process.send?.(told)

async function main([dataDir = '', members = '0']: string[]): Promise<void> {
  const system = await startSystem({ dataDir, meter: true })
  const { apiUrl, databaseEndpoint, tableName, stream, meter } = system.cloud

  const tokens: string[] = []
  const county = Number(members) > 0 ? await givenCounty() : undefined
  for (let i = 0; county && i < Number(members); i++)
    tokens.push((await givenSomebody(system, { memberOf: { county, orgId: county.branch } })).token)

  const carryOut = async (message: unknown) => {
    const asked = v.parse(askedSchema, message)
    if (asked.do === 'idle') {
      stream.resume()
      await stream.whenIdle()
      tell({ is: 'idle' })
    } else {
      // The stream's function writes by transactions, too; the filing's is meant.
      await stream.pause()
      const fault = meter.faults.inject({ do: 'hold', when: asked.when, operation: 'TransactWriteItems' })
      tell({ is: 'held' })
      await fault.reached
      tell({ is: 'held' })
    }
  }
  process.on('message', (message) => void carryOut(message))
  process.on('disconnect', () => void system.close().then(() => process.exit()))
  tell({ is: 'ready', apiUrl, databaseEndpoint, tableName, tokens })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
