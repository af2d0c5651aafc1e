import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant } from '@shared/time'
import type { RunningSimulator } from '../simulator'
import { type Cloud, startCloud } from './cloud'
import type { DemoSize } from './county/demo'
import { type DemoPerson, people } from './county/people'
import { seedCounty } from './county/seed-county'
import { packageFunctions } from './package'
import { servePhones } from './phones'
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
 * @throws Error in one line when something is missing; with code EADDRINUSE when the port is taken.
 */
export async function startSystem(options: {
  dataDir?: string
  port: number
  county: DemoSize
  timers?: boolean
  tell?: (what: string) => void
}): Promise<RunningSystem> {
  const { dataDir, port, county, timers = false, tell = () => undefined } = options
  tell('building what has changed')
  buildWeapp()
  await packageFunctions()

  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    if (dataDir !== undefined) rmSync(join(dataDir, 'run.json'), { force: true })
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    const wechat = await startWechatStandIn(app)
    opened.push(() => wechat.close())
    const cloud = await startCloud({
      ...(dataDir !== undefined && { dataDir }),
      ...{ handlers: 'bundles', wechat: { url: wechat.url, ...app }, timers },
      environment: { LOG_LEVEL: 'WARN' },
      fill: async ({ now, ...table }) => {
        tell(`loading the ${county} demo county`)
        await seedCounty({ size: county, now: instant(now), appid: app.appid, pauseStream: true, ...table })
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
      const run = { ...urls, database: { endpoint: cloud.databaseEndpoint }, people }
      writeFileSync(join(dataDir, 'run.json'), `${JSON.stringify(run, null, 2)}\n`)
    }
    return { url: phones.url, cloud, phones, people, close }
  } catch (error) {
    await close()
    throw error
  }
}
