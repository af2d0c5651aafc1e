import { instant } from '@shared/time'
import type { RunningSimulator } from '../simulator'
import { type Cloud, startCloud } from './cloud'
import type { DemoSize } from './county/demo'
import { type DemoPerson, people } from './county/people'
import { seedCounty } from './county/seed-county'
import { packageFunctions } from './package'
import { servePhones } from './phones'
import { keepRunFile } from './run-file'
import { buildWeapp } from './weapp'
import { startWechatStandIn } from './wechat'

const app = { appid: 'wx0123456789abcdef', secret: 'a secret of this machine alone' }

/** Everything, running. */
export interface RunningSystem {
  url: string
  cloud: Cloud
  phones: RunningSimulator
  people: readonly DemoPerson[]
  close: () => Promise<void>
}

/**
 * Builds what has changed and starts the whole system: the cloud, WeChat's stand-in, the demo county, the phones.
 *
 * @param options.dataDir where everything is kept; absent, nothing outlives `close()`.
 * @param options.port of the page with the phones; 0: any free one.
 * @param options.signal ends the start; what was begun is ended, and a county that was loading loads on next time.
 * @throws Error in one line when something is missing; with code EADDRINUSE when the port is taken; the signal's
 *   reason when that ended it.
 */
export async function startSystem(options: {
  dataDir?: string
  port: number
  county: DemoSize
  timers?: boolean
  tell?: (what: string) => void
  signal?: AbortSignal
}): Promise<RunningSystem> {
  const { dataDir, port, county, timers = false, tell = () => undefined, signal } = options
  tell('building what has changed')
  await buildWeapp(signal)
  await packageFunctions(signal)

  const opened: (() => unknown)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    const wechat = await startWechatStandIn(app)
    opened.push(() => wechat.close())
    const cloud = await startCloud({
      ...(dataDir !== undefined && { dataDir }),
      ...{ handlers: 'bundles', wechat: { url: wechat.url, ...app }, timers, ...(signal && { signal }) },
      environment: { LOG_LEVEL: 'WARN' },
      fill: async ({ now, ...table }) => {
        tell(`loading the ${county} demo county`)
        const demo = { size: county, now: instant(now), appid: app.appid }
        await seedCounty({ ...demo, pauseStream: true, ...(signal && { signal }), ...table })
      },
    })
    opened.push(() => cloud.close())
    const phones = await servePhones({
      cloud,
      people,
      loginCode: (openid) => wechat.mintLoginCode(openid),
      port,
    })
    opened.push(() => phones.close())
    if (dataDir !== undefined) {
      const urls = { api: cloud.apiUrl, simulator: phones.url, wechatAdmin: wechat.adminUrl }
      opened.push(keepRunFile(dataDir, { ...urls, database: { endpoint: cloud.databaseEndpoint }, people }))
    }
    signal?.throwIfAborted()
    return { url: phones.url, cloud, phones, people, close }
  } catch (error) {
    await close()
    throw error
  }
}
