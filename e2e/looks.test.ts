import { givenStage } from './steps/given-stage'
import { contrastTroubles, layoutTroubles } from './steps/layout'
import { views } from './steps/pages'

const stage = givenStage()

test.each(views)("$title: whole at WeChat's largest type, and readable in the dark", async (view) => {
  const phone = await stage.phoneOf(view.who, { ...view.settings, font: 'largest', theme: 'dark' })
  await view.reach(phone, stage)
  expect(await layoutTroubles(phone)).toEqual([])
  expect(await contrastTroubles(phone)).toEqual([])
})

const some = ['today-secretary', 'file-again', 'trip-withdraw', 'stations', 'waiting', 'me-both']
test.each(views.filter(({ name }) => some.includes(name)))(
  '$title: whole at standard type, and readable by day',
  async (view) => {
    const phone = await stage.phoneOf(view.who, view.settings)
    await view.reach(phone, stage)
    expect(await layoutTroubles(phone)).toEqual([])
    expect(await contrastTroubles(phone)).toEqual([])
  },
)

test('what is cut, too wide, too small or too pale is found', async () => {
  const phone = await stage.phoneOf('林秀兰')
  await phone.reads('要出门？先报备')
  const style = (text: string, css: string) =>
    phone.front.getByText(text).evaluate((element: HTMLElement, said) => {
      element.style.cssText = said
    }, css)
  await style('要出门？先报备', 'width:2em;overflow:hidden;white-space:nowrap')
  await style('林秀兰，您好', 'color:#bbb;width:200vw')
  await phone.button('去报备').evaluate((element: HTMLElement) => {
    element.style.cssText = 'height:20px;min-height:0;padding:0;line-height:20px'
  })
  const found = [...(await layoutTroubles(phone)), ...(await contrastTroubles(phone))].join('\n')
  expect(found).toMatch(/cuts its text: .*要出门/)
  expect(found).toMatch(/reaches beyond the screen: .*林秀兰，您好/)
  expect(found).toMatch(/too small to hit: .*去报备/)
  expect(found).toMatch(/1\.\d: .*林秀兰，您好/)
})
