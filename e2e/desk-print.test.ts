import { givenStage } from './steps/given-stage'
import { letsIn, openDesk } from './steps/desk'

const stage = givenStage()

test('slips with codes are printed for who is not bound; the page round them is not', async () => {
  const phone = await stage.phoneOf('任守义')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await desk.opens('打印')
  await desk.reads(/党员名册$/)
  await desk.page.getByLabel('绑定码纸条').check()
  await desk.reads('这个支部的党员都绑定了。')
  await desk.page.getByLabel('支部名册').check()

  // What is printed is the paper alone.
  await desk.page.emulateMedia({ media: 'print' })
  expect(await desk.page.locator('.paper').isVisible()).toBe(true)
  for (const part of ['.header', '.tabs', '.no-print'])
    expect(await desk.page.locator(part).first().isVisible()).toBe(false)
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})
