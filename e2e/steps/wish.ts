import { daysFromNow, onWheels } from './trip'
import type { Phone } from './phone'
import type { Stage } from './stage'

/** A row of a form that opens a sheet, and the choice on it. */
export async function says(phone: Phone, field: RegExp, choice: string | RegExp): Promise<void> {
  await phone.taps(field)
  await phone.chooses(choice)
}

/** The button of a sheet or a question, where the page below has one of the same name. */
export async function confirms(phone: Phone, button: string): Promise<void> {
  await phone.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}

/** From 今日: into the inbox of the worker's own place. */
export const opensInbox = (worker: Phone): Promise<void> => worker.taps(/^居民的心愿/)

/** From a wish that waits for it: called or visited, and the sentence for everybody. */
export async function verifies(worker: Phone, sentence: string): Promise<void> {
  await worker.taps('去核实')
  await says(worker, /^怎么核实的/, '上门看过')
  await worker.writes('给大家看的一句话', sentence)
  await worker.taps('核实好了')
}

/** From the tab: chooses the street, and opens the card with that sentence. */
export async function opensFromList(phone: Phone, sentence: string): Promise<void> {
  await phone.goesTo('心愿')
  await phone.taps('选一个地方')
  await says(phone, /^街道或乡镇/, '雁回镇')
  await phone.taps('看这里')
  await phone.taps(`认领：${sentence}`)
}

export async function claims(helper: Phone): Promise<void> {
  await helper.taps('认领')
  await confirms(helper, '认领')
  await helper.reads('认领好了，等社区联系您')
}

/** From a wish that somebody claimed: the day after tomorrow at seven, with that code word. */
export async function arrangesVisit(
  worker: Phone,
  stage: Pick<Stage, 'system'>,
  codeWord: string,
): Promise<void> {
  await worker.taps('约时间')
  await says(worker, /^在哪里/, '上门')
  await worker.turnsWheels(/^哪天/, onWheels(daysFromNow(stage, 2)))
  await worker.turnsWheels(/^几点/, ['19时', '00分'])
  await worker.writes('暗号', codeWord)
  await worker.writes('社工', '叶小禾')
  await worker.writes('社工电话', '0999-7000009')
  await says(worker, /^本人电话/, /^认领的人可以看/)
  await worker.taps('说好了，告诉双方')
  await worker.reads('约好了，正在办')
}
