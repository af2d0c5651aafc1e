import { codeOnPage } from './steps/code-on-page'
import { letsIn, openDesk } from './steps/desk'
import { givenStage } from './steps/given-stage'

const stage = givenStage()

/** How many sheets a PDF has. */
const sheetsIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

test('all posters are printed at once, a sheet each; a scan opens the station for somebody whom nobody knows', async () => {
  const phone = await stage.phoneOf('马兴国')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)
  await desk.opens('打印')
  await desk.page.getByLabel('驿站海报').check()
  await desk.clicks(/^取 \d+ 个码$/)
  const print = desk.button(/^打印 \d+ 张$/)
  await print.waitFor()
  const sheets = Number(/\d+/.exec(await print.innerText())?.[0])
  expect(sheets).toBeGreaterThan(1)
  expect(await desk.page.locator('.poster').count()).toBe(sheets)

  const pdf = await desk.page.pdf({ preferCSSPageSize: true })
  expect(sheetsIn(pdf)).toBe(sheets)

  await desk.page.getByLabel('哪个驿站').selectOption({ index: 1 })
  const name = await desk.page.locator('.poster__name').innerText()
  const link = new URL(await codeOnPage(desk.page, 'img.poster__code'))
  const { fileName } = await desk.saves('存成图片')
  expect(fileName).toBe(`${name}海报.png`)
  expect(desk.troubles).toEqual([])
  await desk.context.close()

  const stranger = await stage.newPhone()
  await stranger.opens({ path: `${link.pathname.slice(1)}${link.search}` })
  await stranger.reads(name)
  await stranger.reads(/海报上的码不算报到/)
})
