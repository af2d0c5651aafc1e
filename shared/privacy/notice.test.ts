import { consentTexts, currentVersion, stillStands } from './notice'
import { defaultRetention, inWords, retentionRows } from './retention'
import { consentKinds, retainedKinds } from './schema'

const neverSaid = /审批|打卡|失联|婉拒/

describe('what one is asked to agree to', () => {
  it.each(consentKinds)(
    '%s: each version is there once, the newest first, short enough to be read aloud',
    (kind) => {
      const versions = consentTexts[kind].map(({ version }) => version)
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => b - a))
      for (const { title, points } of consentTexts[kind]) {
        expect(points.length).toBeLessThanOrEqual(5)
        for (const { heading, text } of points) {
          expect(text.length).toBeLessThanOrEqual(100)
          expect(title + heading + text).not.toMatch(neverSaid)
        }
      }
    },
  )

  it('stands for the text that was shown, and for none that never was', () => {
    expect(stillStands('sensitive', currentVersion('sensitive'))).toBe(true)
    expect(stillStands('sensitive', currentVersion('sensitive') + 1)).toBe(false)
    expect(stillStands('notice', 0)).toBe(false)
  })
})

describe('what is kept', () => {
  const rows = retentionRows(defaultRetention)

  it('is stated for each kind, in sentences, with what an erasure leaves of it', () => {
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...retainedKinds].sort())
    for (const { what, howLong, why, afterErasure, remains } of rows) {
      expect(what + howLong + why).not.toMatch(neverSaid)
      if (afterErasure !== 'deleted') expect(remains).toBeDefined()
    }
  })

  it('names also what is written of people beside their own records: by whom it was told, in files, as holders of roles', () => {
    const said = Object.fromEntries(rows.map(({ kind, what, howLong }) => [kind, `${what} ${howLong}`]))
    expect(said['deathReports']).toMatch(/姓名.*最多 2 个月/)
    expect(said['files']).toMatch(/上传的表格、预览.*导出的表格.* 7 天/)
    expect(said['roles']).toMatch(/职务.*姓名/)
  })

  it.each([
    [1096, '3 年'],
    [365, '1 年'],
    [183, '6 个月'],
    [400, '13 个月'],
    [10, '10 天'],
  ])('%d days are said as %s', (days, words) => {
    expect(inWords(days)).toBe(words)
  })
})
