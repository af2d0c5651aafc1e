import { run } from './import'

test('it holds, in short, and says what became of the rows', async () => {
  const { holds, figures } = await run('short')
  expect({ holds, troubles: figures.troubles }).toEqual({ holds: true, troubles: undefined })
  const { rows, wrong } = figures
  const added = Number(rows) - Number(wrong)
  expect(figures.previewByVerdict).toContain(`new ${added}`)
  expect(figures.previewByVerdict).toContain(`wrong ${String(wrong)}`)
  expect(figures.sameFileAgainByVerdict).toContain(`same ${added}`)
  expect(figures.columnsLeftOut).toMatch(/\w .+/)
  expect(figures.resultSheet).toMatch(
    new RegExp(`^.+导入结果\\.xlsx, ${String(rows)} rows, at /.*imports/.+/result\\.xlsx$`),
  )
})
