import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from './build-site'

const fixture = (name: string) => join(__dirname, '../fixtures', name)
let out: string
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'site-'))
})
afterEach(() => rm(out, { recursive: true }))

test('a mini-program becomes a site, subpackages included', async () => {
  const { problems, pages } = await buildSite({ dist: fixture('kit'), out })
  expect(problems).toEqual([])
  expect(pages).toContain('parts/deep/page/index')
  expect(await readFile(join(out, 'assets/images/dot.svg'), 'utf8')).toContain('<svg')
})

test('what is wrong in templates, styles and pages is listed with its file', async () => {
  const { problems } = await buildSite({ dist: fixture('broken'), out })
  expect(problems).toEqual([
    expect.objectContaining({ file: 'pages/home/index.wxml', isError: true, line: expect.any(Number) }),
    expect.objectContaining({
      file: 'pages/home/index.wxss',
      message: '@import of a missing file: ./missing.wxss',
    }),
    expect.objectContaining({ file: 'pages/home/index.js', isError: true }),
    expect.objectContaining({ file: 'app.json', message: 'page pages/gone/index does not exist' }),
  ])
})

test('a folder without a mini-program is refused in words', async () => {
  await expect(buildSite({ dist: fixture('nothing'), out })).rejects.toThrow('app.json is missing')
})
