/** A cloud in a process of its own, so that it can be killed: `cloud-process.ts DATA_DIR few|many`, without the last on what is there. */
import * as v from 'valibot'
import { startSystem } from '../../functions/testing/system'
import { givenAllThatIsDue } from './all-that-is-due'
import { amountSchema, askedSchema, type Told } from './messages'

const tell = (told: Told) => process.send?.(told)

async function main([dataDir = '', amount]: string[]): Promise<void> {
  const system = await startSystem({ dataDir, meter: true })
  const { databaseEndpoint, tableName, stream, meter } = system.cloud
  if (amount !== undefined) await givenAllThatIsDue(system, v.parse(amountSchema, amount))
  await stream.whenIdle()

  const carryOut = async (message: unknown) => {
    const { run } = v.parse(askedSchema, message)
    if (run === 'whole') {
      const wholly = await system.cloud.runSchedule().then(
        () => true,
        () => false,
      )
      await stream.whenIdle()
      return tell({ is: 'ran', wholly })
    }
    // The stream's function writes, too; the schedule's writes are meant.
    await stream.pause()
    const { faults } = meter
    const { after, when, operation } = run
    if (after > 0) faults.inject({ do: 'delay', ms: 0, operation, times: after })
    const fault = faults.inject({ do: 'hold', when, operation })
    const ended = system.cloud.runSchedule().catch(() => undefined)
    const stands = await Promise.race([fault.reached.then(() => true), ended.then(() => false)])
    if (!stands) throw new Error(`no ${operation} on which the run was to stand still`)
    tell({ is: 'held' })
  }
  process.on('message', (message) => void carryOut(message))
  process.on('disconnect', () => void system.close().then(() => process.exit()))
  tell({ is: 'ready', databaseEndpoint, tableName })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
