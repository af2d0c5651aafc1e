import type { Phone } from './phone'
import type { View } from './pages'

/** From 今日 through rows and buttons, each by its name, to the page that shows the last text. */
const through =
  (names: readonly (string | RegExp)[], then: string | RegExp) =>
  async (phone: Phone): Promise<void> => {
    for (const name of names) await phone.taps(name)
    await phone.reads(then)
  }

const due = /^联系，?/

/** The pages by which both sides keep in touch, and the county says how often. */
export const contactViews: readonly View[] = [
  { name: 'contacts-due', title: '该联系了', who: '周明远', reach: through([due], /^一季一访/) },
  {
    ...{ name: 'contact-log', title: '记一次联系', who: '周明远' },
    reach: through([/^我的党员/, /^林秀兰/, /^记一次联系/], '后面要办的事'),
  },
  {
    ...{ name: 'contact-plans', title: '联系安排，支部看', who: '周明远' },
    reach: through([due, /^联系安排/], '一节一问'),
  },
  {
    ...{ name: 'contact-plan', title: '改联系安排，县里', who: '马兴国' },
    reach: through([due, /^联系安排/, /^一节一问/], '节前七天到节后三天内联系'),
  },
  {
    ...{ name: 'contact-sheet', title: '联系台账，支部', who: '周明远' },
    reach: through([due, /^联系台账/], '联系人次'),
  },
  {
    ...{ name: 'contact-sheet-town', title: '联系台账，镇上', who: '郭立新' },
    reach: through([due, /^联系台账/], '各支部'),
  },
]
