import { instant } from '@shared/time'
import { scanPrefix } from '../config/addresses'
import type { RunningSimulator } from '../simulator'
import { type Cloud, startCloud } from './cloud'
import type { DemoSize } from './county/demo'
import { type DemoPerson, people as knownPeople } from './county/people'
import { seedCounty } from './county/seed-county'
import { buildDesk, serveDesk } from './desk'
import { aNewPhone, givePhoneNumbers } from './new-phone'
import { packageFunctions } from './package'
import { servePhones } from './phones'
import { keepRunFile } from './run-file'
import { buildWeapp } from './weapp'
import { buildScreen, screenPath } from './screen'
import { startWechatStandIn, type WechatStandIn } from './wechat'

const app = { appid: 'wx0123456789abcdef', secret: 'a secret of this machine alone' }

/** Everything, running. */
export interface RunningSystem {
  url: string
  /** Of the PC page. */
  deskUrl: string
  cloud: Cloud
  phones: RunningSimulator
  /** WeChat itself: phone numbers and their codes, and its message push. */
  wechat: WechatStandIn
  /** Whom one can be, a new phone among them. */
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
  await buildDesk()
  await buildScreen()

  const opened: (() => unknown)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    const wechat = await startWechatStandIn(app)
    opened.push(() => wechat.close())
    givePhoneNumbers(wechat)
    const people = [...knownPeople, aNewPhone()]
    const desk = await serveDesk(port === 0 ? 0 : port + 1)
    opened.push(() => desk.close())
    const cloud = await startCloud({
      pageOrigins: [desk.url],
      ...(dataDir !== undefined && { dataDir }),
      ...{ handlers: 'bundles', wechat: { url: wechat.url, ...app }, timers, ...(signal && { signal }) },
      environment: { LOG_LEVEL: 'WARN', SCREEN_ADDRESS: `${desk.url}/${screenPath}` },
      fill: async ({ now, ...table }) => {
        tell(`loading the ${county} demo county`)
        const demo = { size: county, now: instant(now), appid: app.appid }
        await seedCounty({ ...demo, pauseStream: true, ...(signal && { signal }), ...table })
      },
    })
    opened.push(() => cloud.close())
    desk.connect({ api: cloud.apiUrl, files: cloud.filesUrl, scan: scanPrefix({}) })
    const phones = await servePhones({ cloud, people, wechat, port, deskUrl: desk.url })
    opened.push(() => phones.close())
    if (dataDir !== undefined) {
      const urls = { api: cloud.apiUrl, simulator: phones.url, desk: desk.url, wechatAdmin: wechat.adminUrl }
      opened.push(keepRunFile(dataDir, { ...urls, database: { endpoint: cloud.databaseEndpoint }, people }))
    }
    signal?.throwIfAborted()
    return { url: phones.url, deskUrl: desk.url, cloud, phones, wechat, people, close }
  } catch (error) {
    await close()
    throw error
  }
}
