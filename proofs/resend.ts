import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { givenCounty, givenSomebody } from '../functions/testing/people'
import { startSystem } from '../functions/testing/system'
import { isThere, makeFiling, troubleWith } from './killing/filing'
import { startCloudProcess } from './killing/start-cloud-process'
import type { Finding, Scale } from './runner/proof'
import { scanTable } from './testing/scan-table'

export const title = 'A filing that is sent again after the system died leaves one trip and the same receipt'

/** How the system dies: its transaction is held on its way in or out, or so many milliseconds pass. */
type Death = 'before' | 'after' | number

export async function run(scale: Scale): Promise<Finding> {
  const broken = await brokenConnections(scale === 'long' ? 10 : 1)
  const killed = await kills(scale === 'long' ? { held: 3, random: 24 } : { held: 1, random: 0 })
  const troubles = [...broken.troubles, ...killed.troubles]
  return {
    holds: troubles.length === 0,
    figures: {
      brokenConnections: broken.count,
      kills: killed.count,
      killedBeforeItWasWritten: killed.count - killed.written,
      killedAfterItWasWritten: killed.written,
      killedAfterTheAnswer: killed.answered,
      ...(troubles.length > 0 && { troubles: [...new Set(troubles)].join('; ') }),
    },
  }
}

/** The connection to the database breaks at every attempt, before it saw the transaction or after it wrote it. */
async function brokenConnections(times: number) {
  const system = await startSystem({ meter: true })
  const troubles: string[] = []
  try {
    const { apiUrl, meter, stream, databaseEndpoint, tableName } = system.cloud
    const county = await givenCounty()
    const scan = () => scanTable(databaseEndpoint, tableName)
    for (let i = 0; i < times; i++)
      for (const when of ['before', 'after'] as const) {
        const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
        const filing = makeFiling(member.token)
        await stream.whenIdle()
        await stream.pause()
        // The SDK tries several times by itself.
        const fault = meter.faults.inject({ do: 'drop', when, operation: 'TransactWriteItems', times: 20 })
        if ((await filing.send(apiUrl)) !== undefined) troubles.push('it was answered all the same')
        fault.release()
        if (isThere(await scan(), filing) !== (when === 'after')) troubles.push(`not broken ${when}`)
        const receipts = [await filing.send(apiUrl), await filing.send(apiUrl)]
        stream.resume()
        await stream.whenIdle()
        troubles.push(...troubleWith(filing, receipts, await scan()))
      }
  } finally {
    await system.close()
  }
  return { count: 2 * times, troubles }
}

/** The whole system is killed with its database, started again on the same data, and the filing sent again. */
async function kills({ held, random }: { held: number; random: number }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'resend-'))
  const found = { count: 0, written: 0, answered: 0, troubles: new Array<string>() }
  let cloud = await startCloudProcess(dataDir, 2 * held + random + 1)
  const tokens = [...cloud.tokens]
  const again = async () => {
    await cloud.kill()
    cloud = await startCloudProcess(dataDir)
  }
  const killOnce = async (death: Death) => {
    const filing = makeFiling(tokens.pop() ?? '')
    const hold = typeof death === 'number' ? undefined : await cloud.hold(death)
    const sending = filing.send(cloud.apiUrl)
    await (typeof death === 'number' ? rest(death) : hold?.held)
    const scan = () => scanTable(cloud.databaseEndpoint, cloud.tableName)
    // It is held as soon as it is on its way; wait for the database to write it.
    while (death === 'after' && !isThere(await scan(), filing)) await rest(5)
    await again()
    const answer = await sending
    found.count++
    if (isThere(await scan(), filing)) found.written++
    else if (answer) found.troubles.push('answered and not written')
    if (answer) found.answered++
    const receipts = [await filing.send(cloud.apiUrl), await filing.send(cloud.apiUrl)]
    await cloud.idle()
    found.troubles.push(...troubleWith(filing, answer ? [answer, ...receipts] : receipts, await scan()))
  }
  try {
    for (let i = 0; i < held; i++) {
      await killOnce('before')
      await killOnce('after')
    }
    if (random > 0) {
      await again()
      const began = performance.now()
      await makeFiling(tokens.pop() ?? '').send(cloud.apiUrl)
      const lasts = performance.now() - began
      // Evenly over the time that a filing takes in a system that has just started, and a bit more.
      for (let i = 0; i < random; i++) {
        await again()
        await killOnce((1.2 * lasts * (i + Math.random())) / random)
      }
    }
  } finally {
    await cloud.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return found
}
