import type { Browser } from 'playwright-core'
import type { DemoPerson } from '../../local/county/people'
import { aNewPhone } from '../../local/new-phone'
import { type RunningSystem, startSystem } from '../../local/start-system'
import { launchBrowser } from '../browser/launch'
import { Phone, type PhoneSettings } from './phone'

/** A common phone, in CSS pixels. */
const screen = { width: 375, height: 740 }
const patienceMs = 45_000

/** The whole system with the small demo county, and a browser before it. */
export interface Stage {
  system: RunningSystem
  /** The person of that name in the demo. @throws Error when there is none. */
  person: (name: string) => DemoPerson
  /** A phone of their own in somebody's hand, with the mini-program open. */
  phoneOf: (name: string, settings?: PhoneSettings) => Promise<Phone>
  /** A phone in the hand of somebody whom nobody knows yet, whose WeChat is bound to that number, or to none. */
  newPhone: (number?: string, settings?: PhoneSettings) => Promise<Phone>
  /** Lets days pass: the clock moves, what is due falls due, and everybody is told. */
  daysPass: (days: number) => Promise<void>
  /** Waits until everything that was done has been told to everybody. */
  allAreTold: () => Promise<void>
  /** What went wrong inside the phones that are open. */
  troubles: () => Promise<string[]>
  /** Puts the phones away. */
  closePhones: () => Promise<void>
  close: () => Promise<void>
}

/** Starts the system in this process, all in memory, and a browser. */
export async function openStage(): Promise<Stage> {
  const system = await startSystem({ port: 0, county: 'small' })
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await system.close()
    throw error
  })
  return stageOf(system, browser)
}

function stageOf(system: RunningSystem, browser: Browser): Stage {
  const phones: Phone[] = []
  const person = (name: string) => {
    const found = system.people.find((one) => one.name === name)
    if (!found) throw new Error(`nobody in the demo is called ${name}`)
    return found
  }
  const allAreTold = () => system.cloud.stream.whenIdle()
  const closePhones = async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.context.close()))
  }
  const open = async (whose: DemoPerson, settings?: PhoneSettings) => {
    const context = await browser.newContext({ viewport: screen })
    context.setDefaultTimeout(patienceMs)
    const phone = new Phone(whose, await context.newPage(), system.url)
    phones.push(phone)
    await phone.opens(settings)
    return phone
  }
  let newPhones = 0
  return {
    system,
    person,
    phoneOf: (name, settings) => open(person(name), settings),
    newPhone: (number, settings) => {
      const whose = aNewPhone(`new phone ${(newPhones += 1)}`)
      system.wechat.setPhoneNumber(whose.openid, number)
      return open(whose, settings)
    },
    daysPass: async (days) => {
      system.cloud.clock.advance({ days })
      await system.cloud.runSchedule()
      await allAreTold()
    },
    allAreTold,
    troubles: async () => (await Promise.all(phones.map((phone) => phone.troubles()))).flat(),
    closePhones,
    close: async () => {
      await browser.close()
      await system.close()
    },
  }
}
