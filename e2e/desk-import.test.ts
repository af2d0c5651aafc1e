import { openBook } from '../functions/sheets/door'
import { givenStage } from './steps/given-stage'
import { letsIn, openDesk } from './steps/desk'

const stage = givenStage()

/** One who is new, one whose unit is, one who may be somebody known, one whose branch there isn't. */
const roster = [
  '姓名,所在支部,党员编号,手机号,入党日期,工作单位,身份证号,血型',
  '秦小满,柳岸社区第一党支部,YL009001,19900000901,2011-06-01,雁回镇中心小学,,A',
  '王建国,柳岸社区第一党支部,YL002122,,,柳岸社区卫生站,,O',
  '李梅,柳岸社区第一党支部,,,2003-07-01,,,B',
  '石小路,柳岸社区第九党支部,YL009002,12345,,,,A',
].join('\r\n')

test('a roster comes in on a computer that a phone has let in: preview, a word on who is who, written, result', async () => {
  // Given the town's worker, who lets the office's computer in.
  const phone = await stage.phoneOf('郭立新')
  const desk = await openDesk(stage, phone)
  await letsIn(phone, desk)

  // When a sheet is chosen and checked.
  await desk.page.getByLabel('选择表格').setInputFiles({
    ...{ name: '雁回镇名册.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`\uFEFF${roster}`),
  })
  await desk.clicks('上传并检查')
  await desk.reads('等您看过再写入')

  // Then the preview says of each row what it comes to, and names what was left out.
  expect(await desk.verdicts()).toMatchObject({ 新增: 1, 有变化: 1, 没变化: 0, 可能是同一人: 1, 有错: 1 })
  await desk.reads(/G 列“身份证号”/)
  await desk.reads(/H 列“血型”/)
  expect((await desk.rowsOf('新增'))[0]).toMatch(/^2 秦小满/)
  expect((await desk.rowsOf('有变化'))[0]).toMatch(/^3 王建国.*工作单位.*柳岸社区卫生站/)
  expect((await desk.rowsOf('有错'))[0]).toMatch(/^5 石小路.*柳岸社区第九党支部/)
  expect((await desk.rowsOf('可能是同一人'))[0]).toMatch(/^4 李梅.*就是李梅/)

  // When it is said who the doubtful one is, and all is written.
  await desk.clicks(/^就是李梅/)
  await desk.page.getByRole('button', { name: /^就是李梅/, pressed: true }).waitFor()
  await desk.clicks('写入')
  await desk.clicks('确定写入')
  await desk.reads('写好了。结果表里每一行都写着办成了什么，可以留着。')

  // Then the sheet of results says of each row what became of it, and shows no number whole.
  const { fileName, path } = await desk.saves('下载结果表')
  expect(fileName).toMatch(/\.xlsx$/)
  const said = await cellsOf(path)
  for (const words of ['秦小满', '新增', '王建国', '更新', '石小路', '没有写入'])
    expect(said).toContain(words)
  expect(said.join()).not.toContain('19900000901')

  // And the new member stands on the branch's roster, which can be printed.
  await desk.opens('打印')
  await desk.page.getByLabel('哪个支部').selectOption({ label: await optionOf(desk, '柳岸社区第一党支部') })
  await desk.reads('秦小满')

  // Who can't bind by their number gets a slip with a code.
  await desk.page.getByLabel('绑定码纸条').check()
  await desk.page.getByLabel('秦小满').check()
  await desk.clicks('生成 1 张')
  await desk.button('打印纸条').waitFor()
  expect(await desk.page.locator('.slip__code').innerText()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await desk.reads(/只能用一次，不要给别人看/)
  expect(desk.troubles).toEqual([])
  await desk.context.close()
})

/** The option of that name, with the space that shows how deep it lies. */
async function optionOf(desk: Awaited<ReturnType<typeof openDesk>>, name: string): Promise<string> {
  const options = desk.page.getByLabel('哪个支部').locator('option')
  await options.first().waitFor({ state: 'attached' })
  const found = (await options.allTextContents()).find((one) => one.trim() === name)
  if (found === undefined) throw new Error(`no ${name} to choose`)
  return found
}

/** Everything that stands in a spreadsheet. */
async function cellsOf(path: string): Promise<string[]> {
  const book = await openBook({ path })
  const cells: string[] = []
  for (const { name } of book.sheets)
    for await (const row of book.rows(name)) cells.push(...[...row.cells.values()].map(({ text }) => text))
  return cells
}
